"""Languages to encoded files: many words or a single one beyond ASCII, early or late, any shape."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.core.intake.encoded.words import LANGUAGES, Language

_PLAIN_HEADER = ("id", "channel", "agent", "remark")
_CHANNELS = ("phone", "mail", "chat")
_SHAPES = ("many", "few", "one", "late", "names")
_DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class Encoded:
    """A file in an encoding, and the lines of cells it says."""

    name: str
    encoding: str
    content: bytes
    lines: list[list[str]]


def encoded(*, held_out: bool, seed: int = 5) -> Iterator[Encoded]:
    """A file per language, encoding and shape; `held_out` takes the words never steered by."""
    random = Random(seed + held_out)
    for language in LANGUAGES:
        for encoding in language.encodings:
            for shape in _SHAPES if encoding != "utf-8" else _SHAPES[:3]:
                made = _file(language, encoding, shape, random, held_out)
                if made:
                    yield made


def _file(
    language: Language, encoding: str, shape: str, random: Random, held_out: bool
) -> Encoded | None:
    words = [w for w in (language.unseen if held_out else language.seen) if _fits(w, encoding)]
    lines = _lines(language, shape, words, random)
    delimiter, end = random.choice(_DELIMITERS), random.choice(("\r\n", "\n"))
    try:
        content = _text(lines, delimiter, end).encode(encoding)
    except UnicodeEncodeError:
        return None
    if content.isascii():
        return None
    return Encoded(f"{language.code}-{encoding}-{shape}", encoding, content, lines)


def _fits(word: str, encoding: str) -> bool:
    try:
        word.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _lines(language: Language, shape: str, words: Sequence[str], random: Random) -> list[list[str]]:
    beyond = [word for word in words if not word.isascii()]
    n = {"late": 3000, "one": 300}.get(shape, 40)
    rows = [[f"T{1000 + i}", random.choice(_CHANNELS), "anna", "fine, thanks"] for i in range(n)]
    header = list(language.header if shape in ("many", "late") else _PLAIN_HEADER)
    if shape == "late":
        header = list(_PLAIN_HEADER)
    where = {
        "many": range(n),
        "few": (7, 23),
        "one": (n // 2,),
        "late": range(n - 5, n),
        "names": range(0, n, 3),
    }
    for i in where[shape]:
        column = 2 if shape == "names" else 3
        rows[i][column] = random.choice(beyond if shape in ("few", "one") else list(words))
    return [header, *rows]


def _text(lines: list[list[str]], delimiter: str, end: str) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, lineterminator=end).writerows(lines)
    return stream.getvalue()
