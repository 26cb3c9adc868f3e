"""A raw table and its mapping to what a person is shown before anything is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd

from core.intake.mapping import Question, Suggestion, questions_of
from core.intake.needs import cannot
from core.intake.reading.raw_table import RawTable
from core.intake.rules.drafting import column_of, mapped, people_besides
from core.intake.rules.rule import ANCHORS
from core.privacy.anonymising import PERSONAL
from core.privacy.masking import mask
from core.tickets import ColumnMapping, Tickets

SAMPLE = 6
Value = str | float | datetime | None


@dataclass(frozen=True)
class Sample:
    """Some cells of one used column as they stand in the file, masked, and as they were read.

    Moments are naive local, durations seconds; a value that was not used is None. Columns that
    hold people have no sample.
    """

    header: str
    field: str
    before: tuple[str, ...]
    after: tuple[Value, ...]


@dataclass(frozen=True)
class Upload:
    """One table of an uploaded file, however it is going to be mapped.

    `digest` is the SHA-256 of the file's bytes and the table's name, `known` the id of the batch
    that has the same one, `suggestions` what each column was taken for.
    """

    file: Path
    raw: RawTable
    digest: str
    suggestions: tuple[Suggestion, ...]
    known: int | None = None


@dataclass(frozen=True)
class Preview:
    """A table as it would be taken in.

    `dropped` are headers of people, `unmapped` those that mean nothing, `cannot` keys of
    `need.<key>`.
    """

    upload: Upload
    questions: tuple[Question, ...]
    tickets: Tickets
    samples: tuple[Sample, ...]
    dropped: tuple[str, ...]
    unmapped: tuple[str, ...]
    cannot: tuple[str, ...]

    @property
    def file(self) -> Path:
        """The upload it came from."""
        return self.upload.file

    @property
    def raw(self) -> RawTable:
        """The table as read."""
        return self.upload.raw

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What each column was taken for."""
        return self.upload.suggestions

    @property
    def known(self) -> int | None:
        """The batch this very table already is."""
        return self.upload.known

    @property
    def name(self) -> str:
        """The table's name as it may be shown and stored."""
        return mask(self.raw.name)

    @property
    def mapping(self) -> ColumnMapping:
        """How the table was read."""
        return self.tickets.mapping

    @property
    def usable(self) -> bool:
        """Whether a column dates the rows, or a score can be joined by ticket."""
        fields = {field for _, field in self.mapping.fields if field}
        dated = bool(fields & set(ANCHORS[self.mapping.kind]))
        joined = "ticket_id" in fields and bool(fields & {"score", "nps"})
        return (dated or joined) and len(fields) > 1


def preview_of(upload: Upload, tickets: Tickets, cells: pd.DataFrame) -> Preview:
    """What to show of a cleaned table, given its cells."""
    mapping = tickets.mapping
    used = dict(mapped(cells, mapping))
    people = (*people_besides(cells, mapping),
              *(header for header, field in used.items() if not column_stays(field)))  # fmt: skip
    dropped = tuple(header for header in map(str, cells) if header in people)
    taken = {*used, *dropped, *mapping.extras}
    return Preview(
        upload=upload,
        questions=questions_of(mapping, cells),
        tickets=tickets,
        samples=tuple(_samples(cells, tickets)),
        dropped=dropped,
        unmapped=tuple(header for header in map(str, cells) if header not in taken),
        cannot=cannot(mapping.kind, used.values()),
    )


def column_stays(field: str) -> bool:
    """Whether anything of a field's column is kept, be it as pseudonyms."""
    return field not in {"customer_name", "contact"}


def _samples(cells: pd.DataFrame, tickets: Tickets) -> Iterator[Sample]:
    kept = tickets.frame.index[tickets.frame["left_out"].isna()][:SAMPLE]
    zone = ZoneInfo(tickets.mapping.timezone)
    for header, field in mapped(cells, tickets.mapping):
        if field not in PERSONAL:
            before = tuple(mask(cell) for cell in cells[header].loc[kept])
            values = tickets.frame[column_of(field)].loc[kept]
            yield Sample(header, field, before, tuple(_value(each, zone) for each in values))


def _value(value: object, zone: ZoneInfo) -> Value:
    if value is None or pd.isna(value):  # pyright: ignore[reportArgumentType, reportCallIssue]
        return None
    if isinstance(value, pd.Timestamp):
        return value.tz_localize("UTC").tz_convert(zone).tz_localize(None).to_pydatetime()
    return mask(value) if isinstance(value, str) else float(value)  # pyright: ignore[reportArgumentType]
