"""A store of many tickets to the seconds and memory of its integrated report."""

import tempfile
from datetime import date, datetime
from pathlib import Path

from core.derive import prepare
from core.measure.filters import Filters
from core.report.reporting import write_report
from core.report.sheet import Material
from core.report.sheets import SHEETS
from core.store import Store
from tests.bench.clock import seconds
from tests.bench.data import filled

DETAIL = "detail"
MONTH = Filters(date(2024, 5, 1), date(2024, 5, 31))


def year(rows: int) -> dict[str, float]:
    """Every sheet but the detail over all tickets: cold, and again with everything warm."""
    return _written(rows, Filters(), detail=False)


def month(rows: int) -> dict[str, float]:
    """Every sheet of one month, with a detail row per ticket of it."""
    return _written(rows, MONTH, detail=True)


def _written(rows: int, filters: Filters, *, detail: bool) -> dict[str, float]:
    sheets = tuple(each.key for each in SHEETS if detail or each.key != DETAIL)
    store = Store(filled(rows))
    made = Material(prepare(store), store, filters, None, "zh", "internal", datetime(2024, 6, 1))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "report.xlsx")
        cold = seconds(lambda: write_report(made, out, sheets))
        return {"cold": cold, "warm": seconds(lambda: write_report(made, out, sheets))}
