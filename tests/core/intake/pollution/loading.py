"""Polluted files to scores: read without hints, compared, added up by kind."""

from collections import defaultdict
from pathlib import Path

from core.errors import AppError
from core.intake.reading.opening import Job, tables
from core.intake.reading.raw_table import RawTable
from core.intake.reading.refusals import EmptyFile
from tests.core.intake.pollution.files import Polluted
from tests.core.intake.pollution.scoring import FAILED, Score, score

Scored = list[tuple[Polluted, Score]]


def scored(each: Polluted, folder: Path) -> Score:
    """How well the reader did, in this process."""
    path = folder / "polluted.csv"
    path.write_bytes(each.content.encode("utf-8"))
    try:
        found = tables(Job(path, folder / "table.arrow", path.name))
    except EmptyFile:
        return score(each.expected, [])
    except AppError:
        return FAILED
    return score(each.expected, lines(found[0]))


def lines(table: RawTable) -> list[list[str]]:
    """The header and the rows, or the rows alone where the file has no header."""
    missing = all(name == f"col_{at}" for at, name in enumerate(table.header))
    return [*([] if missing else [table.header]), *table.rows]


def plain(found: Scored) -> float:
    """Each file counts the same."""
    whole = sum(each.times for each, _ in found)
    return sum(each.times * score.total for each, score in found) / whole


def weighted(found: Scored) -> float:
    """Each file counts as often as its pollution was met."""
    whole = sum(each.weight for each, _ in found)
    return sum(each.weight * score.total for each, score in found) / whole


def told(found: Scored) -> str:
    """The two scores, then kind by kind from the worst up, with its worst file."""
    kinds: defaultdict[str, Scored] = defaultdict(list)
    for each, total in found:
        kinds[each.kind].append((each, total))
    worst = {kind: min(some, key=lambda one: one[1].total) for kind, some in kinds.items()}
    rows = (
        f"{plain(kinds[kind]):6.3f}  {kind}, worst {each.name} {score.total:.3f}"
        for kind, (each, score) in worst.items()
    )
    whole = f"{len(found)} files: plain {plain(found):.4f}, weighted {weighted(found):.4f}"
    return "\n".join([whole, *sorted(rows)])
