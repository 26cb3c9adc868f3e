"""What a person says about a file to the mapping it is then read by."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from core.errors import AppError
from core.intake.mapping import kind_by_headers
from core.tickets import ColumnMapping, DateOrder

Overlapping = Literal["replace", "append"]
_MANY = frozenset({"customer_name", "contact"})


class UnknownColumn(AppError):
    """A person named a column the table does not have; facts: file, column."""

    key = "unknown_column"


@dataclass(frozen=True)
class Wishes:
    """What a person says in place of what would be proposed; None: as proposed.

    `fields` are (header, field or None); `extras` headers to keep as filters; `sheet` keeps the
    tables whose name ends in it; `as_of` is naive UTC; `off` are cleaning rules not to be applied;
    `overlap` says whether a table without ids takes the place of stored rows of its days (see
    overlaps) or counts beside them; `hidden` reads hidden sheets in place of the others.
    """

    encoding: str | None = None
    fields: tuple[tuple[str, str | None], ...] = ()
    order: DateOrder | None = None
    timezone: str | None = None
    scale: int | None = None
    sheet: str | None = None
    as_of: datetime | None = None
    off: tuple[str, ...] = ()
    overlap: Overlapping = "append"
    extras: tuple[str, ...] = ()
    hidden: bool = False

    def applied(self, mapping: ColumnMapping, file: str) -> ColumnMapping:
        """The mapping as wished. UnknownColumn if a header of `fields` is not in it."""
        for header in self.extras:
            if header not in dict(mapping.fields):
                raise UnknownColumn(file=file, column=header)
        for header, field in self.fields:
            mapping = _assigned(mapping, header, field, file)
        if self.fields:
            mapping = replace(mapping, kind=kind_by_headers(mapping.fields))
        return replace(
            mapping,
            order=self.order or mapping.order,
            timezone=self.timezone or mapping.timezone,
            scale=self.scale or mapping.scale,
            off=self.off or mapping.off,
            extras=tuple(dict.fromkeys((*mapping.extras, *self.extras))),
        )


AS_PROPOSED = Wishes()


def _assigned(mapping: ColumnMapping, header: str, field: str | None, file: str) -> ColumnMapping:
    """One header meaning a field, which no other header then means."""
    if header not in dict(mapping.fields):
        raise UnknownColumn(file=file, column=header)
    holder = mapping.header_of(field) if field and field not in _MANY else None
    return (mapping.with_field(holder, None) if holder else mapping).with_field(header, field)
