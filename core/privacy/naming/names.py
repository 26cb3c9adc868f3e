"""How Chinese texts name people in so many words: introductions, labels, and beside other data."""

import re

from core.privacy.naming.step_labels import names_nobody
from core.privacy.pattern import BLANK, HAN, LATIN, Family, Pattern
from core.privacy.words import (
    ANY_SURNAME,
    GIVEN_CHARACTER,
    NAMED_WORDS,
    NOT_NAMES,
    PERSONAL_TITLES,
    RARE_SURNAMES,
    ROLES,
    STOP,
    STRICT_LABELS,
    SURNAME,
    TITLES,
)

_GIVEN = f"(?!{STOP})[{HAN}]"
_ANYONE = rf"(?P<v>{ANY_SURNAME}{_GIVEN}{{1,2}})"
_PERSON = rf"(?P<v>{SURNAME}{_GIVEN}{{1,2}})"
_SELDOM = rf"(?P<v>[{''.join(sorted(RARE_SURNAMES))}]{GIVEN_CHARACTER}{{2}})"
_RECEIVER = rf"(?P<v>{ANY_SURNAME}{GIVEN_CHARACTER}{{1,2}})"
_HAN = f"[{HAN}]"
_APART = rf"(?P<v>{SURNAME}(?:{GIVEN_CHARACTER}{{1,2}})?)"
_TITLE = f"(?:{'|'.join(each for each in TITLES | PERSONAL_TITLES if len(each) > 1)})(?!们)"
_AND = "[和与跟、]"
_STOP = rf"(?=[^{HAN}{LATIN}\d]|$)"
_LABEL = rf"(?:{STRICT_LABELS})\s*[:：=]\s*"


def _is_name(found: re.Match[str]) -> bool:
    name = found["v"]
    return name in NAMED_WORDS or (name[:2] not in NOT_NAMES and name not in NOT_NAMES)


def _is_somebody(found: re.Match[str]) -> bool:
    return not names_nobody(found["v"])


def _name(expression: str) -> Pattern:
    return Pattern("name", re.compile(expression), _is_name)


COUPLED = (_name(rf"(?<![{HAN}]){_RECEIVER}(?=[和与、]{SURNAME}{GIVEN_CHARACTER}{{1,2}}[都均两])"),)
RECEIVING = (_name(rf"(?<![{HAN}]){_RECEIVER}(?:亲?收)(?=[^{HAN}{LATIN}]|$)"),)
CLOSING = (_name(rf"(?:此致|敬上|——|—{{2}})[！!，,\s]*(?:敬礼)?[！!，,\s]*{_ANYONE}{_STOP}"),)
INTRODUCED = (
    Pattern(
        "name",
        re.compile(rf"(?:[我他她]叫|名叫|本人姓名)\s*(?P<v>{SURNAME}{_GIVEN}{{1,2}}){_STOP}"),
        lambda found: found["v"] not in ROLES and found["v"] not in TITLES,
    ),
    _name(
        rf"(?:[我他她]叫|名叫|叫做|名字是?叫?|名字[:：]|姓名是|姓名为|本人姓名)\s*{_ANYONE}{_STOP}"
    ),
    _name(rf"(?:[我贵您他她免名]姓|客户姓|姓氏[是为:：]?)\s*(?P<v>{SURNAME})(?![名氏{HAN}])"),
    _name(rf"姓(?P<v>{SURNAME})(?=[^{HAN}]|$|的)"),
    _name(rf"(?:[我贵您他她免]姓)\s*(?P<v>{SURNAME})(?![名氏])"),
)
_ANY_LENGTH = rf"(?P<v>[{HAN}]{{2,5}}|[{HAN}]{{1,9}}(?:[·•][{HAN}]{{1,9}}){{1,3}})"
LABELLED = (
    Pattern("name", re.compile(rf"{_LABEL}{_ANY_LENGTH}{_STOP}"), _is_somebody),
    _name(rf"{_LABEL}{_ANYONE}"),
)
# a name alone between signs, beside something that was just masked
_SIGNS = r"\s/,，、:：;；|+()（）\-"
_BESIDE = f"[{_SIGNS}]{{1,3}}"
NEIGHBOURS = (
    _name(rf"(?<![{HAN}]){_PERSON}(?={_BESIDE}{BLANK})"),
    _name(rf"{BLANK}{_BESIDE}{_PERSON}{_STOP}"),
    _name(rf"(?<![{HAN}]){_SELDOM}(?={_BESIDE}{BLANK})"),
    _name(rf"{BLANK}{_BESIDE}{_SELDOM}{_STOP}"),
)
COUPLED_WITH = (
    _name(rf"(?<![{HAN}]){_RECEIVER}(?={_AND}{BLANK})"),
    _name(rf"{BLANK}{_AND}{_RECEIVER}(?=[都均两二一]|{_BESIDE}|$)"),
)
APART = Family(
    re.compile(rf" (?<={_HAN} ){_HAN}{{2}}").search,
    (_name(rf"(?<![^\s,，。;；:：、(（【]){_APART} (?={_TITLE})"),),
)
INTRODUCTIONS = Family(re.compile("[叫名姓]").search, INTRODUCED, ("叫名姓",))
SURROUNDED: tuple[Family, ...] = (
    Family(re.compile("[和与、].{2,3}[都均两]").search, COUPLED, ("和与、", "都均两")),
    Family(re.compile(f"收(?![{HAN}])").search, RECEIVING, ("收",)),
    Family(re.compile("此致|敬上|——").search, CLOSING, ("此敬—",)),
)
LABELS = Family(re.compile("[:：=]").search, LABELLED, (":：=",))
BESIDE_MASKED: tuple[Family, ...] = (
    Family(re.compile(f"{BLANK}(?:(?<=[{_SIGNS}].)|[{_SIGNS}])").search, NEIGHBOURS),
    Family(re.compile(f"{BLANK}(?:(?<={_AND}.)|{_AND})").search, COUPLED_WITH),
)
