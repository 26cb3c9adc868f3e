"""Turns the dictionary's words around a possible Chinese name into what they say for or against."""

from core.privacy.naming.evidence import PURE
from core.privacy.segments import Words, is_name, words
from core.privacy.words import (
    DOUBLE_SURNAMES,
    EVERYDAY_GIVEN,
    GIVEN,
    GIVEN_WORDS,
    GOODS,
    NAMED_WORDS,
    NOT_GIVEN,
    NOT_NAMES,
    OFTEN_GIVEN,
    RARE_SURNAMES,
    SELDOM_GIVEN,
    WORDED,
)

MOST_OF_WORDS = 0.6
# the ends of places, peoples, things
_NO_GIVEN_END = frozenset(
    "县市州区镇乡岛路寺性者学族力员品会法权语率机卡站店书车票费米克尔斯特里拉门口桥院馆园场村街楼房"
)
_TELLING = GIVEN | OFTEN_GIVEN
_WORDS = NOT_NAMES | GOODS
# family names that carry a sentence on behind whom it speaks of (客户于当天)
CARRYING = frozenset("于向从和由有经曾常应能连时单全相但以所且与因对及未已")


def most_of_words(name: str) -> float:
    """The most that the dictionary can say for a name."""
    if name in NAMED_WORDS or name[:2] not in NOT_NAMES:
        return MOST_OF_WORDS
    return _prefixed(name) if len(name) > 2 else -2.0


def _prefixed(name: str) -> float:
    """What it costs three characters that two of them are a word: less, if the third tells."""
    last = name[-1]
    return -1.2 if last in _TELLING else -2.2 if last in EVERYDAY_GIVEN - SELDOM_GIVEN else -3.0


def by_words(text: str, start: int, end: int, known: Words) -> float:
    """How much the dictionary's words speak for or against a name from one place to another."""
    whole = text[start:end]
    points = (-1.3 if start in known.inside else 0.0) - (0.9 if end in known.inside else 0.0)
    if whole in _WORDS:
        return points - 2.5
    inner = known.ends.get(start, start)
    prefix = _by_prefix(text, start, end, inner)
    if prefix:
        return points + prefix
    word = text[start + 1 : end]
    if text[start] in CARRYING and _carries_on(word, known.ends.get(start + 1, 0), end):
        return points - 2.2
    if inner == start and known.ends.get(start + 1) == end and not is_name(word):
        return points + _given_word(text[start], word)
    return points or (MOST_OF_WORDS if inner == end else 0.5)


def _carries_on(given: str, word_end: int, end: int) -> bool:
    """Whether what follows 于 or 向 is a word rather than a given name: a place, a time."""
    if not given or given in GIVEN_WORDS:
        return False
    if word_end == end:
        return given in NOT_NAMES or not _TELLING.issuperset(given)
    return (
        word_end > end
        or given[-1] in "内中里上下前后间时外"
        or given[0] in ("一二三四五六七八九十两第每本该这那几半当")
    )


def _by_prefix(text: str, start: int, end: int, inner: int) -> float:
    """What it costs that a word begins where the name would."""
    named = inner == start or is_name(text[start:inner])
    if inner == end and not named:
        return _whole_word(text[start:end])
    whole = text[start:end]
    if any(text[start : start + n] in _WORDS for n in (2, 3, 4)):
        return _prefixed(whole) if len(whole) > 2 else -2.0
    if inner > end and not named:
        return -1.0 if inner - start < 4 else -2.2
    if start < inner < end and not named and whole[:2] not in DOUBLE_SURNAMES:
        return -0.2 if whole[:2] not in WORDED else -0.5 if whole[-1] in GIVEN else -1.2
    return 0.0


def _whole_word(whole: str) -> float:
    """A word of the dictionary: everyday ones are hardly a name, others may well be (万梓良)."""
    if whole in WORDED or not _TELLING.issuperset(whole[1:]):
        return -1.8
    if len(whole) == 2:
        return -0.6
    return -1.8 if whole[-1] in _NO_GIVEN_END else 0.2


def _given_word(surname: str, given: str) -> float:
    """Given names that are a word as well: 建国 and 海燕, but not 非常."""
    if given in NOT_GIVEN:
        return -0.8 if surname in PURE else -2.5
    if surname in RARE_SURNAMES:
        return -0.7 if _TELLING.issuperset(given) else -1.5
    if surname in PURE:
        return 0.2
    return -0.3 if EVERYDAY_GIVEN.issuperset(given) else 0.3


def is_plain_word(text: str, start: int, end: int) -> bool:
    """Whether a place of a text is a word of the dictionary, and nobody's name there."""
    whole = text[start:end]
    return words(text, start, end).ends.get(start) == end and not is_name(whole)
