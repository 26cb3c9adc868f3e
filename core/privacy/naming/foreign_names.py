"""Turns a plain text into the names of people from elsewhere in it, as Han, kana and Hangul."""

import re

from core.privacy.naming import cues
from core.privacy.naming.goods import is_goods
from core.privacy.pattern import HAN, WORD, Family, Pattern, Span
from core.privacy.words import PERSONAL_TITLES, either, listed

_SOUNDS = frozenset(listed("sounds"))
# the sounds that ordinary words seldom have, one of which each name has
_TELLING_SOUNDS = "".join(listed("telling_sounds"))
_TELLING = re.compile(f"[{_TELLING_SOUNDS}]")
_PART = re.compile(f"(?:{either('name_parts')})").search
_PARTS = re.compile(f"(?:{either('name_parts')}){{2}}").search
_DOTS = frozenset("·•・‧")
_TITLES = tuple(each for each in PERSONAL_TITLES if len(each) > 1)
_NOBODY = frozenset(listed("not_foreign"))
_LONGEST = 24
_NEVER_SAN = f"(?:{either('not_san')})"
_KANA = "ァ-ヺー"
_HANGUL = "가-힣"

JAPANESE = Pattern(
    "name",
    re.compile(
        rf"(?<![{HAN}])(?P<v>(?!{_NEVER_SAN})[{HAN}々]{{1,5}}?|[{_KANA}]{{2,8}}"
        r"|[A-Z][a-z]{2,})[ 　]?(?:さん|様(?!子|々)|さま|くん|ちゃん|氏(?=[がはのにをと]))"
    ),
    lambda found: not re.search(rf"{_NEVER_SAN}$", found["v"]),
)
JAPANESE_LATIN = Pattern(
    "name", re.compile(r"(?<![A-Za-z])(?P<v>[A-Z][a-z]{2,})-(?:san|sama)(?![a-z])")
)
KOREAN = Pattern(
    "name",
    re.compile(
        rf"(?<![{_HANGUL}])(?P<v>(?!고객|손님|선생|기사|사장|직원|상담|담당|회원|매니|팀장|"
        rf"점장|부모)"
        rf"[{_HANGUL}]{{1,4}}?) ?(?:님|씨|선생님)(?![{_HANGUL}]{{3}})"
    ),
)
KOREAN_TITLED = Pattern(
    "name",
    re.compile(
        rf"(?<![{_HANGUL}])(?P<v>(?!{either('not_korean')})(?:{either('korean_surnames')})"
        rf"[{_HANGUL}]{{1,2}}) ?(?:고객|회원|환자|사장|부장|과장|팀장|기사|선생|학생|손)님"
    ),
)


class Transliterated:
    """Names by their sounds: in two parts, of two known parts, titled, or said to be people."""

    def spans(self, text: str) -> list[Span]:
        """The places, from left to right."""
        found, done = list[Span](), 0
        for each in _TELLING.finditer(text):
            if each.start() >= done:
                start, done = _run(text, each.start(), done)
                if span := _person(text, start, done):
                    found.append(span)
        return found


def _run(text: str, at: int, done: int) -> Span:
    """The sounds around a place, and the dots between them."""
    start = end = at
    while start > done and _goes_on(text, start - 1, start - 2):
        start -= 1
    while end < len(text) and _goes_on(text, end, end + 1):
        end += 1
    return start, end


def _goes_on(text: str, at: int, beyond: int) -> bool:
    if text[at] in _SOUNDS or (text[at] == "不" and text[at - 1] == "阿"):
        return True
    return text[at] in _DOTS and 0 <= beyond < len(text) and text[beyond] in _SOUNDS


def _person(text: str, start: int, end: int) -> Span | None:
    run = text[start:end]
    if is_goods(text, start, end):
        return None
    if not 2 <= len(run) <= _LONGEST or run in _NOBODY:
        return None
    titled = text.startswith(_TITLES, end) and cues.before(text, start) > 0
    if titled or not _DOTS.isdisjoint(run) or _PARTS(run):
        return start, end
    if len(run) < 3 and not _PART(run):
        return None
    return next(((at, end) for at in (start, start + 1) if _said(text, at, end)), None)


def _said(text: str, start: int, end: int) -> bool:
    """Whether a role, or a verb behind the beginning of a sentence, makes a person of it."""
    announced, ended = cues.before(text, start), cues.behind(text, end)
    if announced >= cues.ROLE:
        return ended >= cues.EDGE
    return announced >= cues.EDGE and ended >= cues.DEED


FOREIGNERS = Family(_TELLING.search, (Transliterated(),), (_TELLING_SOUNDS,))
HONORED = Family(
    re.compile("[さ様くち님씨선氏]").search,
    (JAPANESE, KOREAN, KOREAN_TITLED),
    ("さ様くち님씨선氏",),
)
HONORED_LATIN = Family(re.compile("-sa").search, (JAPANESE_LATIN,), (WORD,))
