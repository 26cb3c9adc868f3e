"""A segment and its metrics to a table of rows, worst first, small samples marked."""

from dataclasses import dataclass

from core.measure.metrics import metric
from core.measure.naming import code_words, segment_name
from core.measure.segments import Code
from core.report.blocks import Mark, Table
from core.report.cells import Cell, Column, Row
from core.report.sharing import shared
from core.report.sheet import Material
from core.report.showing import cell_value, column, count, records, remark, values

NUMBERED = ("weekday", "hour", "band", "score", "scale")


@dataclass(frozen=True)
class Split:
    """What a table shows: a segment, its metrics, and the metric whose n and order count."""

    segment: str
    metrics: tuple[str, ...]
    leading: str
    bars: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.leading.replace('.', '_')}_by_{self.segment}"


def split(material: Material, of: Split) -> Table | None:
    """One row per value of the segment; None where the data have no such segment."""
    if not material.facts.has(of.segment):
        return None
    keys = tuple(dict.fromkeys((*of.metrics, of.leading)))
    table = material.measure(keys, ((of.segment,),)).table((of.segment,))
    rows = records(shared(material, table, keys))
    known = [row for row in rows if count(row, of.leading) != 0]
    ordered = sorted(known, key=lambda row: _order(row, of, material))
    cells = tuple(_row(row, of, material) for row in ordered)
    return Table(of.key, _columns(of, material), cells, (Mark("bars", of.bars),)) if cells else None


def _columns(of: Split, material: Material) -> tuple[Column, ...]:
    name = Column("name", segment_name(of.segment, material.language), "text")
    n = Column("n", material.say("n"), "count", material.say("n_note"))
    return (name, n, *(column(key, material) for key in of.metrics), remark(material))


def _row(row: dict[str, object], of: Split, material: Material) -> Row:
    n = count(row, of.leading)
    word = _word(row[of.segment], of, material)
    return (word, n, *values(row, of.metrics), _remark(n, material))


def _word(code: object, of: Split, material: Material) -> str | Cell:
    # a missing code comes as NaN or NA, neither equal to itself
    known: Code = code if isinstance(code, str | int | float) and code == code else None
    if of.segment == "score" and known is not None:
        return Cell(known, "number")
    population = metric(of.leading).population
    return code_words(material.facts, of.segment, known, material.language, population)


def _remark(n: int | None, material: Material) -> str:
    if n is None:
        return material.say("withheld_short", below=material.facts.settings.suppressed_below)
    return material.say("small") if n < material.facts.settings.small_sample else ""


def _order(row: dict[str, object], of: Split, material: Material) -> tuple[bool, float]:
    """The natural order where there is one, else the worst first; the unknown last."""
    code = row[of.segment]
    if of.segment == "time_band":
        keys = [band.key for band in material.facts.settings.time_bands]
        return code not in keys, keys.index(str(code)) if code in keys else 0
    if of.segment in NUMBERED:
        return code != code, cell_value(code, "tickets") or 0
    return _worst(row, of)


def _worst(row: dict[str, object], of: Split) -> tuple[bool, float]:
    number = cell_value(row[of.leading], metric(of.leading).unit) or 0.0
    unknown = not isinstance(row[of.segment], str)
    return unknown, number if metric(of.leading).better == "higher" else -number
