"""A fresh server process to the seconds until it answers, and its imports to theirs."""

import os
import socket
import subprocess
import sys
import tempfile
from time import perf_counter, sleep
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.alone import ROOT
from tests.bench.clock import seconds

PATIENCE = 30


def imports() -> dict[str, float]:
    """What importing the server costs above a bare interpreter (best of three each)."""
    return {"seconds": _best("import streamlit.web.cli, asgi") - _best("")}


def health() -> dict[str, float]:
    """From the command to the first healthy answer, with an empty store."""
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        start = perf_counter()
        server = subprocess.Popen(
            _command(port),
            cwd=ROOT,
            env=os.environ | {"HUIXIANG_DATA": folder},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _until_healthy(server, port)
            return {"seconds": perf_counter() - start}
        finally:
            server.terminate()
            server.wait(10)


def _best(code: str) -> float:
    return min(seconds(lambda: _python(code)) for _ in range(3))


def _python(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)


def _command(port: int) -> list[str]:
    return [
        sys.executable, "-m", "streamlit", "run", "asgi.py",
        "--server.headless", "true", "--server.port", str(port),
    ]  # fmt: skip


def _until_healthy(server: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = perf_counter() + PATIENCE
    while perf_counter() < deadline:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with exit code {server.returncode}")
        try:
            with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            sleep(0.01)
    raise TimeoutError(f"no healthy answer within {PATIENCE} s")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
