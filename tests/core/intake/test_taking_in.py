"""The whole way of a file: preview, changes of mind, confirm; and nothing personal on the disk."""

import json
from datetime import datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

import sample_data
from core.errors import AppError
from core.intake.readiness import DateOrderOpen, NoRowKept, NoUsableColumn
from core.intake.taking_in import Preview, Wishes, cancel, confirm, inspect, reread, take_in
from core.intake.wishes import UnknownColumn
from core.store import Batch, Store
from core.store.known import known
from core.store.mappings import remembered
from core.texts import LANGUAGES, catalogue, explain
from core.tickets import AnonymousTickets

WHO = "客服主管*"
HEADER = "工单号,创建时间,首次响应时长(分钟),渠道,问题类型,客户姓名,联系电话,受理人,备注"
_FELL = (
    "TK880002,2024-03-01 10:00:00,7.5,电话,物流,王建国,13912345678,李思思,我叫赵铁柱 zt@example.com"
)
ROWS = (
    "TK880001,2024-03-01 09:00:00,3,电话,退款,刘小红,13812345678,张大伟,刘小红说张大伟没回电",
    _FELL,
    _FELL,
    "TK880003,2024-03-02 11:00:00,-2,邮件,测试,内部,,李思思,压测",
    "TK880004,2024-03-02 23:30:00,很快,邮件,退款,陈静,13712345678,张大伟,",
    *(f"TK88001{n},2024-03-0{n} 12:00:00,{n}.5,电话,物流,,,李思思,已处理" for n in range(3, 9)),
)
PERSONAL = (
    "刘小红", "小红", "王建国", "陈静", "张大伟", "李思思", "赵铁柱", "13812345678", "13912345678",
    "13712345678", "zt@example.com", "TK88000",
)  # fmt: skip


def written(folder: Path, *rows: str, header: str = HEADER, name: str = "三月.csv") -> Path:
    path = folder / name
    path.write_bytes("\n".join([header, *rows]).encode("gb18030"))
    return path


def only(previews: tuple[Preview, ...]) -> Preview:
    (preview,) = previews
    return preview


def stored(batch: Batch) -> pd.DataFrame:
    return pd.read_parquet(batch.path)


def test_the_preview_tells_everything_and_stores_nothing(tmp_path: Path, store: Store) -> None:
    preview = only(inspect(written(tmp_path, *ROWS), store=store))
    assert preview.mapping.kind == "tickets"
    assert (preview.raw.encoding, preview.known) == ("gb18030", None)
    assert preview.tickets.counts.left_out == {"duplicate": 1, "test": 1}
    assert preview.tickets.counts.kept == 9
    assert preview.dropped == ("客户姓名", "联系电话")
    assert preview.unmapped == ()
    assert preview.cannot == ("ttr", "backlog", "reopen_rate", "fcr", "ticket_score")
    assert preview.questions == ()
    assert store.batches() == ()


def test_samples_show_before_and_after_without_people(tmp_path: Path, store: Store) -> None:
    preview = only(inspect(written(tmp_path, *ROWS), store=store))
    samples = {each.field: each for each in preview.samples}
    assert samples["first_response_minutes"].before == ("3", "7.5", "很快", "3.5", "4.5", "5.5")
    assert samples["first_response_minutes"].after == (180.0, 450.0, None, 210.0, 270.0, 330.0)
    assert samples["created_at"].after[2] == datetime(2024, 3, 2, 23, 30)
    assert not {"customer_name", "contact", "agent", "ticket_id"} & set(samples)
    assert samples["comment"].after[1] == "我叫*** ***"


def test_nothing_personal_is_left_on_the_disk(store: Store) -> None:
    upload = store.spool / "三月.csv"
    written(store.spool, *ROWS)
    (batch,) = take_in(upload, store, WHO)
    store.close()
    found = [
        (path.name, value)
        for path in store.folder.rglob("*")
        if path.is_file()
        for value in PERSONAL
        for encoding in ("utf-8", "gb18030", "utf-16-le")
        if value.encode(encoding) in path.read_bytes()
    ]
    assert found == []
    texts = stored(batch).to_csv()
    assert [value for value in PERSONAL if value in texts] == []
    assert not upload.exists()


