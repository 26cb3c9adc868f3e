"""Jira's CSV export of issues of a service project.

Column names as in public scripts that read such exports (GitHub: Summary, Issue key, Issue id …
Custom field (Time to first response), Satisfaction rating, Custom field ([CHART] Date of First
Response)). The two "Time to …" fields are SLA clocks: what was left of the goal when the issue was
exported, negative once it is missed, so that no response or resolution time can be had from them.
"Issue id" is internal; "Resolution" is how it was closed.
"""

from core.intake.formats.format import Format

JIRA_SERVICE_MANAGEMENT = Format(
    key="jira_service_management",
    name="Jira Service Management",
    needs=(
        "Summary",
        "Issue key",
        "Issue id",
        "Issue Type",
        "Project key",
        "Created",
        "Resolved",
    ),
    fields=(
        ("Summary", "subject"),
        ("Issue key", "ticket_id"),
        ("Issue id", None),
        ("Issue Type", "issue_type"),
        ("Status", "status"),
        ("Project key", None),
        ("Project name", None),
        ("Project type", None),
        ("Priority", "priority"),
        ("Resolution", None),
        ("Assignee", "agent"),
        ("Reporter", "customer_name"),
        ("Reporter (Email)", "contact"),
        ("Creator", None),
        ("Creator (Email)", None),
        ("Created", "created_at"),
        ("Updated", None),
        ("Last Viewed", None),
        ("Resolved", "resolved_at"),
        ("Due date", None),
        ("Labels", "tags"),
        ("Description", "description"),
        ("Satisfaction rating", "score"),
        ("Custom field (Satisfaction date)", "answered_at"),
        ("Custom field (Request Type)", None),
        ("Custom field (Time to first response)", None),
        ("Custom field (Time to resolution)", None),
        ("Custom field ([CHART] Date of First Response)", "first_response_at"),
        ("Status Category", None),
        ("Status Category Changed", None),
    ),
)
