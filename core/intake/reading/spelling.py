"""A text read in an encoding of one byte to how likely it is spelled so in some language."""

import re
from collections import Counter
from collections.abc import Sequence

from core.intake.reading.alphabets import MARKS, OFTEN

_WORD = re.compile(r"[^\W\d_ºª]+")
_BEYOND = re.compile(r"[^\x00-\x7f]")
# marks where a hand puts them: before a word, behind one, inside, apart, beside a figure
_PLACED = re.compile(
    r"(?<!\w)[‘“„‚¿¡«‹](?=\w)|(?<=[\w.,!?])[’”“»›…®™ºª](?!\w)|(?<=[A-Za-z])’(?=\w)"
    r"|(?<=[ ,;|\t])[–—•·](?=[ ,;|\t])|(?<=\d)[–—](?=\d)|[€£](?=[ \d\xa0])"
    r"|(?<=[ \d\xa0,;|\t])[€£²³¼½¾±×°]"
    r"|(?<!\w)[§©№¼½¾±×](?!\w)|«(?=[ \xa0])|(?<=[ \xa0])»|\xa0(?=[\d€£»?!:;%])|(?<=«)\xa0"
)
# natural logarithms of a letter in its language, a mark, a letter or mark that is out of place
_LETTER, _SELDOM, _MARK, _ODD, _ELSE = -3.2, -4.5, -4.5, -9.0, -12.0
_ALONE, _MISCASED, _SHOUTED, _MIXED = -2.0, -12.0, -3.0, -6.0
Alphabet = frozenset[str]


def spelled(text: str, alphabets: Sequence[Alphabet], *, mixed: bool, strict: bool = True) -> float:
    """The log-probability of the characters beyond ASCII in the likeliest of these languages.

    `mixed`: its letters stand among ASCII letters; otherwise words consist of them alone. `strict`:
    marks count as such only where a hand puts them.
    """
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    letters = [each.lower()[:1] for each in _BEYOND.findall("".join(words))]
    shapes = sum(_shape(word, mixed) for word in words)
    spellings = (sum(_letter(small, alphabet) for small in letters) for alphabet in alphabets)
    return _marks(text, strict) + shapes + max(spellings)


def _marks(text: str, strict: bool) -> float:
    found = Counter(each for each in _BEYOND.findall(text) if not each.isalpha() or each in "ºª")
    placed = Counter(_PLACED.findall(text)) if strict else found
    return sum(_mark(sign, placed[sign] >= n / 2) * n for sign, n in found.items())


def _mark(sign: str, is_placed: bool) -> float:
    if sign not in MARKS:
        return _ELSE
    return _MARK if is_placed else _ODD


def _letter(small: str, alphabet: Alphabet) -> float:
    if small not in alphabet and not small.isascii():
        return _ELSE
    return _LETTER if small in OFTEN else _SELDOM


def _shape(word: str, mixed: bool) -> float:
    """What a word costs that no hand writes: capitals inside, or only letters beyond ASCII."""
    if len(word) == 1:
        return _ALONE if word.islower() else _MIXED
    beyond = len(_BEYOND.findall(word))
    is_mixed = beyond <= (len(word) + 1) // 2
    cost = 0.0 if is_mixed == mixed else _MIXED * (beyond // 2 or 1)
    if word.islower() or word.istitle():
        return cost
    return cost + (_SHOUTED if word.isupper() else _MISCASED)
