"""Freshdesk's export of tickets from the ticket list.

Columns as in the export test of Freshdesk's own application, published on GitHub
(tickets_export_test.rb: ticket, contact and company fields with the labels of the file). There
"Initial response time" is the moment first_response_time, while the columns "(in hrs)" are
first_res_time_bhrs and resolution_time_bhrs: clock times counted in the hours of the ticket's SLA
policy. "Resolution status" and "First response status" say whether the SLA was kept.
"""

from core.intake.formats.format import Format

FRESHDESK = Format(
    key="freshdesk",
    name="Freshdesk",
    needs=(
        "Ticket ID",
        "Due by Time",
        "Last update time",
        "Agent interactions",
        "Customer interactions",
        "Resolution status",
    ),
    fields=(
        ("Ticket ID", "ticket_id"),
        ("Subject", "subject"),
        ("Description", "description"),
        ("Status", "status"),
        ("Priority", "priority"),
        ("Source", "channel"),
        ("Type", "issue_type"),
        ("Agent", "agent"),
        ("Group", "team"),
        ("Created time", "created_at"),
        ("Due by Time", None),
        ("Resolved time", "resolved_at"),
        ("Closed time", None),
        ("Last update time", None),
        ("Initial response time", "first_response_at"),
        ("Time tracked", "handle_minutes"),
        ("First response time (in hrs)", "first_response_minutes"),
        ("Resolution time (in hrs)", "resolution_minutes"),
        ("Agent interactions", "replies"),
        ("Customer interactions", None),
        ("Resolution status", None),
        ("First response status", None),
        ("Tags", "tags"),
        ("Survey results", "score"),
        ("Product", None),
        ("Full name", "customer_name"),
        ("Email", "contact"),
        ("Work phone", "contact"),
        ("Mobile phone", "contact"),
        ("Facebook ID", "contact"),
        ("Twitter ID", "contact"),
        ("Contact ID", "customer_id"),
        ("Time zone", None),
        ("Language", None),
        ("Title", None),
        ("Unique External ID", None),
        ("Company Name", None),
        ("Company Domains", None),
        ("Health score", None),
        ("Account tier", "customer_group"),
        ("Industry", None),
        ("Renewal date", None),
    ),
    units=(("Time tracked", "hh:mm"),),
)
