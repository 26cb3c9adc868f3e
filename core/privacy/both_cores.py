"""Turns many texts into masked ones, a share of them in a process of its own where quicker."""

import json
import logging
import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import IO, cast

from core.privacy.lexicon import Lexicon, lexicon_of
from core.privacy.masking import mask_with

Tell = Callable[[float], None]

_ROOT = Path(__file__).parents[2]
# below that many texts the other process would hardly have started
_WORTH_IT = 20_000
_BATCH = 2_000
_LARGE = 1 << 20
_log = logging.getLogger(__name__)


def masked(texts: Sequence[str], people: Sequence[str], tell: Tell) -> list[str]:
    """Each text masked; `people` are spellings to be masked in all of them.

    `tell` hears the share done and may raise to end it, which ends the other process at once. The
    texts reach that process by its standard input only, a batch at a time; if it fails, its batch
    is done here.
    """
    lexicon, done = lexicon_of(people), dict[int, list[str]]()
    left = deque(range(0, len(texts), _BATCH))
    if len(texts) >= _WORTH_IT and len(os.sched_getaffinity(0)) > 1:
        sent = deque[int]()
        with _started() as process, ThreadPoolExecutor(2) as beside:
            beside.submit(_send, process, chain([people], _batches(texts, left, sent)))
            answers = beside.submit(_hear, process, sent, done)
            try:
                _take(texts, lexicon, left, done, tell)
                answers.result()
            finally:
                process.kill()
    left.extend(start for start in range(0, len(texts), _BATCH) if start not in done)
    _take(texts, lexicon, left, done, tell)
    return [text for start in sorted(done) for text in done[start]]


def _take(
    texts: Sequence[str],
    lexicon: Lexicon,
    left: deque[int],
    done: dict[int, list[str]],
    tell: Tell,
) -> None:
    """Masks batches here until none is left."""
    while (start := _next(left)) is not None:
        tell(min(len(done) * _BATCH / len(texts), 1.0))
        done[start] = [mask_with(each, lexicon) for each in texts[start : start + _BATCH]]


def _batches(texts: Sequence[str], left: deque[int], sent: deque[int]) -> Iterator[Sequence[str]]:
    """What the other process is to mask, noted before it is sent."""
    while (start := _next(left)) is not None:
        sent.append(start)
        yield texts[start : start + _BATCH]


def _send(process: "subprocess.Popen[bytes]", lines: Iterable[Sequence[str]]) -> None:
    """Writes lines as fast as the other process takes them, apart from who hears its answers."""
    with suppress(OSError), cast("IO[bytes]", process.stdin) as to:
        for each in lines:
            to.write(said(each))
            to.flush()


def _hear(process: "subprocess.Popen[bytes]", sent: deque[int], done: dict[int, list[str]]) -> None:
    """Notes what the other process masked, until it has nothing left or fails."""
    try:
        for line in cast("IO[bytes]", process.stdout):
            done[sent[0]] = json.loads(line)
            sent.popleft()
    except (OSError, ValueError):
        _log.warning("masking child ended early")


def said(texts: Sequence[str]) -> bytes:
    """One line of JSON, which holds no other line feed."""
    return json.dumps(texts, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _next(left: deque[int]) -> int | None:
    """The next batch, for whoever asks first."""
    try:
        return left.popleft()
    except IndexError:
        return None


def _started() -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "core.privacy.masking_child"],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # each read waits for its turn beside a busy thread: few large ones
        bufsize=_LARGE,
    )
