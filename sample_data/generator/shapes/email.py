"""E-mail tickets as a Zendesk-like view exports them: English words, moments with their zone."""

import csv
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

from sample_data.generator import lines, words
from sample_data.generator.chance import stream
from sample_data.generator.exports import exported
from sample_data.generator.lines import Cell, Line
from sample_data.generator.tickets import Ticket

NAME, KIND, ENCODING, TITLE = "zendesk_email.csv", "tickets", "utf-8", 0
HEADER = (
    "Ticket ID", "Requester", "Requester ID", "Requester Email", "Created At", "First Reply At",
    "Solved At", "Channel", "Category", "Priority", "Group", "Assignee", "Status", "Subject",
    "Reopens", "Agent Replies",
)  # fmt: skip
PRIORITIES = ("normal", "low", "normal", "high", "normal", "urgent")


def below(month: str) -> list[Line]:
    """Every line below the header of a month's file."""
    rows = lines.kept([_row(ticket) for ticket in exported(month, {"email"})])
    tests = [Line(_test(month, n), "test") for n in range(2)]
    return lines.sprinkled(lines.repeated(rows, 3, NAME, month), tests, NAME, month)


def write(path: Path, _month: str, rows: list[Line]) -> None:
    """The file: header and lines."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows(row.cells for row in rows)
    path.write_bytes(text.getvalue().encode("utf-8"))


def _test(month: str, n: int) -> tuple[Cell, ...]:
    moment = f"{month}-0{n + 3}T02:00:00Z"
    return (
        f"T{month[-1]}{n}", "test", "C99999", "test@example.com", moment, moment, moment,
        "email", "test", "low", "邮件组", "", "closed", "test", 0, 1,
    )  # fmt: skip


def _row(ticket: Ticket) -> tuple[Cell, ...]:
    customer, early = ticket.customer, ticket.flaw == "negative_response"
    replied = ticket.created - timedelta(minutes=7) if early else ticket.answered_at
    late = ticket.flaw == "resolved_before_response"
    solved = ticket.created + timedelta(minutes=1) if late else ticket.resolved_at
    number = int(ticket.number)
    issue_type = "app故障" if ticket.issue_type == "APP故障" else ticket.issue_type
    return (
        number, customer.name, customer.id, customer.email, _zoned(ticket.created), _zoned(replied),
        _zoned(solved), "email", issue_type, PRIORITIES[number % 6], ticket.agent.group,
        ticket.agent.name, _status(ticket),
        words.subject(stream("subject", number), ticket.issue_type, customer),
        ticket.reopened, ticket.replies,
    )  # fmt: skip


def _status(ticket: Ticket) -> str:
    if ticket.ttr is None:
        return "open" if ticket.frt is not None else "new"
    return "closed" if ticket.ttr % 3 else "solved"


def _zoned(moment: datetime | None) -> str:
    return f"{moment - timedelta(hours=8):%Y-%m-%dT%H:%M:%SZ}" if moment else ""
