"""Turns many texts into masked ones, a share of them in a process of its own where quicker."""

import json
import logging
import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

from core.privacy.lexicon import Lexicon, lexicon_of
from core.privacy.masking import mask_with

Tell = Callable[[float], None]

_ROOT = Path(__file__).parents[2]
# below that many texts the other process would hardly have started
_WORTH_IT = 20_000
_BATCH = 2_000
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
        with _started() as process, ThreadPoolExecutor(1) as beside:
            sending = beside.submit(_send, process, texts, people, left, done)
            try:
                _take(texts, lexicon, left, done, tell)
                sending.result()
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


def _send(
    process: "subprocess.Popen[bytes]",
    texts: Sequence[str],
    people: Sequence[str],
    left: deque[int],
    done: dict[int, list[str]],
) -> None:
    """Has the other process mask batches until none is left, or until it fails."""
    to, back = process.stdin, process.stdout
    if not to or not back:
        return
    try:
        _say(to, people)
        while (start := _next(left)) is not None:
            _say(to, texts[start : start + _BATCH])
            done[start] = json.loads(back.readline())
    except (OSError, ValueError):
        _log.warning("masking child ended early")


def _say(to: IO[bytes], texts: Sequence[str]) -> None:
    """One line of JSON, which holds no other line feed."""
    to.write(json.dumps(texts).encode() + b"\n")
    to.flush()


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
    )