def test_what_is_stored_is_anonymous_and_adds_up(tmp_path: Path, store: Store) -> None:
    (batch,) = take_in(written(tmp_path, *ROWS), store, WHO)
    frame = stored(batch)
    assert {"ticket_key", "customer_key", "agent_key"} <= set(frame)
    assert frame["comment"][0] == "***说***没回电"
    assert frame["ticket_key"][1] == frame["ticket_key"][2]
    assert batch.counts.read == 11 == batch.counts.kept + sum(batch.counts.left_out.values())
    assert known(store, "agent").size >= 2


def test_the_same_file_again_is_the_same_batch_whatever_its_name(
    tmp_path: Path, store: Store
) -> None:
    (first,) = take_in(written(tmp_path, *ROWS), store, WHO)
    again = written(tmp_path, *ROWS, name="三月 (1).csv")
    assert only(inspect(again, store=store)).known == first.id
    (second,) = take_in(again, store, WHO)
    assert second.id == first.id
    assert len(store.batches()) == 1


def test_a_remembered_mapping_is_used_again(tmp_path: Path, store: Store) -> None:
    header = "单据,发生于,耗时(分钟),从哪来"
    wishes = Wishes(
        fields=(("单据", "ticket_id"), ("发生于", "created_at"), ("从哪来", "channel"),
                ("耗时(分钟)", "first_response_minutes"))
    )  # fmt: skip
    rows = ("A1,2024-03-01 09:00:00,3,电话", "A2,2024-03-02 09:00:00,4,邮件")
    (batch,) = take_in(written(tmp_path, *rows, header=header), store, WHO, wishes=wishes)
    later = written(tmp_path, "A3,2024-04-01 09:00:00,5,邮件", header=header, name="四月.csv")
    preview = only(inspect(later, store=store))
    assert preview.mapping.fields == batch.mapping.fields
    assert preview.tickets.frame["first_response_seconds"].tolist() == [300.0]


def test_another_mapping_is_read_anew(tmp_path: Path, store: Store) -> None:
    preview = only(inspect(written(tmp_path, *ROWS), store=store))
    changed = reread(preview, mapping=preview.mapping.with_field("问题类型", None))
    assert changed.unmapped == ("问题类型",)
    assert "issue_type" in changed.cannot
    assert changed.tickets.counts.left_out == {"duplicate": 1, "test": 1}
    batch = confirm(preview, store, WHO, mapping=changed.mapping)
    assert remembered(store, _shape(store)) == changed.mapping == batch.mapping


def _shape(store: Store) -> str:
    with store.state.reading() as db:
        return db.execute("SELECT fingerprint FROM batches").fetchone()[0]


def test_another_encoding_is_read_anew(tmp_path: Path, store: Store) -> None:
    preview = only(inspect(written(tmp_path, *ROWS), store=store))
    garbled = reread(preview, encoding="big5", store=store)
    assert garbled.raw.encoding == "big5"
    right = reread(garbled, encoding="gb18030", store=store)
    assert right.tickets.counts == preview.tickets.counts
    cancel([right], store)
    assert _leftovers(store) == []


def test_a_confirmed_cut_off_is_used(tmp_path: Path, store: Store) -> None:
    preview = only(inspect(written(tmp_path, *ROWS), store=store))
    as_of = datetime(2024, 3, 2)
    changed = reread(preview, as_of=as_of)
    assert changed.tickets.as_of == as_of
    assert changed.tickets.counts.left_out["undated"] == 7
    assert confirm(changed, store, WHO).as_of == as_of


def _leftovers(store: Store) -> list[Path]:
    return [path for path in store.spool.rglob("*") if path.is_file() and path.name != ".alive"]


def test_cancelling_deletes_cells_and_upload(tmp_path: Path, store: Store) -> None:
    upload = written(store.spool, *ROWS)
    previews = inspect(upload, store=store)
    assert len(_leftovers(store)) > 1
    cancel(previews, store)
    assert _leftovers(store) == []
    outside = written(tmp_path, *ROWS)
    cancel(inspect(outside, store=store), store)
    assert outside.exists()


