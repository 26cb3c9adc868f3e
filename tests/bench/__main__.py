"""`python -m tests.bench [--rows 200k|1m] [--only WORD]`: the promises of speed, measured."""

import platform
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import fmean

import psutil

from tests.bench import data
from tests.bench.alone import Outcome, alone
from tests.bench.table import Line, absolute, grown, printed, rate, ratio

SIZES = {"200k": 200_000, "1m": 1_000_000}
XLSX_ROWS = 200_000


def intake(rows: int) -> Iterator[Line]:
    """CSV without and with free text beside the engine's plain read and write."""
    for remarks, aim in ((False, 4), (True, 15)):
        alone("data.make_text_file", rows, remarks)
        path = data.text_file(rows, remarks)
        pair = _between("intake.taken_in", "intake.plain", path)
        yield ratio(f"intake of a CSV {'with' if remarks else 'without'} remarks", pair, aim, 1500)


def encodings(rows: int) -> Iterator[Line]:
    """The same CSV in GB18030 beside its intake in UTF-8."""
    alone("data.make_text_file", rows, False)
    alone("data.make_encoded_file", rows)
    files = data.encoded_file(rows), data.text_file(rows, remarks=False)
    ours, theirs = (alone("intake.taken_in", path) for path in files)
    yield ratio("intake of a CSV in GB18030, beside the same in UTF-8", (ours, theirs), 1.5)


def workbooks(_rows: int) -> Iterator[Line]:
    """A 200k × 12 workbook beside calamine alone."""
    alone("data.make_workbook", XLSX_ROWS)
    path = data.workbook(XLSX_ROWS)
    pair = _between("intake.taken_in", "intake.cells", path)
    yield ratio("intake of a 200k × 12 XLSX", pair, 2.5, 600)


def privacy(rows: int) -> Iterator[Line]:
    """What one process masks, and makes pseudonyms of, in a second."""
    yield rate("different remarks masked", alone("privacy.masked"), 15_000)
    yield rate("different ids made pseudonyms", alone("privacy.hashed", rows))


def pages(rows: int) -> Iterator[Line]:
    """Preparing, opening, and the aggregates after a filter click."""
    alone("data.make_filled", rows)
    prepared = alone("page.prepared", rows)
    yield absolute("facts prepared", prepared, "built")
    yield absolute("facts opened again", prepared, "opened")
    both = alone("page.aggregates", rows)
    one, six = (_part(both, key) for key in ("one", "six"))
    yield ratio("six aggregates of a page, by hand in six queries beside", (one, six), 0.5)


def tenfold(rows: int) -> Iterator[Line]:
    """The aggregates of a page over ten times as many tickets."""
    alone("data.make_filled", rows)
    alone("page.prepared", rows)
    both = alone("page.tenfold", rows)
    one, six = (_part(both, key) for key in ("one", "six"))
    what = f"six aggregates over {10 * rows:,} tickets, by hand in six queries beside"
    yield ratio(what, (one, six), 0.5)


def clicks(rows: int) -> Iterator[Line]:
    """A filter click in a browser, beside the same one with nothing to compute."""
    alone("data.make_filled", rows)
    alone("page.prepared", rows)
    both = alone("clicking.clicks", rows)
    pair = _part(both, "computed"), _part(both, "cached")
    yield ratio("filter click until the last chart, cached redraw beside", pair, 2.5)


def analyses(rows: int) -> Iterator[Line]:
    """Each analysis behind the pages, over all tickets."""
    alone("data.make_filled", rows)
    alone("page.prepared", rows)
    found = alone("analyses.analysed", rows)
    for name in found.figures or ("analysis",):
        yield absolute(f"analysis: {name}", found, name, 1)


def reports(rows: int) -> Iterator[Line]:
    """The integrated report: the whole year without detail rows, one month with them."""
    alone("data.make_filled", rows)
    alone("page.prepared", rows)
    year = alone("report.year", rows)
    yield absolute("integrated report of all tickets without detail, cold", year, "cold", 20, 700)
    yield absolute("the same, warm", year, "warm", 5, 700)
    month = alone("report.month", rows)
    yield absolute(f"report of one month with {rows // 12} detail rows, cold", month, "cold")


def starts(_rows: int) -> Iterator[Line]:
    """A cold server."""
    yield absolute("imports of the server", alone("start.imports"), "seconds", 1)
    yield absolute("cold start until healthy", alone("start.health"), "seconds", 1)


def uploads(_rows: int) -> Iterator[Line]:
    """A 1 GB file through the streaming route of a running server."""
    yield grown("upload of a 1 GB file", alone("uploading.gigabyte", 1 << 30), 50)


PARTS: tuple[Callable[[int], Iterator[Line]], ...] = (
    intake, encodings, workbooks, privacy, pages, tenfold, clicks, analyses, reports, starts,
    uploads,
)  # fmt: skip


def main() -> None:
    """Measure every part and print one table."""
    parser = ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rows", choices=SIZES, action="append")
    parser.add_argument("--only", choices=[part.__name__ for part in PARTS], action="append")
    chosen = parser.parse_args()
    for size in chosen.rows or SIZES:
        lines = [line for part in _parts(chosen.only) for line in _told(part, SIZES[size])]
        sys.stdout.write(f"\n{size} tickets · {_machine()}\n\n{printed(lines)}\n")


def _parts(only: list[str] | None) -> list[Callable[[int], Iterator[Line]]]:
    return [part for part in PARTS if not only or part.__name__ in only]


def _told(part: Callable[[int], Iterator[Line]], rows: int) -> Iterator[Line]:
    for line in part(rows):
        sys.stderr.write(f"  {line.what}: {line.measured} {line.figure}\n")
        yield line


def _between(ours: str, yardstick: str, path: Path) -> tuple[Outcome, Outcome]:
    """The yardstick is laid before and after: a machine may be busier for a while."""
    before, mine, after = (alone(name, path) for name in (yardstick, ours, yardstick))
    if before.failure or after.failure:
        return mine, before if before.failure else after
    both = (before.figures["seconds"], after.figures["seconds"])
    return mine, Outcome({"seconds": fmean(both)}, after.peak)


def _part(outcome: Outcome, key: str) -> Outcome:
    figures = {"seconds": outcome.figures[key]} if outcome.figures else {}
    return Outcome(figures, outcome.peak, outcome.failure)


def _machine() -> str:
    cores, memory = psutil.cpu_count(), psutil.virtual_memory().total / 2**30
    load = psutil.getloadavg()[0]
    return f"{cores} cores, {memory:.0f} GB, Python {platform.python_version()}, load {load:.1f}"


if __name__ == "__main__":
    main()
