"""What the card of a waiting table says: rows, words, overlaps, matches, rows to put back."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from core.tickets import extra_column
from pages.parts import session
from pages.parts.upload.preview_samples import in_words
from tests.core.intake.files import workbook
from tests.pages.acting import Downloads, drop, grid, key_of, offers, press, said, sound, type_in
from tests.pages.conftest import Opener
from tests.pages.uploading import UPLOAD, look_at, name_of, reasons, spooled, steps, waiting

TICKETS = """工单编号,创建时间,渠道,问题类型,首次响应时长(分钟),客户姓名,备注
A1,2024-05-06 08:00,电话,退款,3,刘小红,刘小红说太慢
A2,2024-05-07 09:00,电 话,退款,很快,王建国,
A2,2024-05-07 09:00,电 话,退款,很快,王建国,
A3,2024-05-08 10:00,神秘渠道,退 款,5,陈静,
A4,,电话,退款,1,,
A5,2024-05-08 11:00,电话,退款,7,,
A6,2024-05-08 12:00,电话,退款,9,,
"""
RESPONSE = "pages/analysis/response.py"
NAMELESS = "日期,渠道,首次响应时长(分钟)\n2024-05-06,电话,3\n2024-05-07,邮件,4\n"
SURVEY = """工单编号,问卷提交时间,评分(5分制)
A1,2024-05-09 08:00,5
A3,2024-05-09 09:00,2
X9,2024-05-09 10:00,1
"""

pytestmark = pytest.mark.usefixtures("empty_data")


@pytest.fixture
def page(opened: Opener) -> AppTest:
    return drop(opened(UPLOAD), ("五月.csv", TICKETS.encode()))


def table_with(app: AppTest, column: str) -> pd.DataFrame:
    return next(each.value for each in app.dataframe if column in each.value)


def test_problem_cells_stand_first_with_their_reason(page: AppTest) -> None:
    table = table_with(look_at(page, "rows"), "留意")
    assert list(table.columns[:4]) == ["行", "留意", "首次响应时长(分钟)", "→ 首次响应时长"]
    said_of = dict(zip(table["行"], table["留意"], strict=True))
    assert said_of.pop(2).startswith("首次响应时长(分钟)：认不出的写法")
    assert said_of == { 3: "完全重复的行", 5: "没有日期的行",
    }  # fmt: skip
    assert "王建国" not in table.to_string()


def test_values_that_are_not_used_are_told_by_column_and_reason(page: AppTest) -> None:
    table = table_with(page, "未采用的原因")
    assert table.iloc[0].tolist() == ["首次响应时长(分钟)", "读不懂的值", 1, "很快"]


def test_a_table_with_a_header_alone_says_only_that(opened: Opener) -> None:
    page = drop(opened(UPLOAD), ("空表.csv", TICKETS.splitlines()[0].encode()))
    sound(page)
    assert "这张表只有表头，没有数据行" in said(page)
    assert "无法计算" not in said(page)
    assert page.expander[0].label == "× 空表.csv · 工单 · 没有数据行"
    assert not offers(page, "确认导入")
    assert offers(page, "取消")


def test_a_list_of_something_else_is_not_taken_in_with_the_rest(opened: Opener) -> None:
    groups = "id,created_at,name\n1,2024-05-01 08:00,Sales\n2,2024-05-02 08:00,Care\n"
    plain = "日期,渠道,首次响应时长(分钟)\n2024-05-06,电话,3\n"
    files = [("groups.csv", groups), ("a.csv", plain), ("b.csv", plain.replace("06", "07"))]
    page = drop(opened(UPLOAD), *[(name, text.encode()) for name, text in files])
    sound(page)
    assert "2 张可以导入、1 张可能不是工单" in said(page)
    press(page, "全部确认导入（2）")
    assert [each.name for each in session.store().batches()] == ["a.csv", "b.csv"]
    assert "也许是用户、部门之类的清单" in said(look_at(page, "columns"))
    # a person may know better
    press(page, "确认导入")
    assert len(session.store().batches()) == 3


def test_what_is_dropped_as_personal_is_no_open_suggestion(opened: Opener) -> None:
    text = "工单编号,创建时间,渠道,手机,地址\n" + "".join(
        f"A{n},2024-05-06 08:00,电话,1380013800{n},上海市浦东新区世纪大道{n}号\n" for n in range(9)
    )
    page = drop(opened(UPLOAD), ("五月.csv", text.encode()))
    sound(page)
    assert "只是建议" not in said(page)
    assert "地址（列名说明是个人信息）" in said(page)


def test_all_values_of_a_scale_in_question_are_shown(opened: Opener) -> None:
    rows = "".join(f"A{n},2024-05-0{n} 08:00,电话,{n}\n" for n in range(1, 6))
    page = drop(opened(UPLOAD), ("五月.csv", ("工单编号,创建时间,渠道,评分\n" + rows).encode()))
    assert "1 / 2 / 3 / 4 / 5。" in said(page)


def test_columns_of_people_are_named_and_never_shown(page: AppTest) -> None:
    assert "客户姓名（映射为客户姓名）" in said(page)
    shown = "".join(each.value.to_string() for each in (*page.dataframe, *page.data_editor))
    assert [each for each in ("刘小红", "王建国", "陈静") if each in shown + said(page)] == []


def test_words_are_settled_by_one_click(page: AppTest) -> None:
    words = grid(page, "words-")
    assert words["文件里的词"].tolist() == ["神秘渠道"]
    press(page, next(b.label for b in page.button if b.label.startswith("采用全部建议")))
    sound(page)
    press(page, "确认导入")
    meant = session.store().batches()[0].mapping.words
    assert ("issue_type", "退 款", "退款") in meant


def test_a_word_is_given_its_meaning_and_never_asked_again(page: AppTest, opened: Opener) -> None:
    type_in(page, "words-", edited_rows={0: {"归为": "应用内"}})
    sound(page)
    assert "神秘渠道" not in "".join(w.word for w in waiting(page)[0].words)
    press(page, "确认导入")
    again = TICKETS.replace("2024-05", "2024-06").replace("A", "B")
    june = drop(opened(UPLOAD), ("六月.csv", again.encode()))
    assert "神秘渠道" not in "".join(w.word for w in waiting(june)[0].words)
    assert "沿用当时的对应关系" in said(june)


def test_a_column_nobody_mapped_is_kept_to_filter_by(opened: Opener) -> None:
    text = "工单编号,创建时间,渠道,套餐\nA1,2024-05-06 08:00,电话,金\nA2,2024-05-06 09:00,电话,银\n"
    page = drop(opened(UPLOAD), ("五月.csv", text.encode()))
    key = key_of(page, "multiselect", "extras-")
    page.multiselect(key=key).set_value(["套餐"]).run()
    sound(page)
    press(page, "确认导入")
    assert session.store().batches()[0].mapping.extras == ("套餐",)
    june = drop(opened(UPLOAD), ("六月.csv", text.replace("2024-05", "2024-06").encode()))
    assert waiting(june)[0].mapping.extras == ("套餐",)


def test_a_kept_column_is_a_filter_until_its_batch_goes(opened: Opener) -> None:
    text = "工单编号,创建时间,渠道,套餐\nA1,2024-05-06 08:00,电话,金\nA2,2024-05-06 09:00,电话,银\n"
    page = drop(opened(UPLOAD), ("五月.csv", text.encode()))
    page.multiselect(key=key_of(page, "multiselect", "extras-")).set_value(["套餐"]).run()
    press(page, "确认导入")
    key = extra_column("套餐")
    app = opened(RESPONSE, "zh", **{key: "金"})
    sound(app)
    chosen = app.multiselect(key=f"{key}@zh")
    assert (chosen.label, chosen.value, app.query_params[key]) == ("套餐", ["金"], "金")
    session.store().undo(1, "分析员*")
    june = drop(opened(UPLOAD), ("六月.csv", TICKETS.encode()))
    press(june, "确认导入")
    app.run()
    sound(app)
    assert [each.key for each in app.multiselect if each.key == f"{key}@zh"] == []
    assert key not in app.query_params


@pytest.mark.parametrize(
    ("values", "said_of"),
    [([f"值{place}" for place in range(60)], "60 种值"), (["A", "B"], "")],
)
def test_a_column_of_many_values_is_refused(
    opened: Opener, values: list[str], said_of: str
) -> None:
    rows = [f"A{n},2024-05-06 08:00,电话,{value}" for n, value in enumerate(values)]
    text = "\n".join(["工单编号,创建时间,渠道,套餐", *rows])
    page = drop(opened(UPLOAD), ("五月.csv", text.encode()))
    page.multiselect(key=key_of(page, "multiselect", "extras-")).set_value(["套餐"]).run()
    assert said_of in "".join(each.value for each in page.error)
    assert waiting(page)[0].mapping.extras == (() if said_of else ("套餐",))


def test_single_rows_are_put_back_when_the_table_is_taken_in(page: AppTest) -> None:
    look_at(page, "left_out")
    name = name_of(waiting(page)[0])
    page.session_state["rows-back"] = {name: {5}}
    look_at(page, "left_out")
    assert "已选 1 行" in said(page)
    press(page, "确认导入")
    (batch,) = session.store().batches()
    assert batch.rows_back == (5,)
    assert (batch.counts.kept, batch.counted.kept) == (5, 6)
    assert "6 行参与计算" in said(page)


def test_the_rows_left_out_are_a_workbook(downloads: Downloads, opened: Opener) -> None:
    page = look_at(drop(opened(UPLOAD), ("五月.csv", TICKETS.encode())), "left_out")
    held = downloads.fetch(page, key_of(page, "download_button", "left-out-book-"))
    assert held[:2] == b"PK"


def test_overlapping_days_without_ids_are_asked_about(opened: Opener) -> None:
    press(drop(opened(UPLOAD), ("一.csv", NAMELESS.encode())), "确认导入")
    page = drop(opened(UPLOAD), ("二.csv", NAMELESS.replace(",4", ",40").encode()))
    assert "在已导入的「一.csv」里也有" in said(page)
    assert not offers(page, "确认导入")
    key = key_of(page, "button_group", "overlap-choice-")
    page.button_group(key=key).set_value("replace").run()
    press(page, "确认导入")
    sound(page)
    first, _ = session.store().batches()
    assert first.counted.kept == 0


def test_two_files_of_the_same_days_ask_when_the_first_is_in(opened: Opener) -> None:
    page = drop(
        opened(UPLOAD),
        ("一.csv", NAMELESS.encode()),
        ("二.csv", NAMELESS.replace(",4", ",9").encode()),
    )
    press(page, "全部确认导入（2）")
    assert len(session.store().batches()) == 1
    assert waiting(page)[0].name == "二.csv"
    assert not offers(look_at(page, "rows"), "确认导入")


def test_a_survey_tells_how_much_of_it_is_matched(opened: Opener) -> None:
    page = drop(opened(UPLOAD), ("五月.csv", TICKETS.encode()), ("问卷.csv", SURVEY.encode()))
    look_at(page, "match", place=1)
    sound(page)
    assert "3 份答复中有 2 份找到了对应的工单（66.7%）" in said(page)
    assert table_with(page, "→ 评价时间")["行"].tolist() == [3]


def test_what_cannot_be_computed_is_said_before_confirming(page: AppTest) -> None:
    assert "无法计算解决时长：需要“解决时间”或“解决时长”列。" in said(page)


def test_several_files_are_lines_with_their_state(opened: Opener) -> None:
    sheets = workbook({
        "工单": [["工单编号", "创建时间", "渠道"], ["A1", "2024-05-06 08:00", "电话"]],
        "说明": [["本表由系统导出"], ["请勿修改"]],
    })  # fmt: skip
    dates = "工单编号,创建时间,渠道\nA1,01/10/2023,电话\nA2,02/10/2023,电话\n"
    page = drop(
        opened(UPLOAD), ("五月.xlsx", sheets), ("十月.csv", dates.encode()), ("空.csv", b"")
    )
    assert "1 张可以导入、1 张有问题要回答、1 张还不能导入、1 个文件无法读取" in said(page)
    lines = [each.label for each in page.expander if " · " in each.label]
    assert [line.rsplit(" · ", 1)[1] for line in lines] == [
        "可以导入", "还不能导入", "有问题要回答",
    ]  # fmt: skip
    press(page, "全部取消")
    assert waiting(page) == []


def test_another_row_is_made_the_header_and_the_counts_follow(opened: Opener) -> None:
    text = "甲,乙,丙\n工单编号,创建时间,渠道\nA1,2024-05-06 08:00,电话\nA2,2024-05-06 09:00,邮件\n"
    page = look_at(drop(opened(UPLOAD), ("五月.csv", text.encode())), "otherwise")
    read = steps(page)[0]
    page.button(key=key_of(page, "button", "no-header-")).click().run()
    sound(page)
    assert waiting(page)[0].raw.header[0] == "col_0"
    assert steps(page)[0] == read + 1
    press(page, "取消")
    assert spooled() == []


def test_the_reasons_add_up_to_what_is_read(page: AppTest) -> None:
    read, skipped, left_out, kept = steps(page)
    assert read == skipped + left_out + kept
    assert sum(reasons(page).values()) == skipped + left_out


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.0, "0 秒"),
        (49.0, "49 秒"),
        (65.5, "1 分钟 5.5 秒"),
        (7200.0, "2 小时"),
        (90061.0, "25 小时 1 分钟 1 秒"),
        (-45.0, "−45 秒"),
    ],
)
def test_a_duration_as_read_loses_nothing(seconds: float, said: str) -> None:
    assert in_words(seconds, "first_response_minutes") == said


FOLLOWING = ("analysis/response", "analysis/satisfaction", "analysis/tickets", "results/report")


@pytest.mark.parametrize("place", FOLLOWING)
def test_every_page_follows_a_kept_column(opened: Opener, place: str) -> None:
    rows = [
        f"A{n},2024-05-{n % 28 + 1:02} 08:00,电话,{'金银'[n % 2]},{n % 9},{n % 5 + 1}"
        for n in range(60)
    ]
    text = "\n".join(["工单编号,创建时间,渠道,套餐,首次响应时长(分钟),满意度(5分制)", *rows])
    page = drop(opened(UPLOAD), ("五月.csv", text.encode()))
    page.multiselect(key=key_of(page, "multiselect", "extras-")).set_value(["套餐"]).run()
    press(page, "确认导入")
    app = opened(f"pages/{place}.py", "zh", **{extra_column("套餐"): "金"})
    sound(app)
    assert app.query_params[extra_column("套餐")] == "金"
