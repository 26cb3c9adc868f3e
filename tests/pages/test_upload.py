"""From a dropped file to a stored batch: shown, asked about, confirmed, or taken away again."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import session
from tests.core.intake.files import workbook, zipped
from tests.core.intake.test_reading_workbooks import ole
from tests.pages.acting import drop, key_of, offers, press, said, sound, switch
from tests.pages.conftest import Opener
from tests.pages.uploading import UPLOAD, look_at, reasons, spooled, steps

TICKETS = """工单编号,创建时间,渠道,首次响应时长(分钟),评分(5分制)
A1,2024-05-06 08:00,电话,3,4
A2,2024-05-07 09:00,邮件,40,2
A2,2024-05-07 09:00,邮件,40,2
A3,2024-05-08 10:00,电话,-5,5
A4,,电话,1,3
合计,,,79,
""".encode()
OPEN_DATES = """工单编号,创建时间,渠道,首次响应时长(分钟)
A1,01/10/2023 08:00,电话,3
A2,02/10/2023 09:00,邮件,40
""".encode()
OPEN_SCALE = """工单编号,创建时间,渠道,首次响应时长(分钟),评分
A1,2024-05-06 08:00,电话,3,4
A2,2024-05-07 09:00,邮件,40,2
""".encode()
TWO_SHEETS = workbook(
    {
        "工单": [
            ["工单编号", "创建时间", "渠道", "首次响应时长(分钟)"],
            ["A1", "2024-05-06 08:00", "电话", 3],
        ],
        "问卷": [
            ["工单编号", "问卷提交时间", "评分(5分制)", "评论"],
            ["A1", "2024-05-07 08:00", 5, "很好"],
        ],
    }
)

pytestmark = pytest.mark.usefixtures("empty_data")


@pytest.fixture
def page(opened: Opener) -> AppTest:
    return opened(UPLOAD)


def test_the_counts_of_a_preview_reconcile(page: AppTest) -> None:
    drop(page, ("五月.csv", TICKETS))
    sound(page)
    assert steps(page) == [6, 1, 2, 3]
    assert reasons(page) == {"合计行或表尾说明": 1, "完全重复的行": 1, "没有可用的日期": 1}
    assert session.store().batches() == ()


def test_a_confirmed_file_is_a_batch_and_the_overview_shows_it(page: AppTest) -> None:
    press(drop(page, ("五月.csv", TICKETS)), "确认导入")
    sound(page)
    assert "已导入 五月.csv：3 行参与计算。" in said(page)
    (batch,) = session.store().batches()
    assert (batch.counts.read, batch.counts.kept) == (6, 3)
    assert spooled() == []
    page.switch_page("pages/analysis/overview.py").run()
    sound(page)
    assert "3 张" in said(page)


def test_what_was_taken_in_is_said_once(page: AppTest) -> None:
    press(drop(page, ("五月.csv", TICKETS)), "确认导入")
    page.switch_page("pages/data/quality.py").run()
    page.switch_page(UPLOAD).run()
    assert "已导入" not in said(page)


def test_the_same_file_again_is_known_and_counts_once(page: AppTest) -> None:
    press(drop(page, ("五月.csv", TICKETS)), "确认导入")
    drop(page, ("换了名字.csv", TICKETS))
    assert "已经导入过（五月.csv）" in said(page)
    assert not offers(page, "确认导入")
    press(page, "取消")
    assert len(session.store().batches()) == 1
    assert spooled() == []


def test_cancelling_deletes_what_was_spooled(page: AppTest) -> None:
    drop(page, ("五月.csv", TICKETS))
    assert spooled()
    press(page, "取消")
    sound(page)
    assert spooled() == []
    assert session.store().batches() == ()


def test_an_ambiguous_date_order_is_asked_and_answered(page: AppTest) -> None:
    drop(page, ("a.csv", OPEN_DATES))
    assert "01/10/2023" in said(page)
    assert not offers(page, "确认导入")
    page.button_group(key=key_of(page, "button_group", "question-")).set_value("dmy").run()
    sound(page)
    assert "01/10/2023" not in said(page).replace("文件里的值", "")
    press(page, "确认导入")
    (batch,) = session.store().batches()
    assert (str(batch.first_day), str(batch.last_day)) == ("2023-10-01", "2023-10-02")


def test_an_unknown_scale_is_asked_and_answered(page: AppTest) -> None:
    drop(page, ("a.csv", OPEN_SCALE))
    assert "「评分」是几分制" in said(page)
    assert not offers(page, "确认导入")
    page.button_group(key=key_of(page, "button_group", "question-")).set_value("10").run()
    press(page, "确认导入")
    sound(page)
    assert session.store().batches()[0].mapping.scale == 10


def test_an_answer_outlives_a_change_of_language(page: AppTest) -> None:
    drop(page, ("a.csv", OPEN_DATES))
    page.button_group(key=key_of(page, "button_group", "question-")).set_value("dmy").run()
    switch(page, "en")
    sound(page)
    assert offers(page, "Take it in")
    switch(page, "zh")
    press(page, "确认导入")
    assert str(session.store().batches()[0].first_day) == "2023-10-01"


def test_each_table_of_a_workbook_is_decided_on_its_own(page: AppTest) -> None:
    drop(page, ("五月.xlsx", TWO_SHEETS))
    assert offers(page, "全部确认导入（2）")
    press(look_at(page, "rows"), "确认导入")
    sound(page)
    press(look_at(page, "rows"), "确认导入")
    sound(page)
    assert [batch.kind for batch in session.store().batches()] == ["tickets", "surveys"]
    assert spooled() == []


def test_a_member_of_an_archive_decoded_otherwise_leaves_nothing_behind(page: AppTest) -> None:
    drop(page, ("五月.zip", zipped({"a.csv": TICKETS, "b.csv": OPEN_DATES})))
    for encoding in ("gb18030", "utf-8"):
        look_at(page, "otherwise")
        key = key_of(page, "button_group", "encoding-")
        page.button_group(key=key).set_value(encoding).run()
    sound(page)
    press(look_at(page, "rows"), "取消")
    press(look_at(page, "rows"), "取消")
    assert spooled() == []


def test_all_tables_are_taken_in_by_one_click(page: AppTest) -> None:
    drop(page, ("五月.xlsx", TWO_SHEETS), ("四月.csv", TICKETS))
    press(page, "全部确认导入（3）")
    sound(page)
    assert len(session.store().batches()) == 3
    assert spooled() == []


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("空.csv", b"", "这个文件是空的"),
        ("工单.docx", zipped({"word/document.xml": b"<w/>"}), "Word 文档"),
        ("工单.pdf", b"%PDF-1.7\n1 0 obj", "PDF"),
        ("锁.xlsx", ole("Root Entry", "EncryptionInfo", "EncryptedPackage"), "取消密码"),
        ("断.xlsx", TWO_SHEETS[: len(TWO_SHEETS) // 2], "不完整或已损坏"),
        ("图.csv", b"\x89PNG\r\n\x1a\n" + bytes(64), "图片"),
    ],
    ids=["empty", "word", "pdf", "encrypted", "cut", "image"],
)
def test_a_file_that_is_no_table_gets_one_sentence(
    page: AppTest, name: str, content: bytes, sentence: str
) -> None:
    drop(page, (name, content))
    assert [each.message for each in page.exception] == []
    (refused,) = page.error
    assert sentence in refused.value
    press(page, "移除")
    sound(page)
    assert spooled() == []


def test_a_refused_file_leaves_the_others_alone(page: AppTest) -> None:
    drop(page, ("空.csv", b""), ("五月.csv", TICKETS))
    assert len(page.error) == 1
    press(page, "确认导入")
    assert len(session.store().batches()) == 1
    assert len(page.error) == 1


def test_a_file_without_a_usable_column_says_what_is_needed(page: AppTest) -> None:
    drop(page, ("名单.csv", "城市,颜色\n上海,红\n北京,蓝\n".encode()))
    sound(page)
    assert "还不能导入" in said(page)
    assert not offers(page, "确认导入")


def test_a_hostile_name_stays_a_name(page: AppTest) -> None:
    drop(page, ("../../../etc/**passwd**.csv", TICKETS))
    sound(page)
    assert {path.parent.parent for path in spooled() if path.suffix == ".csv"} == {
        session.store().spool
    }
    press(page, "确认导入")
    assert "/" not in session.store().batches()[0].name
