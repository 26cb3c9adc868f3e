"""A store of many tickets to the seconds and memory of its integrated report."""

import tempfile
from pathlib import Path

from tests.bench.clock import seconds
from tests.bench.data import filled


def written(rows: int) -> dict[str, float]:
    """The report of the latest complete month, first cold and then with everything warm."""
    from core.derive import prepare

    with tempfile.TemporaryDirectory() as folder:
        store = filled(Path(folder), rows)
        prepare(store)
        return {
            name: seconds(lambda: _write(store, Path(folder, name))) for name in ("cold", "warm")
        }
