"""Remarks written by hand, with the personal spans marked, to texts and the spans in them.

A line of remarks/*.txt is a remark in which `[n:张伟]` is a span of a kind (`!`: a hard one) and
`{mobile}` a made-up value; a line that begins with `= ` holds nothing personal, `#` is a comment.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.core.privacy.invented import MAKERS

_FOLDER = Path(__file__).parent / "remarks"
FILES = sorted(path.stem for path in _FOLDER.glob("*.txt"))
_MARKED = re.compile(r"\[(?P<kind>[a-z]!?):(?P<literal>[^\]]+)\]|\{(?P<slot>\w+)(?P<hard>!?)\}")


@dataclass(frozen=True)
class Span:
    """One personal thing in a remark; `kind` is a letter (n name, p phone, a address …)."""

    kind: str
    value: str
    hard: bool


@dataclass(frozen=True)
class Remark:
    """A text and what is personal in it; nothing, if it only looks so."""

    text: str
    spans: tuple[Span, ...]


def remarks(name: str, seed: int = 1, each: int = 1, folder: Path = _FOLDER) -> Iterator[Remark]:
    """The remarks of one file, every line so many times with other values."""
    random = Random(seed)
    lines = (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    for line in lines * each:
        if line and not line.startswith("#"):
            yield filled(line.removeprefix("= ").replace("\\n", "\n"), random)


def filled(line: str, random: Random) -> Remark:
    """One line with its slots filled."""
    spans: list[Span] = []

    def told(found: re.Match[str]) -> str:
        if found["literal"]:
            kind, value, hard = found["kind"][0], found["literal"], found["kind"].endswith("!")
        else:
            (kind, maker), hard = MAKERS[found["slot"]], bool(found["hard"])
            value = maker(random)
        if kind:
            spans.append(Span(kind, value, hard))
        return value

    return Remark(_MARKED.sub(told, line), tuple(spans))
