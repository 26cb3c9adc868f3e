"""A preview to the reason, if there is one, why it cannot be taken in as it stands."""

from core.errors import AppError
from core.intake.preview import Preview


class NoUsableColumn(AppError):
    """Nothing dates the rows, and no score can be joined; facts: file, columns."""

    key = "no_usable_column"


class NoRowKept(AppError):
    """Cleaning leaves nothing; facts: file, n (rows read)."""

    key = "no_row_kept"


class DateOrderOpen(AppError):
    """Nothing says whether dates begin with the day or the month; facts: file, column, example."""

    key = "date_order_open"


_SHOWN = 12
# what a list of users or groups may have as well
_OF_ANY_LIST = frozenset([
    "ticket_id", "customer_id", "customer_name", "contact", "created_at", "subject", "description",
])  # fmt: skip


def check(preview: Preview) -> None:
    """Raise what stands in the way of storing this table."""
    name = preview.name
    if not preview.usable:
        columns = "、".join(preview.raw.header[:_SHOWN])
        raise NoUsableColumn(file=name, columns=columns)
    for question in preview.questions:
        if question.key == "date_order":
            example = question.observed[0] if question.observed else ""
            raise DateOrderOpen(file=name, column=question.header, example=example)
    if not preview.tickets.counts.kept:
        raise NoRowKept(file=name, n=preview.tickets.counts.read)


def says_little(preview: Preview) -> bool:
    """Whether a table of tickets has no column that only tickets have."""
    fields = {field for _, field in preview.mapping.fields if field}
    return preview.mapping.kind == "tickets" and fields <= _OF_ANY_LIST
