"""A text read in one of several encodings to how likely such a text is, as a log-probability."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.intake.reading import common_characters as common
from core.intake.reading.alphabets import CENTRAL, CYRILLIC, EAST, GREEK, TURKISH, WEST
from core.intake.reading.spelling import Alphabet, spelled

# characters of a line that are looked at, and of the ASCII before them
_SAMPLE, _BEFORE = 1000, 20
_BEYOND = re.compile(r"[^\x00-\x7f]")
# natural logarithms, about: one of the thousand commonest characters, of the rest that every font
# has, of those only dictionaries have, and what nobody writes
_COMMON, _KNOWN, _RARE, _NEVER = -6.9, -9.2, -11.5, -15.0
_KANA, _HANGUL, _MARK, _FOREIGN = -4.0, -6.0, -4.5, -10.0
_SIGN, _LETTER, _HALF_KANA, _ODD_KANA = -6.0, -5.0, -5.0, -10.0
_EAST, _OTHER_SCRIPT = -3.0, -6.0
# kana of half width: voiced where the language has it, and no small one or dash first
_KANA_RUN = re.compile(r"[ｦ-ﾟ]+")
_KANA_WORD = re.compile(r"(?![ｧ-ｰ])(?:[ｳｶ-ﾄﾊ-ﾎ]ﾞ|[ﾊ-ﾎ]ﾟ|[ｦ-ﾝ]){2,}")
_TWO_BYTE_SCRIPTS = frozenset(map(chr, (*range(0x5D0, 0x5EB), *range(0x620, 0x653))))
Weigh = Callable[[str], float]


@dataclass(frozen=True)
class Candidate:
    """An encoding, how likely a text read in it is, and how likely it is to be met at all.

    By Bayes's rule the two are added: a few characters need little to be Chinese, and much to be
    anything rarer.
    """

    name: str
    weigh: Weigh
    prior: float = 0.0


def beyond_ascii(line: str) -> str:
    """The part of a line from its first character beyond ASCII on, as much as is looked at."""
    found = _BEYOND.search(line)
    start = max(found.start() - _BEFORE, 0) if found else 0
    return line[start : start + _SAMPLE]


def _sum(weight: Weigh) -> Weigh:
    return lambda text: sum(weight(character) for character in text if character > "\x7f")


def _lead(character: str, encoding: str) -> int:
    """The first byte of a character in an encoding, 0 if it has none of two bytes."""
    code = character.encode(encoding, "ignore")
    return code[0] if len(code) == 2 else 0


def _is_mark(character: str) -> bool:
    return "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e"


def _simplified(character: str) -> float:
    if character in common.SIMPLIFIED:
        return _COMMON
    lead = _lead(character, "gb2312")
    if 0xB0 <= lead <= 0xD7:
        return _KNOWN
    return _MARK if _is_mark(character) else (_RARE if lead >= 0xD8 else _foreign(character))


def _traditional(character: str) -> float:
    if character in common.TRADITIONAL:
        return _COMMON
    lead = _lead(character, "big5")
    if 0xA4 <= lead <= 0xC6:
        return _KNOWN
    return _MARK if _is_mark(character) else (_RARE if lead >= 0xC9 else _foreign(character))


def _japanese(character: str) -> float:
    if "\u3041" <= character <= "\u30fc":
        return _KANA
    if character in common.KANJI:
        return _COMMON
    lead = _lead(character, "cp932")
    if 0x88 <= lead <= 0x97:
        return _KNOWN
    if "\uff61" <= character <= "\uff9f":
        return _ODD_KANA
    return _MARK if _is_mark(character) else (_RARE if lead >= 0x98 else _foreign(character))


def _shift_jis(text: str) -> float:
    """Like Japanese, and with words in kana of half width."""
    words = [run for run in _KANA_RUN.findall(text) if _KANA_WORD.fullmatch(run)]
    better = (_HALF_KANA - _ODD_KANA) * sum(map(len, words))
    return _sum(_japanese)(text) + better


def _korean(character: str) -> float:
    if character in common.HANGUL:
        return _HANGUL
    lead = _lead(character, "euc_kr")
    if 0xB0 <= lead <= 0xC8:
        return _KNOWN
    return _MARK if _is_mark(character) else _NEVER


def _foreign(character: str) -> float:
    """Signs and letters of other scripts, which every East Asian set has too, or a rarity."""
    if character < "\u2e80" and not character.isalpha():
        return _SIGN
    return _FOREIGN if character < "\u3400" else _NEVER


def _spelled(alphabets: Sequence[Alphabet], *, mixed: bool = True) -> Weigh:
    return lambda text: spelled(text, alphabets, mixed=mixed)


def _two_bytes(text: str) -> float:
    """UTF-8 of two bytes a character is every alphabet at once, the western ones first."""
    if not _TWO_BYTE_SCRIPTS.isdisjoint(text):
        return _OTHER_SCRIPT + sum(_LETTER for character in text if character > "\x7f")
    western = spelled(text, WEST, mixed=True, strict=False)
    eastern = spelled(text, EAST, mixed=True, strict=False) + _EAST
    whole = spelled(text, (*CYRILLIC, *GREEK), mixed=False, strict=False) + _OTHER_SCRIPT
    return max(western, eastern, whole)


CANDIDATES = (
    Candidate("gb18030", _sum(_simplified)),
    Candidate("utf-8", _two_bytes, -1.5),
    Candidate("big5", _sum(_traditional), -1.0),
    Candidate("shift_jis", _shift_jis, -2.0),
    Candidate("euc_kr", _sum(_korean), -2.0),
    Candidate("euc_jp", _sum(_japanese), -6.0),
    Candidate("cp1252", _spelled(WEST), -1.5),
    Candidate("iso-8859-15", _spelled(WEST), -5.0),
    Candidate("cp1250", _spelled(CENTRAL), -5.0),
    Candidate("iso-8859-2", _spelled(CENTRAL), -6.0),
    Candidate("cp1254", _spelled(TURKISH), -5.0),
    Candidate("iso-8859-9", _spelled(TURKISH), -6.0),
    Candidate("cp1251", _spelled(CYRILLIC, mixed=False), -8.0),
    Candidate("koi8-r", _spelled(CYRILLIC, mixed=False), -9.0),
    Candidate("cp1253", _spelled(GREEK, mixed=False), -9.0),
    Candidate("iso-8859-7", _spelled(GREEK, mixed=False), -10.0),
)
