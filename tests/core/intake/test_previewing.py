"""What a person looks at before saying yes: problems, rows, figures, and nobody's data in them."""

import time
from datetime import date, datetime
from pathlib import Path

import pytest

from core.intake.preview import Preview
from core.intake.previewing.heads import heads
from core.intake.previewing.hiding import HIDDEN
from core.intake.previewing.matching import match_of
from core.intake.previewing.problems import MOST
from core.intake.previewing.rows import ShownRow, shown_rows
from core.intake.previewing.rule_lines import rule_lines
from core.intake.taking_in import Wishes, inspect, reread, take_in
from core.store import Store

HEADER = (
    "工单号,创建时间,首次响应时长(分钟),渠道,问题类型,客户姓名,联系电话,受理人,评分(5分制),备注"
)
ROWS = (
    "TK880001,2024-03-01 09:00,3,电话,退款,刘小红,13812345678,张大伟,5,刘小红说张大伟没回电",
    "TK880002,2024-03-01 10:00,7.5,电话,物流,王建国,13912345678,李思思,4,打 13912345678 找王建国",
    "TK880002,2024-03-01 10:00,7.5,电话,物流,王建国,13912345678,李思思,4,打 13912345678 找王建国",
    "TK880003,2024-03-02 11:00,-2,邮件,测试,内部,,李思思,3,压测",
    "TK880004,2024-03-02 23:30,很快,邮件,退款,陈静,13712345678,张大伟,9,",
    "TK880005,,6,邮件,退款,,,张大伟,0,",
    *(f"TK88001{n},2024-03-0{n} 12:00,{n},微信,物流,,,李思思,4,已处理" for n in range(3, 9)),
    "合计,,40,,,,,,,",
)
PERSONAL = (
    "刘小红", "小红", "王建国", "陈静", "张大伟", "李思思", "13812345678", "13912345678",
    "13712345678", "TK88000",
)  # fmt: skip


def written(folder: Path, *rows: str, header: str = HEADER, name: str = "三月.csv") -> Path:
    path = folder / name
    path.write_text("\n".join([header, *rows]), encoding="utf-8")
    return path


def seen(path: Path, wishes: Wishes = Wishes()) -> Preview:  # noqa: B008 frozen
    (preview,) = inspect(path, wishes=wishes)
    return preview


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    return seen(written(tmp_path, *ROWS))


def test_every_cell_and_row_a_rule_is_about_has_its_reason(preview: Preview) -> None:
    found = {(each.row_no, each.header, each.reason) for each in preview.problems}
    assert {
        (3, "", "duplicate"), (4, "首次响应时长(分钟)", "negative_duration"), (4, "", "test"),
        (5, "首次响应时长(分钟)", "unreadable"), (5, "评分(5分制)", "off_scale"),
        (6, "", "undated"), (13, "", "total"),
    } - found <= {(4, "首次响应时长(分钟)", "negative_duration")}  # fmt: skip
    texts = {each.reason: each.text for each in preview.problems if each.header}
    assert (texts["unreadable"], texts["off_scale"]) == ("很快", "9")


def test_problems_are_bounded_and_their_totals_are_not(tmp_path: Path) -> None:
    minutes = ["很快"] * (MOST + 30) + [str(n % 60) for n in range(400)]
    rows = (f"T{n},2024-03-01 09:00,{text},电话" for n, text in enumerate(minutes))
    preview = seen(written(tmp_path, *rows, header="工单号,创建时间,首次响应时长(分钟),渠道"))
    assert len([each for each in preview.problems if each.reason == "unreadable"]) == MOST
    (unused,) = [each.unused for each in preview.figures if each.unused]
    assert unused == MOST + 30


def test_nothing_personal_is_shown(preview: Preview) -> None:
    shown = repr((preview.rows, preview.samples, preview.problems, preview.extent, preview.words))
    assert [each for each in PERSONAL if each in shown] == []
    first = preview.rows[0].before
    assert (first["客户姓名"], first["受理人"], first["工单号"]) == (HIDDEN, HIDDEN, HIDDEN)
    assert first["备注"] == "***说***没回电"


def test_rows_stand_beside_what_was_read(preview: Preview) -> None:
    row = next(each for each in preview.rows if each.row_no == 2)
    assert row.before["首次响应时长(分钟)"] == "7.5"
    assert row.after["首次响应时长(分钟)"] == 450.0
    assert row.after["创建时间"] == datetime(2024, 3, 1, 10, 0)
    assert "客户姓名" not in row.after
    refused = next(each for each in preview.rows if each.row_no == 5)
    assert (refused.before["首次响应时长(分钟)"], refused.after["首次响应时长(分钟)"]) == (
        "很快",
        None,
    )
    left = {each.row_no: each.left_out for each in preview.rows if each.left_out}
    assert left == {3: "duplicate", 4: "test", 6: "undated", 13: "total"}


def test_a_row_nobody_has_is_passed_over(preview: Preview) -> None:
    found = shown_rows(preview.raw.frame, preview.tickets, [0, 1, 99])
    assert [each.row_no for each in found] == [1]


