"""Typeform's export of a form's answers.

The columns around the questions as listed in public readers of such files (GitHub: "#", "Response
Type", "Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)", "Network ID", "Tags"). "#" is
the answer's own token. Questions are mapped by their own words.
"""

from core.intake.formats.format import Format

TYPEFORM = Format(
    key="typeform",
    name="Typeform",
    needs=(
        "#",
        "Start Date (UTC)",
        "Submit Date (UTC)",
        "Network ID",
    ),
    fields=(
        ("#", None),
        ("Response Type", None),
        ("Start Date (UTC)", None),
        ("Stage Date (UTC)", None),
        ("Submit Date (UTC)", "answered_at"),
        ("Network ID", None),
        ("Tags", None),
        ("Ending", None),
    ),
)
