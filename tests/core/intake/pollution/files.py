"""A clean table to the polluted files that could be made of it, each with what it should say.

One kind of file for every kind of pollution that the survey behind the Pollock benchmark found in
open data: pollutions of the file, of one row at each position, of the characters that divide it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.core.intake.pollution.source import Table, table


@dataclass(frozen=True)
class Form:
    """The characters that divide a file; `escape` stands before a quote within quotes."""

    delimiter: str = ","
    quote: str = '"'
    escape: str = '"'
    end: str = "\r\n"
    last: str | None = None

    def written(self, clean: Table) -> list[str]:
        return [self.line(row, _quoted(clean, at)) for at, row in enumerate(clean.lines)]

    def line(self, row: list[str], quoted: frozenset[int]) -> str:
        return self.delimiter.join(self.cells(row, quoted))

    def cells(self, row: list[str], quoted: frozenset[int]) -> list[str]:
        return [self.cell(cell, at in quoted) for at, cell in enumerate(row)]

    def cell(self, cell: str, quoted: bool) -> str:
        inside = cell.replace(self.quote, self.escape + self.quote)
        needed = quoted or "," in cell or '"' in cell
        return f"{self.quote}{inside}{self.quote}" if needed else inside

    def file(self, lines: list[str]) -> str:
        last = self.end if self.last is None else self.last
        return self.end.join(lines) + last


@dataclass(frozen=True)
class Polluted:
    """A file, the header and rows it should be read as, its kind, and how common that is.

    The weights follow the survey: how many of its files show the pollution, shared among the
    positions where it can be. A file stands for so many `times` files of its kind.
    """

    kind: str
    name: str
    content: str
    expected: list[list[str]]
    weight: float = 1.0
    times: int = 1


def _quoted(clean: Table, at: int) -> frozenset[int]:
    """The columns quoted in any case; of the header only the one that needs it least."""
    return clean.quoted if at else frozenset({6})


def polluted(step: int = 1, clean: Table | None = None) -> Iterator[Polluted]:
    """Every kind; those of single rows in the header, at every `step`-th row, at all columns."""
    clean = clean or table()
    yield from _whole(clean)
    yield from _characters(clean)
    for at in (0, *range(1, len(clean.lines), step)):
        times = step if at else 1
        yield from _row_delimiter(clean, at, times)
        for column in range(len(clean.header)):
            yield from _cells(clean, at, column, times)


def _whole(clean: Table) -> Iterator[Polluted]:
    form = Form()
    lines = form.written(clean)
    head, rows = lines[0], lines[1:]
    blank = "," * (len(clean.header) - 1)

    def made(
        name: str, weight: float, lines: list[str], expected: list[list[str]], form: Form = form
    ) -> Polluted:
        return Polluted(
            f"file_{name}", f"file_{name}", form.file(lines) if lines else "", expected, weight
        )

    yield made("source", 1, lines, clean.lines)
    yield made("no_payload", 15, [], [])
    yield made("no_trailing_newline", 184, lines, clean.lines, Form(last=""))
    yield made("double_trailing_newline", 5, lines, clean.lines, Form(last="\r\n\r\n"))
    yield made("no_header", 470, rows, clean.rows)
    for n in (2, 3):
        names = [" ".join([name] * n) for name in clean.header]
        yield made(f"header_multirow_{n}", 47, [head] * n + rows, [names, *clean.rows])
    yield made("preamble", 282, [f"Export of March{blank}", blank, *lines], clean.lines)
    yield made("multitable_same", 63, [*lines, *lines], clean.lines)
    narrow = [form.line(row[:8], frozenset()) for row in clean.lines]
    yield made("multitable_less", 63, [*lines, *narrow], clean.lines)
    wide = [
        form.line([*row, "more" if not at else ""], frozenset())
        for at, row in enumerate(clean.lines)
    ]
    yield made("multitable_more", 63, [*lines, *wide], clean.lines)
    yield made("header_only", 3, [head], [clean.header])
    yield made("one_data_row", 4, lines[:2], clean.lines[:2])


def _characters(clean: Table) -> Iterator[Polluted]:
    forms: tuple[tuple[str, float, Form], ...] = (
        ("record_delimiter_lf", 1691, Form(end="\n")),
        ("record_delimiter_cr", 7, Form(end="\r")),
        ("field_delimiter_tab", 4, Form(delimiter="\t")),
        ("field_delimiter_semicolon", 834, Form(delimiter=";")),
        ("field_delimiter_comma_space", 101, Form(delimiter=", ")),
        ("field_delimiter_space", 4, Form(delimiter=" ")),
        ("quote_single", 11, Form(quote="'", escape="")),
        ("escape_backslash", 1, Form(escape="\\")),
        ("escape_none", 7, Form(escape="")),
    )
    for name, weight, form in forms:
        yield Polluted(
            f"file_{name}", f"file_{name}", form.file(form.written(clean)), clean.lines, weight
        )


def _row_delimiter(clean: Table, at: int, times: int) -> Iterator[Polluted]:
    form = Form()
    lines = form.written(clean)
    lines[at] = Form(delimiter=" ").line(clean.lines[at], _quoted(clean, at))
    yield Polluted(
        "row_space_delimiter",
        f"row_space_delimiter_{at}",
        form.file(lines),
        clean.lines,
        0.143 * times,
        times,
    )


def _cells(clean: Table, at: int, column: int, times: int) -> Iterator[Polluted]:
    form = Form()
    cells = form.cells(clean.lines[at], _quoted(clean, at))
    kinds = [("row_more_separators", 0.368, _more(cells, column))]
    kinds += [("row_less_separators", 0.368, _less(cells, column))] if column else []
    kinds += [("row_extra_quote", 0.0093, _quote(cells, column))]
    for kind, weight, line in kinds:
        lines = form.written(clean)
        lines[at] = line
        expected = [list(row) for row in clean.lines]
        if kind == "row_extra_quote":
            expected[at][column] = '"' + expected[at][column]
        yield Polluted(
            kind, f"{kind}_{at}_{column}", form.file(lines), expected, weight * times, times
        )


def _more(cells: list[str], column: int) -> str:
    return ",".join([*cells[:column], "", *cells[column:]])


def _less(cells: list[str], column: int) -> str:
    return ",".join([*cells[: column - 1], cells[column - 1] + cells[column], *cells[column + 1 :]])


def _quote(cells: list[str], column: int) -> str:
    cell = cells[column]
    opened = '""' + cell[1:] if cell.startswith('"') else '"' + cell
    return ",".join([*cells[:column], opened, *cells[column + 1 :]])


def in_chinese(clean: Table) -> Table:
    """The same shape in the words of a Chinese helpdesk."""
    names = ["日期", "时间", "回复数", "工单号", "退款", "问题类型", "备注", "链接", "标签"]
    said = {"parcel": "包裹晚到两天,没人接电话", "refund": "要求退款,一直在等", "Thanks": "谢谢"}
    remarks = (
        next((words for key, words in said.items() if key in row[6]), row[6]) for row in clean.rows
    )
    rows = [[*row[:6], said, *row[7:]] for row, said in zip(clean.rows, remarks, strict=True)]
    return replace(clean, header=names, rows=rows)
