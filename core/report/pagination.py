"""A laid-out page to the rows where a printed page should end, so that no chart is cut."""

from collections.abc import Iterator, Mapping

from core.report.blocks import Charts, Heading, Lines, Stream
from core.report.layout import FIRST_ROW, Layout, Placed, height

PAGE_POINTS, PAGE_PIXELS = 512.0, 1045.0
EMPTY_POINTS = 15.0


def breaks(layout: Layout, heights: Mapping[int, float]) -> list[int]:
    """Rows that start a page: a section that does not fit on the rest of one begins the next."""
    # a sheet wider than the page is printed smaller, so that more rows fit on it; a narrower one is
    # printed larger by some programs
    room = PAGE_POINTS * layout.pixels / layout.pages_wide / PAGE_PIXELS
    # the titles stand on top of every page
    room -= sum(heights.get(row, EMPTY_POINTS) for row in range(FIRST_ROW))
    found, used = list[int](), 0.0
    for start, end in _sections(layout.placed):
        size = sum(heights.get(row, EMPTY_POINTS) for row in range(start, end))
        if used and used + size > room:
            found.append(start)
            used = 0.0
        # a section longer than a page breaks by itself: where its last page ends is not known
        used = room if used + size > room else used + size
    return found


def _sections(placed: tuple[Placed, ...]) -> Iterator[tuple[int, int]]:
    """First row and the row after the last of what belongs together: a heading to the next one."""
    starts = [FIRST_ROW, *(each.row for each in placed[1:] if _opens(each, placed))]
    last = placed[-1] if placed else None
    end = last.row + (0 if isinstance(last.block, Stream) else height(last.block)) if last else 0
    yield from zip(starts, [*starts[1:], end], strict=True)


def _opens(each: Placed, placed: tuple[Placed, ...]) -> bool:
    at = placed.index(each)
    led = [one.block for one in placed[:at] if not isinstance(one.block, Lines)]
    # sentences may stand between a heading and its charts
    follows_heading = not led or isinstance(led[-1], Heading)
    return isinstance(each.block, Heading) or (
        isinstance(each.block, Charts) and not follows_heading
    )
