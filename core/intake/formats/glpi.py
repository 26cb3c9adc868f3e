"""GLPI's export of the list of tickets as CSV.

Columns as in a public script that reads such exports (GitHub, the header row from "ID" to "Time to
resolve exceeded"), in GLPI's English wording. "Last Update" is the last change of any kind, "SLA -
SLA Time to Resolve" and "Time to Resolve + Progress" are deadlines.
"""

from core.intake.formats.format import Format

GLPI = Format(
    key="glpi",
    name="GLPI",
    needs=(
        "ID",
        "Title",
        "Requester - Requester",
        "Assigned To - Technician",
        "Opening Date",
        "Last Update",
    ),
    fields=(
        ("ID", "ticket_id"),
        ("Title", "subject"),
        ("Entity", None),
        ("Priority", "priority"),
        ("Requester - Requester", "customer_name"),
        ("Status", "status"),
        ("Assigned To - Technician", "agent"),
        ("Category", "issue_type"),
        ("Locations", None),
        ("Associated Elements", None),
        ("Opening Date", "created_at"),
        ("Last Update", None),
        ("Closing Date", None),
        ("Resolution Date", "resolved_at"),
        ("SLA - SLA Time to Resolve", None),
        ("Time to Resolve + Progress", None),
        ("Time to resolve exceeded", None),
    ),
)
