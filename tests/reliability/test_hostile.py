"""Hostile files to a real server: it lives, hardly grows, and others hardly notice."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from urllib.request import urlopen

import pytest

from core.texts import say
from tests.reliability.hostile import HOSTILE
from tests.served import Served, served
from tests.visitor import visiting, zeros
from tests.watched import growth

GIGABYTE = 1 << 30
PATIENCE = 2.0


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("hostile")
    with served(folder / "data", log=folder / "server.log") as running:
        yield running
    assert "Traceback" not in (folder / "server.log").read_text(encoding="utf-8")


def patience() -> float:
    """Two seconds, and longer on a machine that others keep busy: that is nobody's fault here."""
    return PATIENCE * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


class Another:
    """Somebody in a session of their own who opens a page again and again."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.waited: list[float] = []

    def look(self, ended: Event) -> None:
        with visiting(self.base, "definitions") as visitor:
            while not ended.is_set():
                start = time.monotonic()
                visitor.run()
                with urlopen(f"{self.base}/api/health", timeout=30) as answer:  # noqa: S310
                    assert answer.status == 200
                self.waited.append(time.monotonic() - start)
                time.sleep(0.05)


@contextmanager
def another(base: str) -> Iterator[Another]:
    """They look for as long as this lasts."""
    somebody, ended = Another(base), Event()
    thread = Thread(target=somebody.look, args=(ended,))
    thread.start()
    try:
        yield somebody
    finally:
        ended.set()
        thread.join()


def test_hostile_files_hurt_nobody(server: Served) -> None:
    crash = say("errors.crash", "zh", id="").split("，")[0]
    # made beforehand: whoever makes them here would keep the other one waiting
    files = [(name, content()) for name, content in HOSTILE]
    with growth(server.process.pid) as grown, another(server.base) as somebody:
        for name, body in files:
            with visiting(server.base, "upload") as visitor:
                before = list(visitor.said)
                assert visitor.drop(name, body, len(body)) == 204
                told = [each for each in visitor.said if each not in before]
                assert told, f"{name}: not a word"
                assert not [each for each in told if crash in each], name
            assert server.process.poll() is None, f"{name}: the server is dead"
    assert grown.by <= GIGABYTE
    assert len(somebody.waited) >= len(HOSTILE)
    assert max(somebody.waited) <= patience()


def test_a_big_upload_hardly_grows_the_server(server: Served) -> None:
    size = 300 << 20
    with visiting(server.base, "upload") as visitor:
        visitor.upload("small.csv", zeros(1 << 20), 1 << 20)
        with growth(server.process.pid) as grown:
            _, status = visitor.upload("big.csv", zeros(size), size)
    assert status == 204
    assert grown.by <= 50 << 20
