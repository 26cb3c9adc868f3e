"""Traps better-known products fell into: each from a file's text to a number counted by hand."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from core.derive import Facts, prepare
from core.intake.taking_in import take_in
from core.measure.cautions import cautions
from core.measure.comparing import compare
from core.measure.filters import ALL, Filters
from core.measure.measured import Figure, Measured
from core.measure.measuring import measure
from core.measure.periods import Period, latest_complete_month, previous
from core.report.reporting import write_report
from core.report.sheet import Material
from core.report.sheets.detail import build
from core.settings import Settings
from core.store import Store
from tests.core.workbook import Workbook

WHO = "客服主管*"
MAY = Filters(date(2024, 5, 1), date(2024, 5, 31))
CREATED = datetime(2024, 6, 3, 9, 0)
TICKETS = "工单编号,创建时间,首次响应时间,解决时间,渠道"


class Desk:
    """A workspace that takes in files as they are written here, and measures them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.store = folder, Store(folder / "data")
        self._facts: list[Facts] = []

    def take(self, name: str, *lines: str) -> None:
        path = self.folder / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        take_in(path, self.store, WHO)

    def facts(self, settings: Settings | None = None) -> Facts:
        self._facts.append(prepare(self.store, settings))
        return self._facts[-1]

    def measure(
        self, *keys: str, by: tuple[str, ...] = (), filters: Filters = ALL, **rules: Any
    ) -> Measured:
        settings = Settings(**rules) if rules else None
        return measure(self.facts(settings), keys, ((), by), filters)

    def figure(self, key: str, filters: Filters = ALL, **rules: Any) -> Figure:
        return self.measure(key, filters=filters, **rules).figure(key)

    def material(self, filters: Filters) -> Material:
        return Material(self.facts(), self.store, filters, None, "zh", "internal", CREATED)

    def close(self) -> None:
        for each in self._facts:
            each.close()
        self.store.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.close()


def test_an_empty_day_is_a_gap_and_not_0(desk: Desk) -> None:
    desk.take(
        "五月.csv",
        TICKETS,
        "A1,2024-05-01 09:00:00,2024-05-01 09:10:00,2024-05-01 10:00:00,电话",
        "A2,2024-05-03 09:00:00,2024-05-03 09:20:00,2024-05-03 10:00:00,电话",
    )
    table = desk.measure("frt.mean", "volume", by=("day",)).table(("day",))
    assert [f"{day:%d}" for day in table["day"]] == ["01", "02", "03"]
    assert table["frt.mean"].isna().tolist() == [False, True, False]
    assert table["volume"].isna().tolist() == [False, True, False]
    assert table["volume|n"].tolist() == [1, 0, 1]


def test_nothing_to_judge_is_no_percentage_at_all(desk: Desk) -> None:
    # the only ticket of May still has 14 of its 15 minutes at the cut-off
    desk.take(
        "五月.csv",
        TICKETS,
        "A1,2024-04-30 09:00:00,2024-04-30 09:10:00,2024-05-02 10:00:00,电话",
        "A2,2024-05-02 09:59:00,,,电话",
    )
    level = desk.figure("service_level", MAY)
    assert (level.value, level.n) == (None, 0)
    assert desk.figure("csat", MAY).value is None


def test_a_mean_of_channels_weighs_every_ticket_alike(desk: Desk) -> None:
    desk.take(
        "五月.csv",
        TICKETS,
        "A1,2024-05-01 09:00:00,2024-05-01 09:01:00,2024-05-01 10:00:00,电话",
        "A2,2024-05-01 09:30:00,2024-05-01 09:31:00,2024-05-01 10:00:00,电话",
        "A3,2024-05-01 10:00:00,2024-05-01 10:01:00,2024-05-01 11:00:00,电话",
        "A4,2024-05-02 09:00:00,2024-05-02 09:41:00,2024-05-02 10:00:00,邮件",
    )
    found = desk.measure("frt.mean", by=("channel",))
    assert found.figure("frt.mean", channel="phone").value == 60
    assert found.figure("frt.mean", channel="email").value == 41 * 60
    # (1 + 1 + 1 + 41) ÷ 4 = 11 minutes, not (1 + 41) ÷ 2 = 21
    assert found.figure("frt.mean").value == 11 * 60


