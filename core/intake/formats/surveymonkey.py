"""SurveyMonkey's export of all answers to a survey.

The columns in front of the questions as listed in public readers of such files (GitHub, the
header row from "Respondent ID" to "Custom Data 1"). "End Date" is when the answer was finished. A
second header line with sub-questions follows. Questions are mapped by their own words.
"""

from core.intake.formats.format import Format

SURVEYMONKEY = Format(
    key="surveymonkey",
    name="SurveyMonkey",
    needs=(
        "Respondent ID",
        "Collector ID",
        "Start Date",
        "End Date",
        "IP Address",
    ),
    fields=(
        ("Respondent ID", None),
        ("Collector ID", None),
        ("Start Date", None),
        ("End Date", "answered_at"),
        ("IP Address", "contact"),
        ("Email Address", "contact"),
        ("First Name", "customer_name"),
        ("Last Name", "customer_name"),
        ("Custom Data 1", None),
    ),
)
