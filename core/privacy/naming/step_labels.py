"""Turns the labels of structured notes into the people behind them (复核：张伟, 【维修员】李强)."""

import re

from core.privacy.naming import cues
from core.privacy.naming.goods import is_goods
from core.privacy.naming.word_evidence import is_plain_word
from core.privacy.pattern import HAN, LATIN, Family, Pattern
from core.privacy.words import (
    ANY_SURNAME,
    EVERYDAY_GIVEN,
    GIVEN,
    GIVEN_WORDS,
    NAMED_WORDS,
    NOT_NAMES,
    OFTEN_GIVEN,
    THING_ENDS,
    listed,
)

_NOBODY = frozenset(listed("not_people"))
_TEAM_ENDS = THING_ENDS | frozenset("部队科室处司台团班区级线端网行局厅院会所岗柜层方")
_NEVER_GIVEN = frozenset("的了是在我你您他她它们这那也就都还把被已很未没无吗呢吧啊个时")
_ANY_GIVEN, _TELLING = GIVEN | EVERYDAY_GIVEN, GIVEN | OFTEN_GIVEN
_STEP = re.compile(f"(?:{'|'.join(sorted(listed('steps'), key=len, reverse=True))})$").search


def names_nobody(value: str) -> bool:
    """Whether a value behind a person's label is a team, a state or nobody in particular."""
    if value in NAMED_WORDS:
        return False
    if value in _NOBODY or value[-1] in _TEAM_ENDS:
        return True
    return value[:2] in _NOBODY and (len(value) != 3 or value[-1] not in _TELLING)


def _is_person(found: re.Match[str]) -> bool:
    label = found.string[max(0, found.start() - 8) : found.start()].rstrip()
    said, step = cues.label(label), _STEP(label)
    if said < cues.ROLE and not step:
        return False
    name = found["v"]
    if name in NAMED_WORDS:
        return not step or name not in _NOBODY
    return is_likely_named(found) and (not step or name[-1] in _ANY_GIVEN)


def is_likely_named(found: re.Match[str]) -> bool:
    """Whether the group `v`, a family name and more, is rather somebody than words."""
    name, given = found["v"], found["v"][1:]
    if name in NAMED_WORDS:
        return True
    if (
        name in NOT_NAMES
        or names_nobody(name)
        or (given not in GIVEN_WORDS and _NEVER_GIVEN.intersection(given))
    ):
        return False
    text, start, end = found.string, found.start("v"), found.end("v")
    if is_plain_word(text, start, end) or is_goods(text, start, end):
        return False
    return name[:2] not in NOT_NAMES or (len(name) > 2 and name[-1] in _ANY_GIVEN)


STEPS = Pattern(
    "name",
    re.compile(
        rf"[:：=】）)\]（(—-](?:(?<=[{HAN}].)|(?<=[{HAN}] .))[:：]?\s*"
        rf"(?P<v>{ANY_SURNAME}[{HAN}]{{1,2}})(?=[^{HAN}{LATIN}\d]|$)"
    ),
    _is_person,
)
STEP_LABELS = Family(
    re.compile(r"[:：=】）)\]（(—-][:：]?\s*[一-鿿]{2}").search, (STEPS,), (":：=】）)](（—-",)
)
