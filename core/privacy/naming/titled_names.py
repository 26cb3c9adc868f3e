"""Turns a plain text into the names that a title behind them makes one (王先生, 李经理)."""

import re

from core.privacy.naming import cues, evidence
from core.privacy.naming.word_evidence import by_words
from core.privacy.pattern import HAN, Family, Span
from core.privacy.segments import Words, is_name, words
from core.privacy.words import (
    DOUBLE_SURNAMES,
    EVERYDAY_SURNAMES,
    GIVEN,
    NEVER_ALONE,
    NOT_NAMES,
    PERSONAL_TITLES,
    SHORT_TITLES,
    STOPS,
    SURNAMES,
    TITLES,
    listed,
)

# what makes another word of a title, and of a title of one character
_OF_MANY = re.compile(
    "[^们]{2,4}们|小姐[姐妹]|老板[娘键]|顾问题|代表[示着]|前台阶|编辑[部器]"
).match
_CARRIED_ON = re.compile(
    f"[叔姐哥婶姨](?=[一-鿿][（(\ufffc]|[{''.join(sorted(GIVEN))}](?:[^一-鿿]|$))|姐[姐妹夫]|总[额数部是共体计会价监结算量之的有裁站行统局店台仓经]|哥[哥们]|某[些个种人]?[些个]|局[面部]"
    "|工[作单程具厂号人资行商会艺业种地伤序时期]|导[航致演购游入出]|队[列伍友]|处[理罚于在]"
    "|氏(?=[^\\W来说称的反要表投咨家提问在已未认打a-zA-Z\\d])|[生太](?![话说讲电嘅的要想投来]|[^一-鿿]|$)"
).match
_WEIGHTS = (
    dict.fromkeys(SHORT_TITLES, 2.2)
    | dict.fromkeys(TITLES, 3.0)
    | dict.fromkeys(PERSONAL_TITLES, 4.2)
    | dict.fromkeys(listed("trade_titles"), 2.2)
)
_LONGEST = max(map(len, _WEIGHTS))
_SINGLE = SURNAMES | EVERYDAY_SURNAMES
_FIRST = "".join({each[0] for each in _WEIGHTS})
_SURNAMES, _SECONDS = "".join(_SINGLE), "".join({each[1] for each in _WEIGHTS if len(each) > 1})
_TWO = "|".join(each for each in DOUBLE_SURNAMES if len(each) == 2)
_SHORT = "".join({each for each in _WEIGHTS if len(each) == 1})
# behind a family name at a name's length, and all of a title or its first two characters
_TITLE = re.compile(
    rf"[{_FIRST}](?<=[{HAN}].)(?:(?<=[{_SHORT}])|(?=[{_SECONDS}]))"
    rf"(?:(?<=[{_SURNAMES}].)|(?<=[{_SURNAMES}]..)|(?<=[{_SURNAMES}]...)|(?<=(?:{_TWO})...))"
)
_SOMETIMES_ALONE = frozenset(listed("sometimes_alone"))
_SURNAME_ONLY = frozenset("生太")
_ALONE = 0.3
_A_CHARACTER = 0.4
_CROSSED = 0.9


class TitledNames:
    """Family names, with or without given names, before a title."""

    def spans(self, text: str) -> list[Span]:
        """The likeliest name before each title, where one is likely enough."""
        found, done = list[Span](), 0
        for each in _TITLE.finditer(text):
            end = each.start()
            title = _title(text, end) if end >= done else ""
            span = _before_title(text, end, title) if title else None
            if span:
                found.append(span)
                done = end + len(title)
        return found


def _title(text: str, start: int) -> str:
    for n in range(_LONGEST, 0, -1):
        title = text[start : start + n]
        if title in _WEIGHTS:
            return "" if (_CARRIED_ON if n == 1 else _OF_MANY)(text, start) else title
    return ""


def _before_title(text: str, end: int, title: str) -> Span | None:
    alone = title in PERSONAL_TITLES or text[end - 1] not in NEVER_ALONE or _begins(text, end - 1)
    reach = 1 if title in _SURNAME_ONLY else 4
    starts = [
        start for start in range(max(0, end - reach), end) if _can_be(text, start, end, alone)
    ]
    if not starts:
        return None
    known = words(text, starts[0], end)
    if _is_word(text, end, title, known):
        return None
    points, start = max((_points(text, start, end, known), -start) for start in starts)
    return (-start, end) if points + _WEIGHTS[title] >= evidence.ENOUGH else None


def _begins(text: str, start: int) -> bool:
    """Whether a family name that is a word stands where somebody would be named (骨科易大夫)."""
    if text[start] not in _SOMETIMES_ALONE:
        return False
    left = text[start - 1 : start]
    return (
        not "一" <= left <= "鿿"
        or left in "科店楼部个的"
        or cues.before(text, start) >= cues.ADDRESSED
    )


def _is_word(text: str, end: int, title: str, known: Words) -> bool:
    """Whether the title is a part of another word (施工, 卫生间)."""
    after = end + len(title)
    if text[end - 1 : after] in NOT_NAMES:
        return True
    if end not in known.inside:
        return False
    return known.ends.get(end - 1) != after or not is_name(text[end - 1 : after])


def _can_be(text: str, start: int, end: int, alone: bool) -> bool:
    surname = _surname(text, start)
    given = text[start + len(surname) : end]
    if text[start - 1 : start + 1] == "谢谢":
        return False
    if not surname or start + len(surname) > end or len(given) > 2:
        return False
    return alone and (not given or _given(given))


def _given(given: str) -> bool:
    return not STOPS.intersection(given) and all("一" <= each <= "鿿" for each in given)


def _points(text: str, start: int, end: int, known: Words) -> float:
    surname = _surname(text, start)
    given = text[start + len(surname) : end]
    look = evidence.shape(surname, given) if given else _ALONE + evidence.family(surname)
    # 王先生 may be a word of the dictionary
    beyond = known.ends.get(start, end) > end
    said = 0.0 if beyond else by_words(text, start, end, known)
    # the title says where the name ends, whatever the dictionary sees there
    said += _CROSSED if end in known.inside and not beyond else 0.0
    return look + _A_CHARACTER * len(given) + cues.before(text, start) * 0.5 + said


def _surname(text: str, start: int) -> str:
    two = text[start : start + 2]
    if two in DOUBLE_SURNAMES:
        return two
    return two[:1] if two[:1] in _SINGLE else ""


TITLED = Family(re.compile(f"[{_FIRST}]").search, (TitledNames(),))
