"""A server of this checkout on a free port, as `huixiang serve` starts it, while it is needed."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
PATIENCE = 60


@dataclass(frozen=True)
class Served:
    """Where it answers, and its process."""

    base: str
    process: "subprocess.Popen[bytes]"


@contextmanager
def served(
    folder: Path | str, *options: str, log: Path | None = None, **environment: str
) -> Iterator[Served]:
    """Start it over this data folder; it has answered once, and is stopped afterwards."""
    port = free_port()
    with (log or Path(os.devnull)).open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "asgi.py", "--server.headless", "true",
             "--server.port", str(port), *options],
            cwd=ROOT,
            env=os.environ | {"HUIXIANG_DATA": str(folder)} | environment,
            stdout=out,
            stderr=out,
        )  # fmt: skip
    try:
        until_healthy(process, port)
        yield Served(f"http://127.0.0.1:{port}", process)
    finally:
        process.terminate()
        process.wait(20)


def until_healthy(process: "subprocess.Popen[bytes]", port: int) -> None:
    """Return at the first healthy answer; RuntimeError or TimeoutError without one."""
    deadline = perf_counter() + PATIENCE
    while perf_counter() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with exit code {process.returncode}")
        try:
            with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            sleep(0.01)
    raise TimeoutError(f"no healthy answer within {PATIENCE} s")


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
