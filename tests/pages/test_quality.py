"""What came in is accounted for, undone and revived, put back, and signed off."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from core.intake.taking_in import take_in
from core.texts import say
from pages.parts import session
from tests.pages.acting import Downloads, offers, press, said, sound, switch
from tests.pages.conftest import Opener, TakenIn

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
def page(taken_in: TakenIn, opened: Opener) -> AppTest:
    taken_in(APRIL, "四月.csv")
    taken_in(MAY, "五月.csv")
    return opened(QUALITY)


def unfold(app: AppTest, batch: int, part: str = "counts") -> AppTest:
    """A batch's line opened on one of its parts: AppTest forgets both at the next run."""
    words = app.session_state["language"]
    app.session_state[f"batch-{batch}"] = True
    app.session_state[f"parts-{batch}@{words}"] = say(f"quality.part_{part}", words)
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


def test_the_figures_of_a_batch_add_up(page: AppTest) -> None:
    unfold(page, 2)
    figures = [int(each.value.replace(",", "")) for each in page.metric]
    read, skipped, left_out, kept = map(abs, figures)
    assert (read, skipped, left_out, kept) == (3, 0, 1, 2)
    assert read - skipped - left_out == kept
    assert "由 客服主管* 于" in said(page)


def test_a_batch_says_how_it_was_read(page: AppTest) -> None:
    unfold(page, 2, "reading")
    sound(page)
    table = page.dataframe[0].value
    assert dict(zip(*(table[name] for name in table), strict=True))["渠道"] == "渠道"
    assert "时区：Asia/Shanghai" in said(page)
    assert "读取时的编码或格式：UTF-8" in said(page)
    assert "读取时的分隔符：逗号" in said(page)


def test_undoing_says_what_it_changes_and_can_be_revived(page: AppTest) -> None:
    unfold(page, 2, "undoing")
    assert "2 张工单和 0 份问卷答复不再参与计算" in said(page)
    assert "2024 年 5 月的邮件、电话将基本没有数据" in said(page)
    press(page, "撤销导入")
    sound(page)
    assert "五月.csv（已撤销，不参与计算）" in said(page)
    assert "2 行（2024-05-06 – 2024-05-07）重新参与计算" in said(page)
    assert ("电话", "2024 年 5 月") not in strip(page)
    press(page, "重新启用")
    sound(page)
    assert ("电话", "2024 年 5 月") in strip(page)


def test_the_last_batch_undone_can_still_be_revived(page: AppTest) -> None:
    press(unfold(page, 2, "undoing"), "撤销导入")
    press(unfold(page, 1, "undoing"), "撤销导入")
    sound(page)
    assert session.store().batches() == ()
    press(page, "重新启用")
    press(page, "重新启用")
    sound(page)
    assert len(session.store().batches()) == 2


def test_rows_put_back_count_again_and_no_more(page: AppTest) -> None:
    unfold(page, 2, "left_out")
    page.toggle(key="back-2-duplicate@zh").set_value(True).run()
    sound(page)
    assert session.store().batch(2).put_back == ("duplicate",)
    switch(page, "en")
    unfold(page, 2, "left_out")
    assert page.toggle(key="back-2-duplicate@en").value is True
    page.toggle(key="back-2-duplicate@en").set_value(False).run()
    sound(page)
    assert session.store().batch(2).put_back == ()


def pick(app: AppTest, *places: int) -> AppTest:
    """Rows of the table of left-out rows, as a click on their boxes chooses them."""
    key = f"left-out-2-{len(session.store().batch(2).rows_back)}@zh"
    app.session_state[key] = {"selection": {"rows": list(places), "columns": [], "cells": []}}
    return unfold(app, 2, "left_out")


def test_one_row_is_seen_put_back_and_left_out_again(page: AppTest) -> None:
    unfold(page, 2, "left_out")
    table = page.dataframe[0].value
    assert (table["行"].tolist(), table["原因"].tolist()) == ([3], ["完全重复的行"])
    press(pick(page, 0), "放回选中的 1 行")
    sound(page)
    assert session.store().batch(2).rows_back == (3,)
    press(pick(page, 0), "重新剔除选中的 1 行")
    sound(page)
    assert session.store().batch(2).rows_back == ()


