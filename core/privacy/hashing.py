"""Turns lines of text into their keyed hashes, very many of them in a process of its own."""

import gc
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

SIZE = 10  # bytes: 80 bits keep ten million ids apart
END = b"\n"
_ROOT = Path(__file__).parents[2]
# below that many texts the other process would hardly have started
_WORTH_IT = 100_000
_SHARE = 0.7


def hashes(lines: bytes, n: int, kind: str, key: bytes) -> bytes:
    """The hashes of `n` texts, a line each, one behind the other.

    BLAKE2b (RFC 7693) with a key; `kind` is its personalisation. Another process does the larger
    part of many, for this one has other work meanwhile; what that one fails to do is done here.
    """
    if n < _WORTH_IT or len(os.sched_getaffinity(0)) < 2:
        return _hashed(lines, kind, key)[: n * SIZE]
    cut = lines.find(END, int(len(lines) * _SHARE))
    with ThreadPoolExecutor(1) as beside:
        theirs = beside.submit(_hashed_apart, lines[:cut], kind, key)
        ours = _hashed(lines[cut + 1 :], kind, key)
    found = theirs.result() + ours
    return found if len(found) == n * SIZE else _hashed(lines, kind, key)


def _hashed(lines: bytes, kind: str, key: bytes) -> bytes:
    # the state with the key taken in is copied for each text
    begun = blake2b(digest_size=SIZE, key=key, person=kind.encode()).copy
    digests = list[bytes]()
    for text in lines.split(END):
        state = begun()
        state.update(text)
        digests.append(state.digest())
    return b"".join(digests)


def _hashed_apart(lines: bytes, kind: str, key: bytes) -> bytes:
    """What the other process says, which hears of all by its standard input only."""
    with suppress(OSError):
        return subprocess.run(
            [sys.executable, "-m", "core.privacy.hashing"],
            cwd=_ROOT,
            input=f"{kind} {key.hex()}".encode() + END + lines,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        ).stdout
    return b""


def main() -> None:
    """In the other process: reads kind and key (in hex figures), then a text a line."""
    # nothing here outlives the process
    gc.disable()
    kind, key = sys.stdin.buffer.readline().decode().split()
    sys.stdout.buffer.write(_hashed(sys.stdin.buffer.read(), kind, bytes.fromhex(key)))


if __name__ == "__main__":
    main()