def test_sheets_without_a_usable_column_are_passed_over(tmp_path: Path, store: Store) -> None:
    book = openpyxl.Workbook()
    book.active.title = "说明"  # pyright: ignore
    book.active.append(["说明", "口径"])  # pyright: ignore
    book.active.append(["本表由系统导出", "自然时长"])  # pyright: ignore
    sheet = book.create_sheet("工单")
    sheet.append(["工单号", "创建时间", "渠道"])
    sheet.append(["A1", datetime(2024, 3, 1, 9), "电话"])
    book.save(tmp_path / "双表.xlsx")
    (batch,) = take_in(tmp_path / "双表.xlsx", store, WHO)
    assert batch.name == "双表.xlsx › 工单"
    (chosen,) = inspect(tmp_path / "双表.xlsx", store=store, wishes=Wishes(sheet="工单"))
    assert chosen.name == batch.name
    assert chosen.known == batch.id


@pytest.mark.parametrize(
    ("header", "row", "error"),
    [
        ("甲,乙", "1,2", NoUsableColumn),
        ("工单号,创建时间,渠道", "A1,03/04/2024,电话", DateOrderOpen),
        ("工单号,创建时间,渠道", "A1,改天,电话", AppError),
    ],
)
def test_what_cannot_be_taken_in_says_why_and_leaves_nothing(
    tmp_path: Path, store: Store, header: str, row: str, error: type[AppError]
) -> None:
    with pytest.raises(error) as caught:
        take_in(written(tmp_path, row, header=header), store, WHO)
    assert isinstance(caught.value, NoUsableColumn | DateOrderOpen | NoRowKept)
    for language in LANGUAGES:
        assert "{" not in explain(caught.value, language)
    assert store.batches() == ()
    assert _leftovers(store) == []


def test_a_wish_settles_the_order_of_dates(tmp_path: Path, store: Store) -> None:
    path = written(tmp_path, "A1,03/04/2024 10:00,电话", header="工单号,创建时间,渠道")
    (batch,) = take_in(path, store, WHO, wishes=Wishes(order="dmy"))
    assert str(batch.first_day) == "2024-04-03"


def test_a_wish_for_a_column_that_is_not_there(tmp_path: Path, store: Store) -> None:
    with pytest.raises(UnknownColumn) as caught:
        take_in(written(tmp_path, *ROWS), store, WHO, wishes=Wishes(fields=(("没有", "channel"),)))
    assert "没有" in explain(caught.value, "zh")


def test_a_wished_field_leaves_the_column_that_had_it(tmp_path: Path) -> None:
    wishes = Wishes(fields=(("问题类型", "channel"),))
    preview = only(inspect(written(tmp_path, *ROWS), wishes=wishes))
    assert preview.mapping.header_of("channel") == "问题类型"
    assert "渠道" in preview.unmapped
    cancel([preview])


def test_agents_of_last_month_are_masked_this_month(tmp_path: Path, store: Store) -> None:
    take_in(written(tmp_path, *ROWS), store, WHO)
    row = "TK990001,2024-04-01 09:00:00,3,电话,退款,,,孙小北,上次张大伟答应退款"
    (batch,) = take_in(written(tmp_path, row, name="四月.csv"), store, WHO)
    assert stored(batch)["comment"][0] == "上次***答应退款"


def test_progress_is_told_and_never_falls(tmp_path: Path, store: Store) -> None:
    said: list[tuple[float, str]] = []
    take_in(written(tmp_path, *ROWS), store, WHO, progress=lambda *step: said.append(step))
    shares = [share for share, _ in said]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert all(key in catalogue("zh") for _, key in said)


def test_only_the_anonymous_stage_reaches_the_store(tmp_path: Path, store: Store) -> None:
    preview = only(inspect(written(tmp_path, *ROWS), store=store))
    assert type(preview.tickets) is not AnonymousTickets
    with pytest.raises(TypeError):
        store.add(preview.tickets, None)  # pyright: ignore


TRUTH = json.loads((Path(sample_data.__file__).parent / "truth.json").read_text("utf-8"))["files"]
REASONS = ("duplicate", "superseded", "test", "undated")


@pytest.mark.parametrize("path", sample_data.files()[:5], ids=lambda path: path.name)
def test_the_sample_months_are_counted_as_they_were_made(path: Path) -> None:
    preview, truth = only(inspect(path)), TRUTH[path.name]
    cancel([preview])
    counts = preview.tickets.counts
    assert preview.mapping.kind == truth["kind"]
    assert counts.kept == truth["kept"]
    assert counts.left_out == {each: truth[each] for each in REASONS if truth.get(each)}
    assert counts.skipped == {
        each: truth[each] for each in ("title", "blank", "total") if truth.get(each)
    }
    assert preview.questions == ()
