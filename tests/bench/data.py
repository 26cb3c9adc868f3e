"""A row count to generated files and a filled store, kept between runs under build/bench."""

from collections.abc import Callable
from pathlib import Path

from core.store import Source, Store
from sample_data.generator import big
from tests.bench.alone import ROOT

FOLDER = ROOT / "build" / "bench"


def text_file(rows: int, free_text: bool) -> Path:
    """The CSV export of so many tickets."""
    name = f"{rows}_{'remarks' if free_text else 'plain'}.csv"
    return _made(name, lambda path: big.csv(path, rows, free_text=free_text))


def workbook(rows: int) -> Path:
    """The XLSX export of so many tickets."""
    return _made(f"{rows}.xlsx", lambda path: big.workbook(path, rows))


def filled(folder: Path, rows: int) -> Store:
    """A store with one batch of so many tickets."""
    store = Store(folder)
    store.add(big.batch(rows), Source(f"{rows}", f"{rows:064x}", "bench", "bench"))
    return store


def _made(name: str, make: Callable[[Path], Path]) -> Path:
    path = FOLDER / name
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        make(path.with_suffix(f".part{path.suffix}")).rename(path)
    return path
