"""Whatever junk a file holds: every row in one place, counts that move exactly, twice is once."""

from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from core.derive import prepare
from core.intake.leaving_rows import left_out_rows
from core.intake.looking import Origin, look
from core.intake.preview import Preview
from core.intake.readiness import check
from core.intake.taking_in import confirm
from core.intake.wishes import AS_PROPOSED
from core.store import Batch, Store
from core.store.left_out import TOLD
from core.tickets import LEFT_OUT, SKIPPED, Counts, UploadKind
from tests.core.intake.files import read_one
from tests.core.intake.tables import raw
from tests.depth import examples

WHO = "分析员*"
HEADER = ("工单号", "创建时间", "解决时间", "渠道", "首次响应时长(分钟)", "满意度评分(1-5分)")
CERTAIN = ("TK1", "2024-03-01 09:00:00", "2024-03-01 10:00:00", "电话", "3", "4")
CSV_ROWS = ("工单号,创建时间,主题", *["T0,2024-03-01 09:00,登录不了"] * 6)
ROW = st.tuples(
    st.sampled_from(["TK1", "tk1 ", "TK2", "TK3", "TK4", "", "合计"]),
    st.sampled_from(
        ["2024-03-01 09:00:00", "2024-03-02 10:00:00", "", "坏", "2031-01-01 00:00:00"]
    ),
    st.sampled_from(["2024-03-01 10:00:00", "2024-03-03 10:00:00", "", "1970-01-01 00:00:00"]),
    st.sampled_from(["电话", "邮件", "", "测试", "小计", "=1+1"]),
    st.sampled_from(["1", "-5", "很快", "", "0"]),
    st.sampled_from(["1", "5", "0", "9", ""]),
)
ROWS = st.lists(ROW, max_size=10).map(lambda rows: [CERTAIN, *rows])


def looked_at(folder: Path, store: Store, rows: list[tuple[str, ...]]) -> Preview:
    """A table as if just read: starting the child that reads would take most of the time."""
    own = Path(mkdtemp(dir=store.spool))
    columns = {header: [row[place] for row in rows] for place, header in enumerate(HEADER)}
    return look(raw(own, columns), Origin(folder / "t.csv", f"{rows}"), store, AS_PROPOSED)


@settings(max_examples=examples(25), deadline=None)
@given(st.lists(st.tuples(*[st.text(max_size=12)] * len(HEADER)), max_size=6))
def test_cells_of_any_text_are_in_one_place(rows: list[tuple[str, ...]]) -> None:
    with TemporaryDirectory() as name:
        store = Store(Path(name) / "data")
        tickets = looked_at(Path(name), store, [CERTAIN, *rows]).tickets
        store.close()
    assert tickets.counts.read == len(rows) + 1 == len(tickets.frame)
    assert tickets.counts.kept == int(tickets.frame["left_out"].isna().sum())
    assert tickets.counts.read == tickets.counts.kept + gone(tickets.counts)


@settings(max_examples=examples(25), deadline=None)
@given(
    title=st.booleans(),
    rows=st.lists(st.sampled_from(['T1,2024-03-01,"a\nb"', "T2,,", "T3", "T4,x,y,z", "", ",,"])),
)
def test_every_line_of_a_text_is_a_row_or_a_title_or_the_end(title: bool, rows: list[str]) -> None:
    lines = [*(["三月工单明细", ""] if title else []), *CSV_ROWS, *rows]
    while not lines[-1]:
        lines.pop()
    with TemporaryDirectory() as name:
        table = read_one(Path(name), "\n".join(lines) + "\n\n")
        cells = list(table.rows)
    assert table.skipped_above == 2 * title
    assert len(cells) == table.n_rows == len(lines) - 1 - 2 * title
    assert [row == [""] * 3 for row in cells] == [
        line in ("", ",,") for line in lines[len(lines) - len(cells) :]
    ]


def gone(counts: Counts) -> int:
    return sum(counts.left_out.values()) + sum(counts.skipped.values())


def tickets_of(batch: Batch) -> int:
    """Rows that count, a ticket once, but what was a duplicate or an old state for itself."""
    rows = pd.read_parquet(batch.path, columns=["row_no", "left_out", "ticket_key"])
    rows = rows[rows["left_out"].isna() | rows["row_no"].isin(batch.rows_back)]
    assert len(rows) == batch.counted.kept
    alone = rows["left_out"].isin(["duplicate", "superseded"]) | rows["ticket_key"].isna()
    if batch.kind == "surveys":
        return len(rows)
    return int(alone.sum()) + rows["ticket_key"][~alone].nunique()


def counted(store: Store, kind: UploadKind) -> int:
    facts = prepare(store)
    one = "ticket" if kind == "tickets" else "answer"
    query = "SELECT count(*) FROM facts WHERE kind = ?"
    found = facts.cursor().execute(query, [one]).fetchone()
    facts.close()
    return found[0] if found else 0


@settings(max_examples=examples(6), deadline=None)
@given(rows=ROWS, data=st.data())
def test_every_row_is_in_one_place_and_put_back_moves_the_counts(
    rows: list[tuple[str, ...]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as name:
        store = Store(Path(name) / "data")
        preview = looked_at(Path(name), store, rows)
        counts, reasons = preview.tickets.counts, preview.tickets.frame["left_out"]
        assert counts.read == counts.kept + gone(counts) == len(rows)
        assert set(reasons.dropna()) <= {*LEFT_OUT, *SKIPPED}
        assert len(left_out_rows(preview)) == int(reasons.isin(TOLD).sum())
        check(preview)
        batch = confirm(preview, store, WHO)
        assert counted(store, batch.kind) == batch.counted.kept == counts.kept
        told = [no for no, why in enumerate(reasons, 1) if pd.notna(why)]
        chosen = data.draw(st.sets(st.sampled_from(told)) if told else st.just(set[int]()))
        store.put_back_rows(batch.id, chosen, WHO)
        after = store.batch(batch.id)
        assert after.counted.kept == counts.kept + len(after.rows_back)
        assert counted(store, after.kind) == tickets_of(after)
        assert after.counted.read == after.counted.kept + gone(after.counted)
        store.leave_out_rows(batch.id, chosen, WHO)
        assert store.batch(batch.id) == batch
        store.close()


@settings(max_examples=examples(5), deadline=None)
@given(rows=ROWS)
def test_the_second_upload_of_the_same_file_changes_nothing(rows: list[tuple[str, ...]]) -> None:
    with TemporaryDirectory() as name:
        store = Store(Path(name) / "data")
        preview = looked_at(Path(name), store, rows)
        first = confirm(preview, store, WHO)
        again = looked_at(Path(name), store, rows)
        assert again.known == first.id
        assert again.questions == preview.questions
        assert confirm(again, store, WHO) == first
        assert store.batches(undone=True) == (first,)
        store.close()
