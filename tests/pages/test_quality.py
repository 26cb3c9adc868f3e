"""What came in is accounted for, undone and revived, put back, and signed off."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from streamlit.testing.v1 import AppTest

from core.intake.taking_in import take_in
from pages.parts import session
from tests.pages.acting import offers, press, said, sound, switch
from tests.pages.conftest import Opener

QUALITY = "pages/data/quality.py"
APRIL = """工单编号,创建时间,渠道,首次响应时长(分钟)
B1,2024-04-06 08:00,电话,3
B2,2024-04-07 09:00,邮件,40
"""
MAY = """工单编号,创建时间,渠道,首次响应时长(分钟)
A1,2024-05-06 08:00,电话,3
A2,2024-05-07 09:00,邮件,40
A2,2024-05-07 09:00,邮件,40
"""


@pytest.fixture
def page(empty_data: Path, tmp_path: Path, opened: Opener) -> AppTest:
    for name, text in (("四月.csv", APRIL), ("五月.csv", MAY)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        take_in(path, session.store(), "分析员*")
    assert empty_data.exists()
    return opened(QUALITY)


def unfold(app: AppTest, batch: int) -> AppTest:
    """A batch's line opened: AppTest forgets it at the next run, a browser does not."""
    app.session_state[f"batch-{batch}"] = True
    return app.run()


def drawn(app: AppTest, place: int) -> list[dict[str, Any]]:
    """What a chart on the page is drawn from."""
    proto = app.get("vega_lite_chart")[place].proto
    held = proto.datasets[0].data.data if proto.datasets else proto.data.data
    return pa.ipc.open_stream(held).read_all().to_pylist()


def strip(app: AppTest) -> dict[tuple[str, str], str]:
    """The month strip: (row, month) to its words."""
    return {(each["row"], each["month"]): each["text"] for each in drawn(app, 0)}


def test_the_coverage_names_every_month_and_channel(page: AppTest) -> None:
    sound(page)
    assert strip(page)["电话", "2024 年 5 月"] == "1 · 2 / 31 天"
    assert {month for _, month in strip(page)} == {"2024 年 4 月", "2024 年 5 月"}


def test_the_lines_of_a_batch_add_up(page: AppTest) -> None:
    unfold(page, 2)
    lines = page.dataframe[0].value
    assert lines["n"].tolist() == [2, 1, 3]
    assert lines["n"].iloc[:-1].sum() == lines["n"].iloc[-1]


def test_a_batch_is_undone_and_revived(page: AppTest) -> None:
    press(unfold(page, 2), "撤销导入")
    sound(page)
    assert "五月.csv（已撤销，不参与计算）" in said(page)
    assert ("电话", "2024 年 5 月") not in strip(page)
    press(page, "重新启用")
    sound(page)
    assert ("电话", "2024 年 5 月") in strip(page)


def test_the_last_batch_undone_can_still_be_revived(page: AppTest) -> None:
    press(unfold(page, 2), "撤销导入")
    press(unfold(page, 1), "撤销导入")
    sound(page)
    assert session.store().batches() == ()
    press(page, "重新启用")
    press(page, "重新启用")
    sound(page)
    assert len(session.store().batches()) == 2


def test_rows_put_back_count_again_and_no_more(page: AppTest) -> None:
    unfold(page, 2)
    page.toggle(key="back-2-duplicate@zh").set_value(True).run()
    sound(page)
    assert session.store().batch(2).put_back == ("duplicate",)
    switch(page, "en")
    unfold(page, 2)
    assert page.toggle(key="back-2-duplicate@en").value is True
    page.toggle(key="back-2-duplicate@en").set_value(False).run()
    sound(page)
    assert session.store().batch(2).put_back == ()


def test_a_sign_off_names_who_and_stands_in_the_strip(page: AppTest) -> None:
    assert "2 个待核对" in said(page)
    page.selectbox(key="role@zh").set_value("运营经理*").run()
    press(unfold(page, 1), "我已核对数据完整性")
    sound(page)
    unfold(page, 1)
    assert "数据完整性已由 运营经理* 核对" in said(page)
    assert "1 个待核对" in said(page)
    press(unfold(page, 2), "我已核对数据完整性")
    assert "✓ 已核对" in said(page)
    unfold(page, 2)
    assert not offers(page, "我已核对数据完整性")
