"""A text read in one of several encodings to how usual it would be in the script written so."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.intake.reading import common_characters as common

SAMPLE = 20_000
Weigh = Callable[[str], float]


@dataclass(frozen=True)
class Candidate:
    """An encoding, how usual a text is in it (about 0–1), and a bonus for being the likely one."""

    name: str
    weigh: Weigh
    prior: float = 0.0


def _mean(weight: Weigh) -> Weigh:
    """Mean weight of the characters beyond ASCII; full-width marks, which all share, are mute."""

    def weigh(text: str) -> float:
        found = [c for c in text[:SAMPLE] if c > "\x7f" and not _is_shared_mark(c)]
        return sum(map(weight, found)) / len(found) if found else 0.2

    return weigh


def _is_shared_mark(character: str) -> bool:
    return "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e"


def _lead(character: str, encoding: str) -> int:
    """The first byte of a character in an encoding, 0 if it has none of two bytes."""
    code = character.encode(encoding, "ignore")
    return code[0] if len(code) == 2 else 0


def _simplified(character: str) -> float:
    if character in common.SIMPLIFIED:
        return 1.0
    return 0.3 if 0xB0 <= _lead(character, "gb2312") <= 0xD7 else 0.1


def _traditional(character: str) -> float:
    if character in common.TRADITIONAL:
        return 1.0
    return 0.3 if 0xA4 <= _lead(character, "big5") <= 0xC6 else 0.0


def _japanese(character: str) -> float:
    if "\u3041" <= character <= "\u30fc":
        return 1.0
    return 0.6 if 0x88 <= _lead(character, "cp932") <= 0x97 else 0.0


def _korean(character: str) -> float:
    if character in common.HANGUL:
        return 1.0
    return 0.3 if 0xB0 <= _lead(character, "euc_kr") <= 0xC8 else 0.0


def _two_bytes(character: str) -> float:
    if character not in common.TWO_BYTE_LETTERS:
        return -1.0
    return 1.2 if character in common.LATIN else 0.9


_ALONE = re.compile(r"(?<![\x80-\uffff])[\x80-\uffff](?![\x80-\uffff])")


def _accents(text: str) -> float:
    """Share of the characters beyond ASCII that are usual letters or marks standing alone."""
    beyond = sum(c > "\x7f" for c in text)
    alone = sum(c in common.LATIN for c in _ALONE.findall(text))
    return alone / beyond if beyond else 0.0


CANDIDATES = (
    Candidate("gb18030", _mean(_simplified), prior=0.15),
    Candidate("utf-8", _mean(_two_bytes)),
    Candidate("big5", _mean(_traditional)),
    Candidate("shift_jis", _mean(_japanese)),
    Candidate("euc_kr", _mean(_korean)),
    Candidate("cp1252", _accents),
)
