"""How English texts name people: titles, introductions, greetings, closings, labels."""

import re

from core.privacy.pattern import LATIN, Family, Pattern
from core.privacy.words import EVERYDAY_FIRST_NAMES, NOT_LATIN_NAMES

_WORD = rf"[A-ZÀ-Þ][{LATIN}'’\-]+"
_NAME = rf"(?P<v>{_WORD}(?: (?:[A-Z]\. ?)?{_WORD}){{0,2}})"
_START = r"(?<![A-Za-z])"
_END = rf"(?![{LATIN}])"


def _is_name(found: re.Match[str]) -> bool:
    first = found["v"].split()[0].lower()
    return first not in NOT_LATIN_NAMES and first not in EVERYDAY_FIRST_NAMES


def _titled(found: re.Match[str]) -> bool:
    return found["v"].split()[0].lower() not in NOT_LATIN_NAMES


def _name(expression: str, flags: re.RegexFlag = re.NOFLAG) -> Pattern:
    return Pattern("name", re.compile(_START + expression, flags), _is_name)


ENGLISH = (
    _name(rf"(?i:my name is|my name's|name is|called|call me) {_NAME}{_END}"),
    _name(r"(?i:my name is) (?P<v>[a-z]{3,}(?: (?!and|from|but|i |the)[a-z]{3,})?)"),
    Pattern(
        "name",
        re.compile(rf"{_START}(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|MR|MRS|MS)\.? ?{_NAME}{_END}"),
        _titled,
    ),
    _name(rf"(?:mr|mrs|ms|dr)\. ?(?P<v>[{LATIN}'’-]+)"),
    _name(
        rf"(?i:name|contact|contact person|recipient|attn|customer|signed)\s*[:：] *{_NAME}{_END}"
    ),
    _name(rf"(?i:regards|sincerely|cheers|thanks|thank you|yours|best)[,，]?\s+{_NAME}\s*$", re.M),
    _name(rf"(?:Dear|Hi|Hello|Hey),? {_NAME}(?= ?[,，!！.])"),
    _name(
        rf"(?:[Tt]his is|[Ii] am|[Ii]['’]m) {_NAME}"
        r"(?=\s+(?:from|calling|here|speaking|and)(?![A-Za-z])|[,.，。]|\s*$)"
    ),
)

_LATIN_TEXT = re.compile("[A-Za-z][a-z]|M[RS]|DR").search
_CUE = re.compile(
    r"(?i:name|called|call me|contact|recipient|attn|customer|signed|regards|sincerely|cheers"
    r"|thank|yours|best|dear|hello|hey|this is|i am|i['’]m)"
    r"|(?<![A-Za-z])(?:Hi,? |M[rsRx]|Miss|Dr|DR|Prof|[md]rs?\.|ms\.)"
).search


def _sign(text: str) -> object:
    return _LATIN_TEXT(text) and _CUE(text)


ENGLISH_NAMES = Family(_sign, ENGLISH)
