"""A fresh server process to the seconds until it answers, and its imports to theirs."""

import subprocess
import sys
import tempfile
from time import perf_counter

from tests.bench.alone import ROOT
from tests.bench.clock import seconds
from tests.served import served


def imports() -> dict[str, float]:
    """What importing the server costs above a bare interpreter (best of three each)."""
    return {"seconds": _best("import streamlit.web.cli, asgi") - _best("")}


def health() -> dict[str, float]:
    """From the command to the first healthy answer, with an empty store."""
    with tempfile.TemporaryDirectory() as folder:
        start = perf_counter()
        with served(folder):
            return {"seconds": perf_counter() - start}


def _best(code: str) -> float:
    return min(seconds(lambda: _python(code)) for _ in range(3))


def _python(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
