"""Whole books with everything that hurts in them, from the file to what is stored, hand-counted.

The old workbooks and the OpenDocuments are those below, converted by LibreOffice.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from core.intake.mapping import answer
from core.intake.taking_in import confirm, inspect, reread, take_in
from core.store import Store
from tests.core.intake.files import bytes_of, saved, text, workbook

WHO = "分析员*"
EXPORTS = Path(__file__).parent / "exports"
TITLES = ("3月客服工单明细", "导出时间：2024-04-01 09:00")
GROUPS = ("工单", "", "时间", "", "", "时长", "", "评价", "")
NAMES = ("编号", "渠道", "创建时间", "首次响应时间", "解决时间", "首次响应时长", "处理时长",
         "满意度(1-5分)", "备注")  # fmt: skip
CSV_ROWS = [
    "T1,电话,2024-03-01 09:00,2024-03-01 09:05,2024-03-01 12:00,0:05:00,3:00:00,5,好的",
    "T2,电话,2024-03-02 09:30,2024-03-02 10:00,2024/3/3 11:30,0:30:00,26:30:00,#REF!,太慢",
    "T3,微信,2024-03-03 08:00,2024-03-03 08:10,未解决,0:10:00,,4,",
    "T4,微信,2024-03-04 14:15,,2024-03-05 14:15,#N/A,24:00:00,-,没人接",
    "T5,微信,2024-03-05 23:59,2024-03-06 00:09,2024-03-07 00:00,-0:10:00,100:00:00,0,",
    "T6,邮件,2024-03-06 10:00:00,2024-03-06 11:00,2024-03-06 18:00,1:00:00,8:00:00,3,",
    "合计,,,,,1:45:00,161:30:00,,",
]
LOG = [
    ["工单号", "事件", "操作时间", "渠道"],
    ["A1", "创建", "2024-03-01 09:00:00", "电话"],
    ["B2", "创建", "2024-03-01 10:00:00", "邮件"],
    ["A1", "首次响应", "2024-03-01 09:20:00", "电话"],
    ["A1", "解决", "2024-03-01 12:00:00", "电话"],
    ["B2", "首次响应", "2024-03-01 11:00:00", "邮件"],
    ["C3", "创建", "2024-03-02 08:00:00", "微信"],
    ["B2", "解决", "2024-03-03 10:00:00", "邮件"],
    ["C3", "转派", "2024-03-02 09:00:00", "微信"],
]


def march(*, since_1904: bool) -> bytes:
    """Real dates beside texts, clocks over a day and below nothing, errors, merged groups."""
    book = openpyxl.Workbook()
    if since_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet: Any = book.worksheets[0]
    for row in ([TITLES[0]], [TITLES[1]], GROUPS, NAMES):
        sheet.append(list(row))
    for at, line in enumerate(CSV_ROWS, 5):
        for column, said in enumerate(line.split(","), 1):
            _put(sheet.cell(at, column), said)
    for merged in ("A1:I1", "A3:B3", "C3:E3", "F3:G3", "H3:I3", "B5:B6", "B7:B9"):
        sheet.merge_cells(merged)
    return bytes_of(book)


def _put(cell: Any, said: str) -> None:
    if cell.column in (3, 4, 5) and len(said) == len("2024-03-01 09:00"):
        cell.value, cell.number_format = datetime.fromisoformat(said), "yyyy-mm-dd hh:mm"
    elif cell.column in (6, 7) and said.count(":") == 2:
        hours, minutes, seconds = map(int, said.strip("-").split(":"))
        long = timedelta(hours=hours, minutes=minutes, seconds=seconds) / timedelta(days=1)
        cell.value, cell.number_format = -long if said[0] == "-" else long, "[h]:mm:ss"
    elif said:
        cell.value = int(said) if said.isdecimal() else said
        cell.data_type = "e" if said[0] == "#" else cell.data_type


def csv() -> bytes:
    above = (*TITLES, ",".join(GROUPS), ",".join(NAMES))
    return "\r\n".join((*above, *CSV_ROWS, "")).encode("gbk")


MARCHES: dict[str, Callable[[], bytes]] = {
    "march.csv": csv,
    "march.xlsx": lambda: march(since_1904=False),
    "march_1904.xlsx": lambda: march(since_1904=True),
    **{
        name: (EXPORTS / name).read_bytes
        for name in ("march.xls", "march_1904.xls", "march.ods", "march_1904.ods")
    },
}
LOGS: dict[str, Callable[[], bytes]] = {
    "events.csv": lambda: text(LOG).encode(),
    "events.xlsx": lambda: workbook({"流水": LOG}),
    **{name: (EXPORTS / name).read_bytes for name in ("events.xls", "events.ods")},
}


@pytest.mark.parametrize("name", MARCHES)
def test_a_book_of_everything(tmp_path: Path, store: Store, name: str) -> None:
    (batch,) = take_in(saved(tmp_path, MARCHES[name](), name), store, WHO)
    kept = pd.read_parquet(batch.path)
    kept = kept[kept["left_out"].isna()]

    assert (batch.counts.read, batch.counts.kept) == (9, 6)
    assert batch.counts.skipped == {"title": 2, "total": 1}
    assert kept["channel"].tolist() == ["电话", "电话", "微信", "微信", "微信", "邮件"]
    assert shown(kept["created_at"]) == [
        "01 09:00", "02 09:30", "03 08:00", "04 14:15", "05 23:59", "06 10:00",
    ]  # fmt: skip
    assert shown(kept["first_response_at"]) == [
        "01 09:05", "02 10:00", "03 08:10", "", "06 00:09", "06 11:00",
    ]  # fmt: skip
    assert shown(kept["resolved_at"]) == [
        "01 12:00", "03 11:30", "", "05 14:15", "07 00:00", "06 18:00",
    ]  # fmt: skip
    assert numbers(kept["first_response_seconds"]) == [300, 1800, 600, None, None, 3600]
    assert numbers(kept["handle_seconds"]) == [10800, 95400, None, 86400, 360000, 28800]
    assert numbers(kept["score"]) == [5, None, 4, None, None, 3]


@pytest.mark.parametrize("name", LOGS)
def test_a_log_of_events(tmp_path: Path, store: Store, name: str) -> None:
    (preview,) = inspect(saved(tmp_path, LOGS[name](), name), store=store)
    (question,) = preview.questions
    assert (question.key, question.header) == ("event_log", "事件")

    folded = reread(preview, mapping=answer(preview.mapping, question, "fold"))
    batch = confirm(folded, store, WHO)
    kept = pd.read_parquet(batch.path)
    kept = kept[kept["left_out"].isna()]

    assert (batch.counts.read, batch.counts.kept) == (8, 3)
    assert batch.counts.skipped == {"event": 5}
    assert shown(kept["created_at"]) == ["01 09:00", "01 10:00", "02 08:00"]
    assert shown(kept["first_response_at"]) == ["01 09:20", "01 11:00", ""]
    assert shown(kept["resolved_at"]) == ["01 12:00", "03 10:00", ""]
    assert kept["channel"].tolist() == ["电话", "邮件", "微信"]


def shown(moments: pd.Series) -> list[str]:
    """Day of the month and clock as the file says them."""
    return (moments + pd.Timedelta(hours=8)).dt.strftime("%d %H:%M").fillna("").tolist()


def numbers(cells: pd.Series) -> list[float | None]:
    return [None if pd.isna(each) else float(each) for each in cells]
