"""A column nobody mapped, kept to filter by: from the file to the facts, and the month after."""

from pathlib import Path

import pandas as pd
import pytest

from core.derive import Facts, prepare
from core.intake.extras import ExtraPersonal, ExtraVaried
from core.intake.taking_in import inspect, reread, take_in
from core.intake.wishes import UnknownColumn, Wishes
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.store import Store
from core.store.left_out import left_out_rows
from core.tickets import ColumnMapping, extra_column

ROWS = [
    ("A1", "金", "13812345678"),
    ("A2", "金 ", "13912345678"),
    ("A3", "银", "13712345678"),
    ("A4", "", ""),
]
PLAN = extra_column("套餐")


def month(
    folder: Path, no: int = 5, header: str = "套餐", rows: list[tuple[str, ...]] = ROWS
) -> Path:
    lines = [f"工单编号,创建时间,渠道,{header},备用"]
    lines += [f"{no}-{key},2024-{no:02}-06 08:00,电话,{plan},{aside}" for key, plan, aside in rows]
    path = folder / f"{no}月.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def counted(facts: Facts, *codes: str) -> int:
    filters = Filters().choosing(PLAN, *codes)
    return measure(facts, ("volume",), ((),), filters).figure("volume").n


def test_a_kept_column_is_stored_and_filters(tmp_path: Path, store: Store) -> None:
    (batch,) = take_in(month(tmp_path), store, "分析员*", wishes=Wishes(extras=("套餐",)))
    assert pd.read_parquet(batch.path)[PLAN].fillna("").tolist() == ["金", "金", "银", ""]
    facts = prepare(store)
    assert facts.extras == {PLAN: "套餐"}
    assert facts.has(PLAN)
    assert [counted(facts, *codes) for codes in (("金",), ("银",), ("",), ("金", ""))] == [
        2, 1, 1, 3,
    ]  # fmt: skip
    table = measure(facts, ("volume",), ((PLAN,), ("channel", PLAN))).table((PLAN,))
    assert dict(zip(table[PLAN], table["volume"], strict=True)).get("金") == 2
    facts.close()


def test_the_next_month_keeps_it_without_a_question(tmp_path: Path, store: Store) -> None:
    take_in(month(tmp_path), store, "分析员*", wishes=Wishes(extras=("套餐",)))
    path = month(tmp_path, 6, header="套餐\u200b")
    (preview,) = inspect(path, store=store)
    assert (preview.questions, preview.mapping.extras) == ((), ("套餐",))
    take_in(path, store, "分析员*")
    facts = prepare(store)
    assert counted(facts, "金") == 4
    facts.close()


def test_without_its_batch_it_is_gone(tmp_path: Path, store: Store) -> None:
    (batch,) = take_in(month(tmp_path), store, "分析员*", wishes=Wishes(extras=("套餐",)))
    take_in(month(tmp_path, 6, header="门店"), store, "分析员*")
    store.undo(batch.id, "分析员*")
    facts = prepare(store)
    assert (facts.extras, facts.has(PLAN)) == ({}, False)
    asked = Filters().choosing(PLAN, "金").choosing("channel", "phone")
    assert asked.among(facts.extras) == Filters().choosing("channel", "phone")
    names = [column[0] for column in facts.cursor().execute("FROM facts").description]
    assert [name for name in names if name.startswith("extra_")] == []
    facts.close()


@pytest.mark.parametrize("header", ["备用", "客户手机"])
def test_people_are_never_kept(tmp_path: Path, header: str) -> None:
    path = month(tmp_path)
    path.write_text(path.read_text("utf-8").replace("备用", header), "utf-8")
    (preview,) = inspect(path)
    mapping = ColumnMapping(preview.mapping.kind, preview.mapping.fields, extras=(header,))
    with pytest.raises(ExtraPersonal):
        reread(preview, mapping=mapping)


MANY = [[str(place), f"值{place}", ""] for place in range(60)]
LONG = [[str(place), "很长的一段话" * 20, ""] for place in range(4)]


@pytest.mark.parametrize("rows", [MANY, MANY[:30], LONG], ids=["many", "once each", "long"])
def test_what_varies_is_refused(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    with pytest.raises(ExtraVaried) as refused:
        inspect(month(tmp_path, rows=rows), wishes=Wishes(extras=("套餐",)))
    assert refused.value.facts["column"] == "套餐"


def test_a_month_whose_column_varies_says_so(tmp_path: Path, store: Store) -> None:
    take_in(month(tmp_path), store, "分析员*", wishes=Wishes(extras=("套餐",)))
    (batch,) = take_in(month(tmp_path, 6, rows=MANY), store, "分析员*")
    assert [note.n for note in batch.notes if note.key == "extra_varied_now"] == [60]
    assert PLAN not in batch.columns


def test_an_unknown_column_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnknownColumn):
        inspect(month(tmp_path), wishes=Wishes(extras=("没有",)))


def test_a_meaning_makes_it_no_extra(tmp_path: Path) -> None:
    (preview,) = inspect(month(tmp_path), wishes=Wishes(extras=("套餐",)))
    mapping = preview.mapping.with_field("套餐", "customer_group")
    assert reread(preview, mapping=mapping).mapping.extras == ()


def test_rows_left_out_show_it(tmp_path: Path, store: Store) -> None:
    path = month(tmp_path, rows=[*ROWS, ROWS[0]])
    (batch,) = take_in(path, store, "分析员*", wishes=Wishes(extras=("套餐",)))
    assert left_out_rows(batch)["套餐"].tolist() == ["金"]


def test_answers_and_complaints_have_their_tickets(tmp_path: Path, store: Store) -> None:
    take_in(month(tmp_path), store, "分析员*", wishes=Wishes(extras=("套餐",)))
    survey = tmp_path / "问卷.csv"
    survey.write_text("工单编号,提交时间,评分(5分制)\n5-A1,2024-05-07 08:00,5\n5-A3,2024-05-07,2\n")
    take_in(survey, store, "分析员*")
    facts = prepare(store)
    found = measure(facts, ("answers",), ((PLAN,),)).table((PLAN,))
    assert dict(zip(found[PLAN], found["answers"], strict=True)) == {"金": 1, "银": 1}
    facts.close()
