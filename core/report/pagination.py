"""A laid-out page to the rows where a printed page should end, so that no chart is cut."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.report.blocks import Charts, Heading, Lines, Stream
from core.report.layout import FIRST_ROW, Layout, Placed, height

EMPTY_POINTS = 15.0
# the part of a page that the beginning of a long list is worth
_BEGUN = 0.4


@dataclass(frozen=True)
class Section:
    """What belongs together, from a heading to the next: first row, row after the last, charts."""

    start: int
    end: int
    drawn: bool


def breaks(layout: Layout, heights: Mapping[int, float]) -> list[int]:
    """Rows that start a page: a section that does not fit on the rest of one begins the next.

    A list longer than a page begins where enough is left of one, and what follows it goes on below
    it; but not charts: programs differ in where exactly the list's last page ends.
    """
    # the titles stand on top of every page
    room = layout.page_points - sum(heights.get(row, EMPTY_POINTS) for row in range(FIRST_ROW))
    found, used, known = list[int](), 0.0, True
    for each in _sections(layout.placed):
        size = sum(heights.get(row, EMPTY_POINTS) for row in range(each.start, each.end))
        least = size if each.drawn or size <= room else room * _BEGUN
        if used and (used + least > room or (each.drawn and not known)):
            found.append(each.start)
            used, known = 0.0, True
        known = known and used + size <= room
        used = (used + size) % room
    return found


def _sections(placed: tuple[Placed, ...]) -> Iterator[Section]:
    starts = [FIRST_ROW, *(each.row for each in placed[1:] if _opens(each, placed))]
    last = placed[-1] if placed else None
    end = last.row + (0 if isinstance(last.block, Stream) else height(last.block)) if last else 0
    drawn = [each.row for each in placed if isinstance(each.block, Charts)]
    for first, after in zip(starts, [*starts[1:], end], strict=True):
        yield Section(first, after, any(first <= row < after for row in drawn))


def _opens(each: Placed, placed: tuple[Placed, ...]) -> bool:
    at = placed.index(each)
    led = [one.block for one in placed[:at] if not isinstance(one.block, Lines)]
    # sentences may stand between a heading and its charts
    follows_heading = not led or isinstance(led[-1], Heading)
    return isinstance(each.block, Heading) or (
        isinstance(each.block, Charts) and not follows_heading
    )
