"""What a person said of one month's file is true of the next one: headers, words, hidden sheets."""

import openpyxl
import pytest

from pages.parts import session
from tests.core.intake.files import bytes_of
from tests.pages.acting import drop, offers, press, said, sound, type_in
from tests.pages.conftest import Opener
from tests.pages.uploading import UPLOAD, look_at, name_of, waiting

pytestmark = pytest.mark.usefixtures("empty_data")
HEADER = ["工单编号", "创建时间", "渠道"]


def book(**hidden: str) -> bytes:
    """A workbook of one shown sheet and hidden ones of a ticket each, or of nothing."""
    made = openpyxl.Workbook()
    made.worksheets[0].title = "本月"
    for row in (HEADER, ["A1", "2024-05-06 08:00", "电话"], ["A2", "2024-05-07 08:00", "电话"]):
        made.worksheets[0].append(row)
    for name, key in hidden.items():
        sheet = made.create_sheet(name)
        sheet.sheet_state = "hidden"
        for row in (HEADER, [key, "2024-04-06 08:00", "邮件"]) if key else ():
            sheet.append(row)
    return bytes_of(made)


def test_a_hidden_sheet_is_read_on_one_click(opened: Opener) -> None:
    page = drop(opened(UPLOAD), ("五月.xlsx", book(上月="B1", 空="")))
    look_at(page, "otherwise")
    assert "隐藏的工作表没有读取" in said(page)
    press(page, "同时读取隐藏的工作表")
    sound(page)
    assert [each.raw.name for each in waiting(page)] == ["五月.xlsx › 本月", "五月.xlsx › 上月"]
    assert not offers(page, "同时读取隐藏的工作表")
    assert "隐藏的工作表没有读取" not in said(page)
    for _ in range(2):
        look_at(page, "columns", len(waiting(page)) - 1)
        press(page, "确认导入")
        sound(page)
    kept = {each.name: each.counts.kept for each in session.store().batches()}
    assert kept == {"五月.xlsx › 上月": 1, "五月.xlsx › 本月": 2}


def test_empty_hidden_sheets_are_said_to_be_empty(opened: Opener) -> None:
    page = drop(opened(UPLOAD), ("五月.xlsx", book(空="")))
    press(look_at(page, "otherwise"), "同时读取隐藏的工作表")
    assert "是空的" in "".join(each.value for each in page.error)
    assert len(waiting(page)) == 1


VARIED = """工单编号,创建时间,渠道,问题类型,状态,满意度
{m}1,2024-{m}-01 08:00,电话,退款 ,已关闭,非常满意
{m}2,2024-{m}-02 08:00,電話,退款,已關閉,满意
{m}3,2024-{m}-03 08:00,Phone,ＡＰＰ登录,CLOSED,滿意
{m}4,2024-{m}-04 08:00,phone call,APP登录,closed,一般
{m}5,2024-{m}-05 08:00,邮件 ,app登录,处理中,不满意
{m}6,2024-{m}-06 08:00,Ｅmail,Refund,處理中,不滿意
{m}7,2024-{m}-07 08:00,小程序客服,退款,自定义态,棒极了
"""


def test_spellings_are_one_and_their_words_are_known_in_june(opened: Opener) -> None:
    page = drop(opened(UPLOAD), ("五月.csv", VARIED.format(m="05").encode()))
    sound(page)
    proposed = {each.word: each.proposed for each in waiting(page)[0].words}
    assert proposed == {
        "ＡＰＰ登录": "APP登录", "app登录": "APP登录", "Refund": "退款", "自定义态": None,
        "棒极了": None,
    }  # fmt: skip
    press(page, next(b.label for b in page.button if b.label.startswith("采用全部建议")))
    name = name_of(waiting(page)[0])
    type_in(page, f"words-{name}-status", edited_rows={0: {"归为": "未关闭"}})
    type_in(page, f"words-{name}-score", edited_rows={0: {"归为": "5"}})
    sound(page)
    assert waiting(page)[0].words == ()
    press(page, "确认导入")
    # in June another spelling is the commonest: what was chosen in May stands
    text = VARIED.format(m="06").replace("退款,", "Refund,")
    june = drop(opened(UPLOAD), ("六月.csv", text.encode()))
    assert (waiting(june)[0].words, waiting(june)[0].questions) == ((), ())
    press(june, "确认导入")
    sound(june)
    assert counted("issue_type") == {"退款": 8, "APP登录": 6}
    assert counted("channel") == {"phone": 8, "email": 4, "wechat": 2}
    assert counted("status") == {"closed": 8, "open": 6}
    assert counted("score") == {2.0: 4, 3.0: 2, 4.0: 4, 5.0: 4}


def counted(column: str) -> dict[str, int]:
    """Tickets by what facts say in a column."""
    query = f"SELECT {column}, count(*) FROM facts WHERE kind = 'ticket' GROUP BY 1"
    return dict(session.facts().cursor().execute(query).fetchall())