def test_the_left_out_rows_are_taken_along_as_a_workbook(
    page: AppTest, downloads: Downloads
) -> None:
    unfold(page, 2, "left_out")
    held = downloads.fetch(page, "left-out-book-2@zh")
    cells = [cell for row in load_workbook(BytesIO(held)).active.values for cell in row]
    assert "完全重复的行" in cells


def test_a_batch_that_lost_no_row_says_so(page: AppTest) -> None:
    unfold(page, 1, "left_out")
    assert "没有不计入的行" in said(page)


def judge(app: AppTest, batch: int, conclusion: str, remark: str = "") -> AppTest:
    unfold(app, batch, "signing")
    app.radio[0].set_value(conclusion)
    app.text_input[0].set_value(remark)
    return press(app, "确认核对")


def test_a_sign_off_names_who_and_stands_in_the_strip(page: AppTest) -> None:
    assert "2 个待核对" in said(page)
    page.selectbox(key="role@zh").set_value("运营经理*").run()
    judge(page, 1, "incomplete", "缺 4 月 8 日起的邮件，等补传")
    sound(page)
    assert "1 个待核对" in said(page)
    unfold(page, 1, "signing")
    assert "运营经理* 于" in said(page)
    assert "有缺失。 备注：缺 4 月 8 日起的邮件，等补传" in said(page)
    judge(page, 2, "complete")
    assert "✓ 已核对" in said(page)
    unfold(page, 2, "signing")
    assert not offers(page, "确认核对")


def test_a_sign_off_is_void_when_other_rows_count(page: AppTest) -> None:
    judge(page, 2, "complete")
    session.store().put_back(2, "duplicate", "分析员*")
    unfold(page, 2, "signing")
    assert "原来的结论不再有效" in said(page)
    assert "2 个待核对" in said(page)
    assert offers(page, "确认核对")
    assert "以前的核对" in said(page)


def test_a_sign_off_is_withdrawn_and_stays_as_history(page: AppTest) -> None:
    judge(page, 2, "complete")
    press(unfold(page, 2, "signing"), "撤回这次核对")
    sound(page)
    unfold(page, 2, "signing")
    assert "撤回了核对" in said(page)
    assert "2 个待核对" in said(page)


@pytest.mark.usefixtures("sample")
def test_every_part_of_a_real_batch_opens(opened: Opener) -> None:
    app = opened(QUALITY, "en")
    for part in ("counts", "reading", "left_out", "signing", "undoing"):
        sound(unfold(app, 13, part))


@pytest.mark.usefixtures("sample")
def test_unmatched_answers_are_shown_with_their_file(opened: Opener) -> None:
    app = opened(QUALITY)
    app.session_state["unmatched@zh"] = True
    app.run()
    sound(app)
    files, answers = (each.value for each in app.dataframe)
    assert files["答复（份）"].sum() - files["已匹配（份）"].sum() == len(answers)
    assert set(answers["文件"]) <= set(files["文件"])


@pytest.mark.usefixtures("empty_data")
def test_gaps_are_said_in_words(tmp_path: Path, opened: Opener) -> None:
    lines = [f"X{day}{n},2024-05-{day:02} 09:00,电话,3" for day in range(1, 32) for n in range(9)
             if day not in {14, 15}]  # fmt: skip
    path = tmp_path / "五月.csv"
    path.write_text("\n".join([APRIL.splitlines()[0], *lines]), encoding="utf-8")
    take_in(path, session.store(), "分析员*")
    app = opened(QUALITY)
    sound(app)
    assert "电话：2024 年 5 月 14 日至 2024 年 5 月 15 日有文件，但没有一张工单" in said(app)
    days = {each["number"]: each["state"] for each in drawn(app, 1)}
    assert (days[13], days[14]) == ("counted", "none")


@pytest.mark.usefixtures("empty_data")
def test_answers_without_tickets_are_not_called_a_gap(tmp_path: Path, opened: Opener) -> None:
    path = tmp_path / "问卷.csv"
    path.write_text("工单编号,评价时间,满意度评分\nA1,2024-05-02 08:00,5\n", encoding="utf-8")
    take_in(path, session.store(), "分析员*")
    app = opened(QUALITY)
    sound(app)
    assert "还没有工单，只有问卷" in said(app)
