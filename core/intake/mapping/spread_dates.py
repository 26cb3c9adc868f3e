"""Columns of a table to the years, months and days that are one date in three columns."""

import re
from collections.abc import Mapping, Sequence

from core.intake.mapping.evidence import MOST, share
from core.intake.mapping.wording import bare, tokens
from core.intake.words import simplified

_NAMES = (
    re.compile(r"年[份度]?$|년도?$|\b(?:year|yr|jahr|annee|ano|anno|jaar|yyyy)\b"),
    re.compile(r"月份?$|월$|\b(?:month|monat|mois|mes|mese|maand|mm)\b"),
    re.compile(r"[日号]$|일$|\b(?:day|tag|jour|dia|giorno|dag|dd)\b"),
)
_VALUES = tuple(
    re.compile(rf"(?:{figures})(?:\.0+)?\s*(?:{sign})?")
    for figures, sign in (
        (r"(?:19|20)\d\d", "年|년"),
        (r"0?[1-9]|1[0-2]", "月|월"),
        (r"0?[1-9]|[12]\d|3[01]", "[日号號]|일"),
    )
)


def spread_dates(
    headers: Sequence[str], samples: Mapping[str, Sequence[str]] | None
) -> tuple[tuple[str, str, str], ...]:
    """(year, month, day) columns whose names say the same but for the part; by values if known."""
    parts = [
        {about: each for each in headers if (about := _about(each, place)) is not None}
        for place in range(len(_NAMES))
    ]
    return tuple(
        (parts[0][about], parts[1][about], parts[2][about])
        for about in parts[0]
        if about in parts[1] and about in parts[2]
        if samples is None or all(_holds(samples, parts[place][about], place) for place in range(3))
    )


def whole_name(year: str) -> str:
    """What the three columns would be called as one: 创建年 is part of a 创建日期."""
    said = _said(year)
    return _NAMES[0].sub("date" if said.isascii() else "日期", said)


def _about(header: str, place: int) -> str | None:
    """What is left of a header that says this part of a date and no other; None for others."""
    said = _said(header)
    if [bool(name.search(said)) for name in _NAMES] != [each == place for each in range(3)]:
        return None
    return "".join(filter(str.isalnum, _NAMES[place].sub("", said)))


def _said(header: str) -> str:
    return " ".join(tokens(header)) or simplified(bare(header))


def _holds(samples: Mapping[str, Sequence[str]], header: str, place: int) -> bool:
    cells = samples.get(header, ())
    return bool(cells) and share(cells, lambda text: bool(_VALUES[place].fullmatch(text))) >= MOST
