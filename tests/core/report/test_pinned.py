"""Pinned questions reach the report, equal to the page, and nothing small leaves by them."""

import pytest

from core.report.blocks import Charts, Heading, Table
from core.report.sheets.pinned import PINNED
from core.store.named import keep
from tests.core.report.conftest import Make

ONE = {"metric": ["csat"], "by": ["channel"]}
TWO = {"metric": ["frt.median"], "by": ["channel", "issue_type"]}


def test_without_a_pin_there_is_no_sheet(make: Make) -> None:
    assert tuple(PINNED.build(make("month"))) == ()


def test_a_pinned_question_is_a_table_and_a_chart_equal_to_the_page(make: Make) -> None:
    material = make("month")
    keep(material.store, "pin", "满意度", ONE, "客服主管*")
    (page,) = PINNED.build(material)
    assert [type(block) for block in page.blocks] == [Heading, Charts, Table]
    table = page.blocks[2]
    assert isinstance(table, Table)
    shown = {row[0]: row[2] for row in table.rows}
    measured = material.measure(("csat",), (("channel",),))
    assert set(shown.values()) == {
        figure.value for _, figure in measured.figures("csat", ("channel",)) if figure.n
    }


@pytest.mark.parametrize(("edition", "pages"), [("internal", 1), ("shareable", 0)])
def test_two_segments_at_once_stay_in_the_team(edition: str, pages: int, make: Make) -> None:
    material = make("month", "zh", edition)
    keep(material.store, "pin", "两个维度", TWO, "客服主管*")
    built = tuple(PINNED.build(material))
    assert len(built) == pages
    for page in built:
        (table,) = (block for block in page.blocks if isinstance(block, Table))
        measured = material.measure(("frt.median",), (("channel", "issue_type"),))
        cells = [figure for _, figure in measured.figures("frt.median", ("channel", "issue_type"))]
        assert sorted(row[2] for row in table.rows) == sorted(c.n for c in cells if c.n)


def test_a_question_nobody_knows_any_more_is_passed_over(make: Make) -> None:
    material = make("month")
    keep(material.store, "pin", "旧", {"metric": ["joy"], "by": ["mood"]}, "客服主管*")
    assert tuple(PINNED.build(material)) == ()