def test_figures_say_how_full_and_how_readable_a_column_is(preview: Preview) -> None:
    figures = {each.header: each for each in preview.figures}
    moments = figures["创建时间"]
    assert (round(moments.filled, 2), moments.read, moments.sampled) == (0.85, 1.0, False)
    durations = figures["首次响应时长(分钟)"]
    assert durations.read is not None
    assert durations.read < 1
    assert figures["客户姓名"].read is None
    assert figures["渠道"].distinct == 3


def test_rules_tell_what_they_met_and_whether_they_are_on(preview: Preview) -> None:
    lines = {each.key: each for each in rule_lines(preview.tickets)}
    assert (lines["duplicate"].n, lines["duplicate"].on) == (1, True)
    assert sum(lines[reason].n for reason in preview.tickets.counts.left_out) == sum(
        preview.tickets.counts.left_out.values()
    )
    off = reread(preview, mapping=_without(preview, "duplicate"))
    line = {each.key: each for each in rule_lines(off.tickets)}["duplicate"]
    assert (line.n, line.on) == (0, False)


def _without(preview: Preview, rule: str) -> object:
    from dataclasses import replace

    return replace(preview.mapping, off=(rule,))


def test_days_and_channels_of_the_rows_that_count(preview: Preview) -> None:
    assert (preview.extent.first, preview.extent.last) == (date(2024, 3, 1), date(2024, 3, 8))
    assert dict(preview.extent.channels) == {"wechat": 6, "phone": 2, "email": 1}


def test_a_table_of_nothing_but_a_header_is_shown(tmp_path: Path) -> None:
    preview = seen(written(tmp_path, header="工单号,创建时间,渠道"))
    assert (preview.rows, preview.problems, preview.extent.first) == ((), (), None)
    assert [each.filled for each in preview.figures] == [0.0, 0.0, 0.0]


def test_a_preview_of_many_rows_costs_little_beside_their_cleaning(tmp_path: Path) -> None:
    rows = (f"T{n},2024-03-01 09:{n % 60:02d},{n % 90},电话,好的 {n}" for n in range(150_000))
    header = "工单号,创建时间,首次响应时长(分钟),渠道,备注"
    preview = seen(written(tmp_path, *rows, header=header))
    cells = preview.raw.frame
    before = time.process_time()
    reread(preview)
    whole = time.process_time() - before
    from core.intake.preview import preview_of

    before = time.process_time()
    preview_of(preview.upload, preview.tickets, cells, preview.problems)
    assert time.process_time() - before < 0.6 * whole


@pytest.mark.parametrize("written_in", ["gb18030", "utf-8", "big5", "shift_jis"])
@pytest.mark.parametrize("read_as", ["latin-1", "cp437"])
def test_the_true_encoding_shows_the_true_words(written_in: str, read_as: str) -> None:
    def misread(text: str) -> str:
        return text.encode(written_in).decode(read_as)

    cells = {misread("工單號"): misread("電話"), misread("渠道"): HIDDEN, "id": "12"}
    found = heads([ShownRow(1, None, cells, {})], read_as, (read_as, written_in))
    shown = {each.encoding: each for each in found}
    assert (shown[written_in].header, shown[written_in].cells) == (("工單號", "渠道"), ("電話",))
    assert shown[written_in].broken == 0
    assert shown[read_as].header[0] == misread("工單號")


def test_no_encoding_shows_a_person(tmp_path: Path) -> None:
    """A file decoded wrongly hides none of its columns: read rightly again, it must."""
    path = tmp_path / "三月.csv"
    path.write_bytes("\n".join([HEADER, *ROWS]).encode("gb18030"))
    wrongly = seen(path, Wishes(encoding="cp866"))
    assert wrongly.dropped == () or "客户姓名" not in wrongly.dropped
    (head,) = heads(wrongly.rows, "cp866", ("gb18030",))
    assert "渠道" in head.header
    assert [each for each in PERSONAL if each in repr(head)] == []


SURVEY = "工单号,问卷提交时间,客户编号,评分(5分制)"


def test_answers_are_matched_as_they_will_be(tmp_path: Path, store: Store) -> None:
    tickets = written(
        tmp_path,
        "T1,2024-03-01 09:00,C1,电话,3", "T2,2024-03-02 09:00,C2,电话,3",
        "T3,2024-03-03 09:00,C3,电话,3",
        header="工单号,创建时间,客户编号,渠道,首次响应时长(分钟)",
    )  # fmt: skip
    answers = written(
        tmp_path,
        "t1,2024-03-04 09:00,,5", "T9,2024-03-04 09:00,,4", ",2024-03-05 09:00,C2,3",
        ",2024-03-20 09:00,C3,3", ",2024-03-01 09:00,C2,3", ",2024-03-05,,3",
        header=SURVEY, name="问卷.csv",
    )  # fmt: skip
    survey = seen(answers)
    assert survey.mapping.kind == "surveys"
    alone = match_of(survey.tickets, store, ())
    assert (alone.answers, alone.matched) == (6, 0)
    beside = match_of(survey.tickets, store, [seen(tickets).tickets])
    assert (beside.by_id, beside.by_customer, beside.unmatched) == (1, 1, (2, 4, 5, 6))
    take_in(tickets, store, "分析员*")
    assert match_of(survey.tickets, store, ()) == beside
