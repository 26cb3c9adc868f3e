"""Chatwoot's download of customer satisfaction answers.

Columns as in Chatwoot's own code (github chatwoot/chatwoot, view csat_survey_responses/download
and the labels reports.csat.headers in config/locales/en.yml). The link to the conversation ends in
the conversation's number, but is an address, not the number itself. The file closes with a line
that names the period.
"""

from core.intake.formats.format import Format

CHATWOOT_CSAT = Format(
    key="chatwoot_csat",
    name="Chatwoot (CSAT)",
    needs=(
        "Agent Name",
        "Rating",
        "Feedback Comment",
        "Contact Name",
        "Link to the conversation",
        "Recorded date",
    ),
    fields=(
        ("Agent Name", "agent"),
        ("Rating", "score"),
        ("Feedback Comment", "comment"),
        ("Contact Name", "customer_name"),
        ("Contact Email Address", "contact"),
        ("Contact Phone Number", "contact"),
        ("Link to the conversation", None),
        ("Recorded date", "answered_at"),
        ("Review Notes", None),
    ),
    scale=5,
)
