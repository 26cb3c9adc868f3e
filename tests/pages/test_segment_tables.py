"""Tables by segment on a telephone: group, n, value and change need no scrolling."""

import json

import pytest

from core.charts.theme import width
from pages.parts.analysis.tables import CELL, LETTER, NARROW
from tests.pages.acting import sound
from tests.pages.conftest import Opener, TakenIn

LONG = "国际订单清关延误与关税退还咨询"
TEXT = "工单编号,创建时间,渠道,问题类型,首次响应时长(分钟)\n" + "".join(
    f"A{day}{place},2024-0{month}-{day:02d} 08:00,电话,{name},{day}\n"
    for month in (4, 5)
    for day in range(1, 29)
    for place, name in enumerate((LONG, "退款"))
)


def shown(cell: object) -> str:
    return f"{cell:+.1f}" if isinstance(cell, float) else str(cell)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("segment", ["channel", "issue_type"])
def test_what_matters_most_fits_a_telephone(
    segment: str, language: str, taken_in: TakenIn, opened: Opener
) -> None:
    taken_in(TEXT)
    app = opened("pages/analysis/response.py", language)
    app.segmented_control(key=f"split-service_level@{language}").set_value(segment).run()
    sound(app)
    (table,) = [each for each in app.dataframe if (each.key or "").startswith(f"table-{segment}")]
    first = [str(name) for name in table.value.columns[:4]]
    assert first[1:] == (
        ["n", "达标率 (%)", "± 百分点"] if language == "zh" else ["n", "Met (%)", "± pp"]
    )
    given = json.loads(table.proto.columns)
    wide = sum(
        given.get(name, {}).get("width")
        or max(width(each) for each in (name, *table.value[name].map(shown))) * LETTER + CELL
        for name in first
    )
    assert wide <= NARROW