def test_opened_in_a_period_and_closed_in_it_are_never_mixed(desk: Desk) -> None:
    desk.take(
        "工单.csv",
        TICKETS,
        "A1,2024-04-29 09:00:00,2024-04-29 09:10:00,2024-05-02 09:00:00,电话",
        "A2,2024-05-03 09:00:00,2024-05-03 09:20:00,2024-05-03 11:00:00,电话",
        "A3,2024-05-30 09:00:00,2024-05-30 09:30:00,2024-06-01 09:00:00,电话",
    )
    created = desk.measure("volume", "frt.mean", "ttr.max", filters=MAY)
    assert created.figure("volume").value == 2
    assert created.figure("frt.mean").value == 25 * 60
    assert created.figure("ttr.max").value == 48 * 3600
    closed = desk.measure("volume", "frt.mean", "ttr.max", filters=MAY, population="closed")
    assert closed.figure("volume").value == 2
    assert closed.figure("frt.mean").value == 15 * 60
    assert closed.figure("ttr.max").value == 72 * 3600


def test_an_unanswered_ticket_counts_and_is_told(desk: Desk) -> None:
    desk.take(
        "五月.csv",
        TICKETS,
        "A1,2024-05-01 09:00:00,2024-05-01 09:10:00,2024-05-01 10:00:00,电话",
        "A2,2024-05-01 09:00:00,2024-05-01 09:20:00,2024-05-01 10:00:00,电话",
        "A3,2024-05-01 09:30:00,,,电话",
        "A4,2024-05-31 18:00:00,2024-05-31 18:10:00,2024-05-31 19:00:00,电话",
    )
    found = desk.measure("volume", "frt.mean", "unanswered_rate", "service_level")
    assert found.figure("volume").value == 4
    # missing: neither 0 nor "until now"
    assert found.figure("frt.mean").value == pytest.approx(40 / 3 * 60)
    assert found.figure("frt.mean").n == 3
    assert found.figure("unanswered_rate").value == 1 / 4
    # two of the three replies in time; the one without is long past its target
    assert found.figure("service_level").value == 2 / 4
    assert next((each.key, each.n) for each in cautions(desk.facts())) == ("unanswered", 1)


def test_opening_a_ticket_again_does_not_slow_its_first_reply(desk: Desk) -> None:
    desk.take(
        "五月.csv",
        f"{TICKETS},重开次数",
        "A1,2024-05-01 09:00:00,2024-05-01 09:05:00,2024-05-09 09:00:00,电话,2",
        "A2,2024-05-01 09:00:00,2024-05-01 09:05:00,2024-05-01 10:00:00,电话,0",
    )
    found = desk.measure("frt.mean", "frt.max", "reopen_rate")
    assert found.figure("frt.mean").value == 5 * 60
    assert found.figure("frt.max").value == 5 * 60
    assert found.figure("reopen_rate").value == 1 / 2


def test_promoters_begin_at_9_and_detractors_end_at_6(desk: Desk) -> None:
    scores = (10, 9, 9, 8, 7, 7, 6, 0)
    rows = [f"A{n},2024-05-0{1 + n % 9} 12:00:00,{score}" for n, score in enumerate(scores)]
    desk.take("推荐.csv", "工单编号,评价时间,推荐意愿(0-10)", *rows)
    found = desk.figure("nps")
    # 3 of 8 promote, 2 of 8 detract
    assert (found.value, found.n) == (pytest.approx(12.5), 8)


def test_3_of_5_is_not_satisfied(desk: Desk) -> None:
    scores = (5, 4, 3, 3, 1)
    rows = [f"A{n},2024-05-0{1 + n} 12:00:00,{score}" for n, score in enumerate(scores)]
    desk.take("满意度.csv", "工单编号,评价时间,满意度评分(1-5分)", *rows)
    found = desk.measure("csat", "neutral_share", "low_share", "score.mean")
    values = [found.figure(key).value for key in found.keys]
    assert values == pytest.approx([2 / 5, 2 / 5, 1 / 5, 16 / 5])


def test_no_row_is_capped_in_what_is_written(desk: Desk) -> None:
    n = 2_345
    rows = [
        f"A{i},2024-05-{1 + i % 28:02} 09:00:00,2024-05-{1 + i % 28:02} 09:{i % 60:02}:00,,电话"
        for i in range(n)
    ]
    desk.take("五月.csv", TICKETS, *rows)
    out = desk.folder / "report.xlsx"
    written = write_report(desk.material(MAY), out, sheets=("detail",))
    assert written.detail_rows == desk.figure("volume").value == n
    assert len(Workbook(out).rows("detail_1")) == n
    # past the rows of one sheet the next one goes on
    pages = list(build(desk.material(MAY), most=1_000))
    assert [len(list(page.blocks[-1].rows)) for page in pages] == [1_000, 1_000, 345]


