"""Qualtrics' export of a survey's answers as CSV or workbook.

The columns in front of the questions as documented for public readers of such files (the R
packages qualtRics and excluder on CRAN describe each): RecordedDate is when an answer was
recorded, Status how it was taken, Duration how long filling it in took. Two more header lines, the
questions and their internal numbers, follow the first. Questions are mapped by their own words.
"""

from core.intake.formats.format import Format

QUALTRICS = Format(
    key="qualtrics",
    name="Qualtrics",
    needs=(
        "StartDate",
        "EndDate",
        "Progress",
        "Finished",
        "RecordedDate",
        "ResponseId",
    ),
    fields=(
        ("StartDate", None),
        ("EndDate", None),
        ("Status", None),
        ("IPAddress", "contact"),
        ("Progress", None),
        ("Duration (in seconds)", None),
        ("Finished", None),
        ("RecordedDate", "answered_at"),
        ("ResponseId", None),
        ("RecipientLastName", "customer_name"),
        ("RecipientFirstName", "customer_name"),
        ("RecipientEmail", "contact"),
        ("ExternalReference", "customer_id"),
        ("LocationLatitude", None),
        ("LocationLongitude", None),
        ("DistributionChannel", None),
        ("UserLanguage", None),
    ),
)
