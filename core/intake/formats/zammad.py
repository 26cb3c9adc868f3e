"""Zammad's workbook of tickets behind a report.

Columns as written by Zammad's own code (github zammad/zammad, lib/excel_sheet/ticket.rb): names,
types and order. "Close In Min" and "First Response In Min" are counted in the hours of the
calendar of the ticket's SLA, and only where there is one; "… Escalation At" and "… Diff In Min"
are about deadlines.
"""

from core.intake.formats.format import Format

ZAMMAD = Format(
    key="zammad",
    name="Zammad",
    needs=(
        "#",
        "Title",
        "State",
        "Create Channel",
        "Time Units Total",
        "Close In Min",
        "Escalation At",
    ),
    fields=(
        ("#", "ticket_id"),
        ("Title", "subject"),
        ("State", "status"),
        ("Priority", "priority"),
        ("Group", "team"),
        ("Owner", "agent"),
        ("Customer", "customer_name"),
        ("Organization", None),
        ("Create Channel", "channel"),
        ("Sender", None),
        ("Tags", "tags"),
        ("Time Units Total", None),
        ("Created At", "created_at"),
        ("Updated At", None),
        ("Closed At", "resolved_at"),
        ("Close Escalation At", None),
        ("Close In Min", "resolution_minutes"),
        ("Close Diff In Min", None),
        ("First Response At", "first_response_at"),
        ("First Response Escalation At", None),
        ("First Response In Min", "first_response_minutes"),
        ("First Response Diff In Min", None),
        ("Update Escalation At", None),
        ("Update In Min", None),
        ("Update Diff In Min", None),
        ("Last Contact At", None),
        ("Last Contact Agent At", None),
        ("Last Contact Customer At", None),
        ("Article Count", None),
        ("Escalation At", None),
    ),
)
