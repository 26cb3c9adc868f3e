"""Overlapping files without ids: seen by day and channel, and 替换 or 追加 as a person says."""

from datetime import date
from pathlib import Path

import pytest

from core.derive import prepare
from core.intake.overlaps import Overlap, overlaps, replace_earlier
from core.intake.taking_in import Wishes, confirm, inspect, take_in
from core.store import Batch, Store

HEADER = "日期,渠道,首次响应时长(分钟)"
WHO = "分析员*"


def written(folder: Path, name: str, *rows: str, header: str = HEADER) -> Path:
    path = folder / name
    path.write_text("\n".join((header, *rows)), encoding="utf-8")
    return path


def day(n: int, channel: str = "电话", minutes: int = 3) -> str:
    return f"2024-05-{n:02},{channel},{minutes}"


def seen(path: Path, store: Store) -> tuple[Overlap, ...]:
    (preview,) = inspect(path, store=store)
    return overlaps(preview, store)


def minutes(store: Store) -> list[tuple[str, int]]:
    facts = prepare(store)
    found = facts.cursor().execute("SELECT day, frt / 60 FROM facts ORDER BY ALL").fetchall()
    facts.close()
    return [(f"{each:%d}", int(n)) for each, n in found]


def taken(path: Path, store: Store) -> Batch:
    (batch,) = take_in(path, store, WHO)
    return batch


def test_shared_days_and_channels_are_told(tmp_path: Path, store: Store) -> None:
    first = taken(written(tmp_path, "a.csv", *map(day, range(1, 21)), day(5, "邮件")), store)
    (found,) = seen(written(tmp_path, "b.csv", day(15), day(15), day(20), day(25)), store)
    assert (found.batch, found.name) == (first.id, "a.csv")
    assert (found.first, found.last) == (date(2024, 5, 15), date(2024, 5, 20))
    assert (found.here, found.there) == (3, 2)
    assert found.rows.tolist() == [15, 16, 17, 18, 19, 20]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (HEADER, (day(21),)),
        (HEADER, (day(5, "邮件"),)),
        ("工单号," + HEADER, ("TK1," + day(5),)),
        ("日期,渠道,解决时长(分钟)", (day(5),)),
    ],
)
def test_other_days_channels_shapes_or_ids_do_not_overlap(
    tmp_path: Path, store: Store, header: str, rows: tuple[str, ...]
) -> None:
    taken(written(tmp_path, "a.csv", *map(day, range(1, 21))), store)
    assert seen(written(tmp_path, "b.csv", *rows, header=header), store) == ()


def test_the_very_same_file_is_known_and_no_overlap(tmp_path: Path, store: Store) -> None:
    path = written(tmp_path, "a.csv", *map(day, range(1, 4)))
    taken(path, store)
    assert seen(path, store) == ()


def test_appended_rows_all_count(tmp_path: Path, store: Store) -> None:
    taken(written(tmp_path, "a.csv", day(1), day(2)), store)
    taken(written(tmp_path, "b.csv", day(2, minutes=9)), store)
    assert minutes(store) == [("01", 3), ("02", 3), ("02", 9)]


def test_replaced_rows_count_no_more_until_the_new_file_goes(tmp_path: Path, store: Store) -> None:
    taken(written(tmp_path, "a.csv", day(1), day(2), day(2, "邮件", 5)), store)
    path = written(tmp_path, "b.csv", day(2, minutes=9), day(3, minutes=8))
    (second,) = take_in(path, store, WHO, wishes=Wishes(overlap="replace"))
    assert minutes(store) == [("01", 3), ("02", 5), ("02", 9), ("03", 8)]
    first = store.batches()[0]
    assert first.counted.left_out == {"replaced": 1}
    assert first.counted.read == first.counted.kept + 1
    store.undo(second.id, WHO)
    assert minutes(store) == [("01", 3), ("02", 3), ("02", 5)]
    assert store.batches()[0].counted.left_out == {}
    store.revive(second.id, WHO)
    store.give_place(second.id, WHO)
    assert len(minutes(store)) == 5


def test_a_third_file_asks_about_what_still_counts(tmp_path: Path, store: Store) -> None:
    taken(written(tmp_path, "a.csv", day(1), day(2)), store)
    path = written(tmp_path, "b.csv", day(2, minutes=9))
    take_in(path, store, WHO, wishes=Wishes(overlap="replace"))
    third = written(tmp_path, "c.csv", day(2, minutes=7))
    (preview,) = inspect(third, store=store)
    found = overlaps(preview, store)
    assert [each.name for each in found] == ["b.csv"]
    replace_earlier(confirm(preview, store, WHO), found, store, WHO)
    assert minutes(store) == [("01", 3), ("02", 7)]
