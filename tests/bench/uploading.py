"""A 1 GB upload to a real server to its seconds and to how much the server grew."""

import tempfile

from tests.bench.clock import seconds
from tests.served import served
from tests.visitor import visiting, zeros
from tests.watched import growth

SMALL = 1 << 20


def gigabyte(size: int) -> dict[str, float]:
    """One file of so many bytes, after a small one that warms everything up; bytes of growth."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(folder) as server,
        visiting(server.base, "upload") as visitor,
    ):
        visitor.upload("small.csv", zeros(SMALL), SMALL)
        with growth(server.process.pid) as grown:
            taken = seconds(lambda: visitor.upload("big.csv", zeros(size), size))
    return {"seconds": taken, "grown": grown.by}
