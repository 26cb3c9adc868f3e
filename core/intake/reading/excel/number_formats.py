"""The code of a number format to what it makes of a number: a moment, a clock, or figures."""

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Literal

from core.intake.reading.cells import duration_text, number_text

# what is shown as it stands: quoted, escaped, room for a character, colours, locales, conditions
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_FIGURES = re.compile(r"[0#?][0#?,]*(?:\.[0#?]*)?|general", re.IGNORECASE)
_PADDED = re.compile(r"0{2,}")
_SCIENTIFIC = re.compile(r"[eE][+-]")
_CLOCKS = re.compile(r"[hs]|\[m+\]", re.IGNORECASE)
_DAYS = re.compile(r"[dy]", re.IGNORECASE)
_DATES = re.compile(r"[dyeg]|m", re.IGNORECASE)
_MILLION_DAYS = 1_000_000


@dataclass(frozen=True)
class Shown:
    """How a number is shown; figures with at least `digits` of them, between two texts."""

    kind: Literal["figures", "moment", "clock"] = "figures"
    scale: int = 1
    digits: int = 0
    before: str = ""
    after: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether the bare number says the same."""
        return self == Shown()

    def text(self, value: float) -> str:
        """The number as a person sees it; what no clock shows, a time below zero, with its sign."""
        if self.kind != "figures":
            is_near = abs(value) < _MILLION_DAYS
            return duration_text(timedelta(days=value)) if is_near else number_text(value)
        figures = number_text(round(float(abs(value)) * self.scale, 10)).rjust(self.digits, "0")
        return f"{'-' if value < 0 else ''}{self.before}{figures}{self.after}"


_PERCENT = Shown(scale=100, after="%")
_BUILT_IN = {
    **dict.fromkeys((9, 10), _PERCENT),
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58), "moment"),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), "clock"),
}


def built_in(number: int) -> Shown:
    """What a format that every workbook has makes of a number. Source: ECMA-376 18.8.30."""
    found = _BUILT_IN.get(number, Shown())
    return found if isinstance(found, Shown) else Shown(found)  # pyright: ignore[reportArgumentType]


@cache
def understood(code: str) -> Shown:
    """What a format's code makes of a number; only its section for positive ones is looked at."""
    section = _first_section(code)
    bare = _SCIENTIFIC.sub("", _LITERAL.sub("", section))
    figures = _FIGURES.search(bare)
    if "general" not in bare.lower():
        if _CLOCKS.search(bare) and not _DAYS.search(bare):
            return Shown("clock")
        if _DATES.search(bare):
            return Shown("moment")
    return _figures(section, bare) if figures else Shown()


def _figures(section: str, bare: str) -> Shown:
    before, _, after = _split(section)
    padded = _PADDED.fullmatch(bare.strip())
    percent = "%" in bare
    return Shown(
        scale=100 if percent else 1,
        digits=len(padded.group()) if padded else 0,
        before=before if padded else "",
        after="%" if percent else after if after.strip().isalpha() else "",
    )


def _split(section: str) -> tuple[str, str, str]:
    """The literal text before the figures, the figures, and the text after them."""
    shown = _LITERAL.sub(lambda found: (found[1] or found[2] or "").translate(_HIDDEN), section)
    found = _FIGURES.search(shown)
    if not found:
        return "", "", ""
    ends = shown[: found.start()], found.group(), shown[found.end() :]
    return ends[0].translate(_BACK).strip(), ends[1], ends[2].translate(_BACK).rstrip()


# figures inside literal text, out of the way while the others are looked for
_HIDDEN = str.maketrans("0#?", "\ue000\ue001\ue002")
_BACK = {after: before for before, after in _HIDDEN.items()}


def _first_section(code: str) -> str:
    sections = re.match(r'(?:"[^"]*"|\\.|[^;"\\])*', code)
    return sections.group() if sections else ""
