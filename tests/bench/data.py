"""A row count to generated files and a filled store, kept between runs under build/bench."""

import shutil
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "build" / "bench"


def text_file(rows: int, remarks: bool) -> Path:
    """Where the CSV export of so many tickets is kept."""
    return FOLDER / f"{rows}_{'remarks' if remarks else 'plain'}.csv"


def workbook(rows: int) -> Path:
    """Where the XLSX export of so many tickets is kept."""
    return FOLDER / f"{rows}.xlsx"


def filled(rows: int) -> Path:
    """Where a data folder with one batch of so many tickets is kept."""
    return FOLDER / f"{rows}_store"


def make_text_file(rows: int, remarks: bool) -> dict[str, float]:
    """Write the CSV, if it is not there."""
    from sample_data.generator import big

    return _made(text_file(rows, remarks), lambda path: big.csv(path, rows, free_text=remarks))


def make_workbook(rows: int) -> dict[str, float]:
    """Write the workbook, if it is not there."""
    from sample_data.generator import big

    return _made(workbook(rows), lambda path: big.workbook(path, rows))


def make_filled(rows: int) -> dict[str, float]:
    """Fill the store anew: what it stores is the code's of today."""
    from core.store import Source, Store
    from sample_data.generator import big

    shutil.rmtree(filled(rows), ignore_errors=True)
    store = Store(filled(rows))
    store.add(big.batch(rows), Source(f"{rows}", f"{rows:064x}", "bench", "bench"))
    store.close()
    return {}


def _made(path: Path, make: Callable[[Path], object]) -> dict[str, float]:
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".part{path.suffix}")
        make(part)
        part.rename(path)
    return {"bytes": float(path.stat().st_size)}
