"""Turns capitalised words that no list explains into names, where English speaks of a person."""

import re
from collections.abc import Iterator

from core.privacy.naming.cues import ROLE, before
from core.privacy.naming.latin_explained import is_explained, is_known, things
from core.privacy.naming.latin_pairs import (
    begins_with_family,
    deed,
    is_firm,
    is_of_a_thing,
)
from core.privacy.pattern import BLANK, LATIN, WORD, Family, Span
from core.privacy.words import either, latin_cues

_WORD = rf"[A-ZÀ-ÞĐ](?:['’](?=[A-Z]))?[{LATIN}]*[a-zà-ɏ](?:-[{LATIN}]+)?"
_RUN = re.compile(
    rf"(?<![{LATIN}\d_./'’&-])(?<!&\s){_WORD}(?: {_WORD}){{0,3}}(?![{LATIN}\d_@/&-])(?! &|\.\w)"
)
_SPOKEN_WITH = "|".join(latin_cues("beside"))
_BESIDE = re.compile(
    rf"(?<![{LATIN}])(?i:{_SPOKEN_WITH})[,:]? ?$|@ ?$|{BLANK}(?: and|,|/) ?$"
).search
_CALLED = re.compile(r"names? (?:(?:on|for|of) [a-z ]{1,24})?(?:is|was|as|to|of) $").search
_ENDS = re.compile(
    r"\s*(?:$|[.,;!?)\n，。；！（(]|[一-鿿])"
    rf"|,? (?:{either('latin_behind')})(?![{LATIN}])"
).match
_ASIDE = re.compile(r"[a-z\d], $").search
_ASIDE_ENDS = re.compile(r", [a-z]").match
_SENTENCE = re.compile(r"(?:^|[.!?。！？，,;；:：\n]) ?$").search
# what Chinese says of people only
_SAYS = re.compile(
    " ?(?:说|称|表示|回复|答应|承诺|告诉|告知|要求|态度|投诉|来电|打电话|打来|[那这]边|问我"
    "|跟进的|负责|见面|见过)"
).match
# a line of its own: a signature, the head of a chat's turn
_ALONE = re.compile(r"(?:^|\n|[|>] ?)$").search
_ALONE_ENDS = re.compile(r" ?(?:\n|\||[(\[]?\d{1,2}:\d{2}|[(<]?￼)").match
_HAN = re.compile("[一-鿿]").search
# what stands before a thing, and what behind a model
_DETERMINED = re.compile(
    rf"(?<![{LATIN}])(?i:the|an?|your|my|our|this|that|his|her|their|new|any|no|some) $"
).search
_NUMBERED = re.compile(r"[ -]?\d").match
_LONG_WORD = re.compile(rf"(?<![{LATIN}])[{LATIN}]{{4,}}(?![{LATIN}@])")


class Unknown:
    """One to three words that are neither English nor a thing, where somebody is spoken of.

    Two or more together are somebody wherever they stand, but in a heading and behind an article.
    """

    def spans(self, text: str) -> list[Span]:
        """The places of the names, from left to right."""
        return [span for found in _RUN.finditer(text) for span in _named(text, found)]


def _named(text: str, found: re.Match[str]) -> Iterator[Span]:
    words, start, end = found[0].split(" "), found.start(), found.end()
    if any(each.lower() in things() for each in words):
        return
    if begins_with_family(words):
        yield start, end
        return
    while words and is_explained(words[0]):
        start += len(words.pop(0)) + 1
    while len(words) > 2 and is_explained(words[-1]):
        end -= len(words.pop()) + 1
    # what stands between two names is one too (Pham Van Khoa)
    if not 1 <= len(words) <= 3 or len(words[0]) < 3 or any(map(is_explained, words[::2])):
        return
    if is_firm([each.lower() for each in words]) or is_of_a_thing(text, start, end):
        return
    if _is_full_name(text, start, end, words) or _is_person(text, start, end):
        yield start, end


def _is_full_name(text: str, start: int, end: int, words: list[str]) -> bool:
    if len(words) < 2 or is_explained(words[-1]) or _NUMBERED(text, end):
        return False
    if _DETERMINED(text[max(0, start - 9) : start]):
        return False
    return any(is_known(each.lower()) for each in words) or not _is_heading(text, start, end)


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether the words around are rather capitalised as well."""
    around = _LONG_WORD.findall(text[max(0, start - 60) : start] + " | " + text[end : end + 60])
    return 2 * sum(each[0].isupper() for each in around) > len(around)


def _is_person(text: str, start: int, end: int) -> bool:
    left = text[max(0, start - 40) : start]
    if _HAN(left[-2:]) or _HAN(text[end : end + 2]):
        announced = before(text, start)
        return announced >= ROLE or (announced > 0 and _SAYS(text, end) is not None)
    if " " in text[start:end] and _ALONE(left) and _ALONE_ENDS(text, end):
        return True
    if _CALLED(left) or (_BESIDE(left) and _ENDS(text, end)):
        return True
    if _ASIDE(left):
        return _ASIDE_ENDS(text, end) is not None
    return _SENTENCE(left) is not None and deed().match(text, end) is not None


UNKNOWN = Family(re.compile("[A-ZÀ-ÞĐ][a-zÀ-ɏ'’]").search, (Unknown(),), (WORD,))