def test_a_day_ends_at_the_midnight_of_the_workspace(desk: Desk) -> None:
    desk.take(
        "本地.csv",
        TICKETS,
        "A1,2024-05-31 23:59:59,2024-06-01 00:04:59,2024-06-01 01:00:00,电话",
        "A2,2024-06-01 00:00:00,2024-06-01 00:10:00,2024-06-01 01:00:00,电话",
    )
    desk.take(
        "utc.csv",
        "Ticket ID,Created at,First response at,Solved at,Channel",
        "B1,2024-05-31T15:59:59Z,2024-05-31T16:04:59Z,2024-05-31T18:00:00Z,email",
        "B2,2024-05-31T16:00:00Z,2024-05-31T16:10:00Z,2024-05-31T18:00:00Z,email",
    )
    table = desk.measure("volume", "frt.mean", by=("day",)).table(("day",))
    days = {f"{row['day']:%m-%d}": row["volume"] for row in table.to_dict("records")}
    assert days == {"05-31": 2, "06-01": 2}
    # the other side of the midnight is the other day of the ticket, never of its duration
    assert table["frt.mean"].tolist() == [5 * 60, 10 * 60]
    in_utc = desk.measure("volume", by=("day",), timezone="UTC").table(("day",))
    assert [f"{day:%m-%d}" for day in in_utc["day"]] == ["05-31"]


def test_an_unfinished_month_is_compared_with_as_many_days(desk: Desk) -> None:
    april = [
        f"A{day},2024-04-{day:02} 09:00:00,2024-04-{day:02} 09:{day:02}:00,"
        f"2024-04-{day:02} 10:00:00,电话"
        for day in range(1, 31)
    ]
    may = [
        f"B{day},2024-05-{day:02} 09:00:00,2024-05-{day:02} 09:10:00,2024-05-{day:02} 10:00:00,电话"
        for day in range(1, 11)
    ]
    desk.take("工单.csv", TICKETS, *april, *may)
    facts = desk.facts()
    assert latest_complete_month(facts) == Period(date(2024, 4, 1), date(2024, 4, 30))
    month = Period(date(2024, 5, 1), date(2024, 5, 31))
    found = compare(facts, ("volume", "frt.mean"), ((),), MAY, previous(month))
    assert found.against == Period(date(2024, 4, 1), date(2024, 4, 10))
    assert found.change("volume").before.value == found.change("volume").now.value == 10
    # 1 to 10 minutes in the first ten days of April, not 1 to 30
    assert found.change("frt.mean").before.value == 5.5 * 60


def test_a_ticket_in_two_monthly_files_is_one_ticket_in_its_latest_state(desk: Desk) -> None:
    header = f"{TICKETS},状态"
    desk.take(
        "四月.csv",
        header,
        "A1,2024-04-29 09:00:00,2024-04-29 09:10:00,2024-04-29 10:00:00,电话,已关闭",
        "A2,2024-04-30 09:00:00,2024-04-30 09:20:00,,电话,处理中",
    )
    desk.take(
        "五月.csv",
        header,
        "A2,2024-04-30 09:00:00,2024-04-30 09:20:00,2024-05-02 09:00:00,电话,已关闭",
        "A3,2024-05-03 09:00:00,2024-05-03 09:30:00,2024-05-03 10:00:00,电话,已关闭",
    )
    found = desk.measure("volume", "closed_share", "ttr.max")
    assert [found.figure(key).value for key in found.keys] == [3, 1, 48 * 3600]
    # taking the later file back brings back what it superseded
    desk.store.undo(desk.store.batches()[-1].id, WHO)
    found = desk.measure("volume", "closed_share", "ttr.max")
    assert [found.figure(key).value for key in found.keys] == [2, 1 / 2, 3600]


def test_one_answer_belongs_to_one_ticket(desk: Desk) -> None:
    desk.take(
        "工单.csv",
        f"{TICKETS},客户编号",
        "A1,2024-05-01 09:00:00,2024-05-01 09:10:00,2024-05-01 10:00:00,电话,C1",
        "A2,2024-05-02 09:00:00,2024-05-02 09:20:00,2024-05-02 10:00:00,邮件,C1",
        "A3,2024-05-09 09:00:00,2024-05-09 09:30:00,2024-05-09 10:00:00,电话,C1",
    )
    desk.take("满意度.csv", "客户编号,评价时间,满意度评分(1-5分)", "C1,2024-05-03 12:00:00,2")
    facts = desk.facts()
    assert (facts.match.answers, facts.match.matched) == (1, 1)
    found = desk.measure("answers", "csat", "low_share", by=("channel",))
    assert found.figure("answers").value == 1
    # the nearest ticket before it, not every ticket of the customer
    rows = {codes["channel"]: each.n for codes, each in found.figures("answers", ("channel",))}
    assert {code: n for code, n in rows.items() if n} == {"email": 1}
    query = "SELECT count(score) FROM facts WHERE kind = 'ticket'"
    assert facts.cursor().execute(query).fetchone() == (1,)


