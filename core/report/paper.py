"""The width of a sheet to the A4 page it is printed on: upright or lying, how many side by side."""

from dataclasses import dataclass
from math import ceil

# as wide as stays readable: letters of ten points shrink to six and a half
_UPRIGHT_PIXELS, _LYING_PIXELS = 1130, 1500


@dataclass(frozen=True)
class Paper:
    """Printed pages of a sheet within our margins: `pixels` wide and `points` high."""

    upright: bool
    wide: int = 1

    @property
    def pixels(self) -> float:
        return 717.0 if self.upright else 1045.0

    @property
    def points(self) -> float:
        return 762.0 if self.upright else 512.0

    def room(self, pixels: int) -> float:
        """Points of a sheet so many pixels wide that fit on a page.

        A wider sheet is printed smaller, so that more fits; a narrower one is printed larger by
        some programs.
        """
        return self.points * pixels / self.wide / self.pixels


def paper_for(pixels: int, *, whole: bool) -> Paper:
    """Upright where that stays readable, else lying; `whole`: never cut from top to bottom."""
    if pixels <= _UPRIGHT_PIXELS:
        return Paper(upright=True)
    return Paper(upright=False, wide=1 if whole else max(1, ceil(pixels / _LYING_PIXELS)))
