"""A row count to generated files and a filled store, kept between runs under build/bench."""

import shutil
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "build" / "bench"


def text_file(rows: int, remarks: bool) -> Path:
    """Where the CSV export of so many tickets is kept."""
    return FOLDER / f"{rows}_{'remarks' if remarks else 'plain'}.csv"


def encoded_file(rows: int) -> Path:
    """Where the CSV export without remarks is kept in GB18030."""
    return FOLDER / f"{rows}_gb18030.csv"


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


def make_encoded_file(rows: int) -> dict[str, float]:
    """Write the CSV that there is in UTF-8 again, if it is not there."""
    return _made(encoded_file(rows), lambda path: _recode(text_file(rows, remarks=False), path))


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


def remarks(count: int) -> list[str]:
    """So many different remarks of customers."""
    from sample_data.generator import big

    said = big.rows_of(4 * count, big.START, big.DAYS).filter(f"{big.FREE_TEXT} IS NOT NULL")
    return [text for (text,) in said.project(big.FREE_TEXT).limit(count).fetchall()]


def _recode(source: Path, target: Path) -> None:
    with (
        source.open(encoding="utf-8", newline="") as file,
        target.open("w", encoding="gb18030", newline="") as copy,
    ):
        shutil.copyfileobj(file, copy)


def _made(path: Path, make: Callable[[Path], object]) -> dict[str, float]:
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".part{path.suffix}")
        make(part)
        part.rename(path)
    return {"bytes": float(path.stat().st_size)}
