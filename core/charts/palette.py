"""Roles to colours, once for a light page and once for a dark one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """Colours by role. `sequence` runs from little to much, `bands` from fast to slow."""

    canvas: str
    ink: str
    muted: str
    line: str
    blue: str
    pale: str
    bad: str
    good: str
    attention: str
    missing: str
    sequence: tuple[str, ...]
    bands: tuple[str, ...]


LIGHT = Palette(
    canvas="#FBFBFA",
    # that of the pages, whose captions have six tenths of it: a paler one is hard to read
    ink="#14171C",
    muted="#6A717C",
    line="#E3E4E0",
    blue="#2F5BD8",
    pale="#9DB4EE",
    bad="#B8430F",
    good="#0B7A5B",
    attention="#9A6B00",
    missing="#C9CCCF",
    sequence=("#EAF0FD", "#C3D2F7", "#9DB4EE", "#6A8AE4", "#2F5BD8", "#17348C"),
    bands=("#C3D2F7", "#7F9DEA", "#2F5BD8", "#17348C", "#0E1F57", "#080F2C"),
)
DARK = Palette(
    canvas="#15181D",
    ink="#E4E6E9",
    muted="#9AA2AE",
    line="#2B3038",
    blue="#86A5F7",
    pale="#48639F",
    bad="#F08A5D",
    good="#57C2A0",
    attention="#E2B65C",
    missing="#434953",
    sequence=("#1E2942", "#2A3E6E", "#3A579E", "#5C7FD6", "#86A5F7", "#C6D5FF"),
    bands=("#33497D", "#5C7FD6", "#A9C0FB", "#DCE6FF", "#F1F5FF", "#FFFFFF"),
)
