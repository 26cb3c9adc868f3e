"""Turns words of a hand-over into the people on both sides of it (由李伟换成了易中平)."""

import re

from core.privacy.naming.step_labels import is_likely_named
from core.privacy.pattern import BLANK, HAN, LATIN, Family, Pattern
from core.privacy.words import ANY_SURNAME, BEGINS_SURNAME, listed

_NAME = rf"(?={BEGINS_SURNAME})(?P<v>{ANY_SURNAME}[{HAN}]{{1,2}})"
_TO, _FROM = (tuple(listed(f"handed_{side}")) for side in ("to", "from"))
_ARROW = "(?:→|->|=>|—>|➜|⇒)"
_DONE = (
    rf"(?=[^{HAN}{LATIN}\d]|$|负责|处理|跟进|接手|接管|对接|受理|值班|代班|那[里边]|来[跟处]|了(?!{HAN})|吧|的"
    rf"|再|和{BLANK}|已离)"
)
_LEAVING = (
    r"(?=改派|转[给到至交派]|换[成给]|变更|更[换改]|改[为成]|交[给接]|移交|过户|离职|接手"
    rf"|\s?{_ARROW})"
)
_PASSING = (
    rf"(?=\s?{_ARROW}|接[替任手]|转[给交]|交接|移交|换班|[代替]班|代替|把[工这此该本]?单"
    rf"|[和、]{BLANK})"
)


def _handed_to(found: re.Match[str]) -> bool:
    left = found.string[max(0, found.start("v") - 8) : found.start("v")].rstrip()
    return left.endswith(_TO) and is_likely_named(found)


def _handed_from(found: re.Match[str]) -> bool:
    left = found.string[max(0, found.start("v") - 8) : found.start("v")].rstrip()
    return left.endswith(_FROM) and is_likely_named(found)


def _behind(words: tuple[str, ...]) -> str:
    """What ends like one of these words, by its last two characters."""
    short = {each for each in words if len(each) == 1}
    lasts, nexts = ({each[at] for each in words if len(each) >= -at} for at in (-1, -2))
    of_one, any_last, before = (re.escape("".join(sorted(of))) for of in (short, lasts, nexts))
    alone = f"(?<=[{of_one}])|" if short else ""
    return rf"[{any_last}](?:{alone}(?<=[{before}].))\s?"


_BEHIND_TO, _BEHIND_FROM = _behind(_TO), _behind(_FROM)
HANDOVERS: tuple[Family, ...] = (
    Family(
        bool,
        (
            Pattern("name", re.compile(rf"{_BEHIND_TO}{_NAME}{_DONE}"), _handed_to),
            Pattern("name", re.compile(rf"{_BEHIND_FROM}{_NAME}{_LEAVING}"), _handed_from),
        ),
    ),
    Family(
        re.compile(
            rf"[→➜⇒>任手给交接班替单{BLANK}]"
            r"(?:(?<=[→➜⇒])|(?<=[=—-]>)|(?<=接[替任手])|(?<=转[给交])|(?<=交接)|(?<=移交)"
            r"|(?<=换班)|(?<=[代替]班)|(?<=代替)|(?<=把单)|(?<=把.单)|(?<=[和、].))"
        ).search,
        (Pattern("name", re.compile(rf"(?<![{HAN}]){_NAME}{_PASSING}"), is_likely_named),),
    ),
)