def test_a_time_may_be_a_moment_here_and_a_duration_there(desk: Desk) -> None:
    # the headers are the same to the letter, so the mapping of the first file is remembered
    desk.take(
        "时刻.csv",
        TICKETS,
        "A1,2024-05-01 09:00:00,2024-05-01 09:05:30,2024-05-01 10:00:00,电话",
        "A2,2024-05-02 09:00:00,2024-05-02 09:06:30,2024-05-02 10:00:00,电话",
    )
    desk.take(
        "时长.csv",
        TICKETS,
        "B1,2024-05-01 09:00:00,5分30秒,1小时,在线",
        "B2,2024-05-02 09:00:00,6分30秒,1小时,在线",
    )
    desk.take(
        "又是时刻.csv",
        TICKETS,
        "C1,2024-05-01 09:00:00,2024-05-01 09:05:30,2024-05-01 10:00:00,邮件",
        "C2,2024-05-02 09:00:00,2024-05-02 09:06:30,2024-05-02 10:00:00,邮件",
    )
    found = desk.measure("frt.mean", "ttr.mean", by=("channel",))
    for channel in ("phone", "chat", "email"):
        assert found.figure("frt.mean", channel=channel).value == 6 * 60
    assert found.figure("ttr.mean", channel="chat").value == 3600


def test_a_score_of_0_from_1_to_5_is_no_answer(desk: Desk) -> None:
    scores = (0, 5, 4, 0, 1)
    rows = [f"A{n},2024-05-0{1 + n} 12:00:00,{score}" for n, score in enumerate(scores)]
    desk.take("满意度.csv", "工单编号,评价时间,满意度评分(1-5分)", *rows)
    found = desk.measure("score.mean", "csat", "low_share")
    assert found.figure("score.mean").value == pytest.approx(10 / 3)
    assert found.figure("csat").value == 2 / 3
    assert found.figure("low_share").n == 3
    (batch,) = desk.store.batches()
    notes = {note.key: note.n for note in batch.notes}
    assert notes["value_not_used_zero_score"] == 2


def test_the_file_says_what_the_screen_says(desk: Desk) -> None:
    desk.take(
        "五月.csv",
        TICKETS,
        "A1,2024-05-01 09:00:00,2024-05-01 09:10:00,2024-05-01 10:00:00,电话",
        "A2,2024-05-02 09:00:00,2024-05-02 09:20:20,2024-05-02 10:00:00,邮件",
        "A3,2024-05-03 09:00:00,,,邮件",
    )
    out = desk.folder / "report.xlsx"
    write_report(desk.material(MAY), out)
    rows = {row["指标"]: row for row in Workbook(out).rows("key_metrics")}
    # (600 + 1220) ÷ 2 seconds, and one of the three in 15 minutes
    assert rows["首次响应时长 · 均值"]["本期"] == pytest.approx(910 / 60, abs=1e-9)
    assert rows["工单量"]["本期"] == 3
    level = desk.figure("service_level", MAY)
    assert rows["服务水平达标率"]["本期"] == level.value == pytest.approx(1 / 2)


def test_scores_of_two_scales_are_never_added_up(desk: Desk) -> None:
    desk.take(
        "五分.csv", "工单编号,评价时间,满意度评分(1-5分)", "A1,2024-05-01 12:00:00,5",
        "A2,2024-05-02 12:00:00,5", "A3,2024-05-02 12:00:00,2",
    )  # fmt: skip
    desk.take("十分.csv", "工单编号,评价时间,满意度评分(1-10分)", "B1,2024-05-03 12:00:00,5")
    found = desk.measure("score.mean", "csat", by=("scale",), filters=MAY)
    assert found.figure("score.mean").value == 4
    assert found.figure("score.mean", scale=10).value == 5
    assert found.figure("csat").value == 2 / 4
    out = desk.folder / "report.xlsx"
    write_report(desk.material(MAY), out, sheets=("satisfaction",))
    of = {scale: Workbook(out).rows(f"csat_by_score_{scale}") for scale in (5, 10)}
    assert {row["评分"]: row["答卷数"] for row in of[5]} == {2: 1, 5: 2}
    assert {row["评分"]: row["答卷数"] for row in of[10]} == {5: 1}
