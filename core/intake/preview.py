"""A raw table and its mapping to what a person is shown before anything is stored."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from core.intake.mapping import OpenWord, Question, Suggestion, questions_of, words_to_ask
from core.intake.needs import cannot
from core.intake.previewing.columns import ColumnFigures, figures_of
from core.intake.previewing.extent import Extent, extent_of
from core.intake.previewing.problems import Problem
from core.intake.previewing.rows import (
    Sample,
    ShownRow,
    chosen_rows,
    samples_of,
    shown_rows,
)
from core.intake.reading.raw_table import RawTable
from core.intake.rules.drafting import mapped, people_besides
from core.intake.rules.rule import ANCHORS
from core.privacy.masking import mask
from core.tickets import ColumnMapping, Tickets

_AT_ONCE = 2


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
    `need.<key>`. `problems` are the first cells and rows each rule is about, `rows` some rows as
    they stand in the file and as they were read, `words` those no list knows.
    """

    upload: Upload
    questions: tuple[Question, ...]
    tickets: Tickets
    samples: tuple[Sample, ...]
    dropped: tuple[str, ...]
    unmapped: tuple[str, ...]
    cannot: tuple[str, ...]
    problems: tuple[Problem, ...]
    rows: tuple[ShownRow, ...]
    figures: tuple[ColumnFigures, ...]
    extent: Extent
    words: tuple[OpenWord, ...]

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


def preview_of(
    upload: Upload, tickets: Tickets, cells: pd.DataFrame, problems: tuple[Problem, ...] = ()
) -> Preview:
    """What to show of a cleaned table, given its cells and what the rules found in them."""
    mapping = tickets.mapping
    used = dict(mapped(cells, mapping))
    people = (*people_besides(cells, mapping),
              *(header for header, field in used.items() if not column_stays(field)))  # fmt: skip
    dropped = tuple(header for header in map(str, cells) if header in people)
    taken = {*used, *dropped, *mapping.extras}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        words = pool.submit(words_to_ask, mapping, cells)
        figures = pool.submit(figures_of, cells, tickets)
        rows = shown_rows(cells, tickets, chosen_rows(tickets, problems, len(cells.columns)))
    return Preview(
        upload=upload,
        questions=questions_of(mapping, cells),
        tickets=tickets,
        samples=tuple(samples_of(cells, tickets, rows)),
        dropped=dropped,
        unmapped=tuple(header for header in map(str, cells) if header not in taken),
        cannot=cannot(mapping.kind, used.values()),
        problems=problems,
        rows=rows,
        figures=figures.result(),
        extent=extent_of(tickets),
        words=words.result(),
    )


def column_stays(field: str) -> bool:
    """Whether anything of a field's column is kept, be it as pseudonyms."""
    return field not in {"customer_name", "contact"}
