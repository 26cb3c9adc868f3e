"""The bytes of a text file to what one pass over them shows: lines, quotes, lines beyond ASCII."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.intake.reading.limits import MAX_LINE

CHUNK = 1 << 20
EVIDENCE = 1 << 18
HEAD = 1 << 20
_TAIL = 4096


@dataclass(frozen=True)
class Scan:
    """Counts of line feeds, carriage returns and empty lines at the end; evidence for decoding.

    `head` is the beginning of the file, `evidence` the first lines that hold a byte over 127.
    """

    head: bytes
    feeds: int
    returns: int
    trailing: int
    ends_open: bool
    evidence: tuple[bytes, ...]

    @property
    def newline(self) -> str:
        """The character that ends a line here."""
        return "\n" if self.feeds else "\r"

    @property
    def begins_endless(self) -> bool:
        """Whether the first line is longer than any line may be."""
        start = self.head[:MAX_LINE]
        return self.goes_on and b"\n" not in start and b"\r" not in start

    @property
    def goes_on(self) -> bool:
        """Whether the file may be longer than `head`."""
        return len(self.head) >= HEAD

    @property
    def lines(self) -> int:
        """Physical lines without the empty ones at the end."""
        return (self.feeds or self.returns) + self.ends_open - self.trailing


def scan(path: Path) -> Scan:
    """Reads the file once, in chunks."""
    head = tail = rest = b""
    feeds = returns = gathered = 0
    evidence: list[bytes] = []
    for chunk in chunks(path):
        head = head if len(head) >= HEAD else head + chunk
        feeds += chunk.count(b"\n")
        # looking whether there is one is much quicker than counting
        returns += chunk.count(b"\r") if b"\r" in chunk else 0
        tail = (tail + chunk[-_TAIL:])[-_TAIL:]
        if gathered < EVIDENCE:
            found, rest = _beyond_ascii(rest + chunk)
            evidence += found
            gathered += sum(map(len, found))
    if gathered < EVIDENCE and not rest.isascii():
        evidence.append(rest)
    return Scan(head, feeds, returns, *_ending(tail, b"\n" if feeds else b"\r"), tuple(evidence))


def chunks(path: Path) -> Iterator[bytes]:
    """The file's bytes, a megabyte at a time."""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _beyond_ascii(block: bytes) -> tuple[list[bytes], bytes]:
    """The complete lines of a block that are not ASCII, and the piece after its last line end."""
    if block.isascii():
        return [], block[max(block.rfind(b"\n"), block.rfind(b"\r")) + 1 :][:MAX_LINE]
    *lines, rest = block.splitlines(keepends=True)
    if rest.endswith((b"\n", b"\r")):
        lines, rest = [*lines, rest], b""
    return [line for line in lines if not line.isascii()], rest[:MAX_LINE]


def _ending(tail: bytes, newline: bytes) -> tuple[int, bool]:
    """How many empty lines end the file, and whether its last line lacks a line end."""
    blank = tail[len(tail.rstrip(b"\r\n")) :]
    return max(blank.count(newline) - 1, 0), not blank
