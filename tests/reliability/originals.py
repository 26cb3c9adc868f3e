"""Sound files of every kind that is read: each a name and its bytes, of a few dozen tickets."""

import gzip
import json
from collections.abc import Iterator
from functools import cache

from tests.core.intake.binary_books import book, number, words
from tests.core.intake.files import text, workbook, zipped
from tests.core.intake.hostile import OLD
from tests.core.intake.hostile import cases as hostile
from tests.core.intake.pages import archive, drawn, page, xml_book, xml_row, xml_sheet
from tests.core.intake.test_reading_xml import ods, ods_row, ods_sheet

HEADER = ["工单号", "创建时间", "渠道", "首次响应时长(分钟)", "满意度", "备注"]
_WHY = ("账号登录不了，急", 'said "no", twice', "第一行\n第二行", "", "重复,扣款；退款")
ROWS = [HEADER] + [
    [
        f"TK{1000 + n}",
        f"2024-03-{1 + n % 28:02d} {n % 24:02d}:05:00",
        ("电话", "邮件", "在线聊天")[n % 3],
        f"{n * 7 % 90}.5",
        str(n % 5 + 1),
        _WHY[n % len(_WHY)],
    ]
    for n in range(40)
]
_RECORDS = [dict(zip(HEADER, row, strict=True)) for row in ROWS[1:]]


@cache
def originals() -> tuple[tuple[str, bytes], ...]:
    """All of them; the same ones every time."""
    return (*_texts(), *_marked_up(), *_workbooks(), *_packed())


def _texts() -> Iterator[tuple[str, bytes]]:
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "big5", "cp1252"):
        yield f"{encoding}.csv", text(ROWS).encode(encoding, "replace")
    for name, delimiter in (("tsv", "\t"), ("semicolon", ";"), ("pipe", "|")):
        yield f"{name}.txt", text(ROWS, delimiter, "\n").encode()
    titled = [["3月工单明细"], [], *ROWS, [], ["合计", "", "", "1234.5", "", ""]]
    yield "titled.csv", text(titled).encode("gbk")
    yield "records.json", json.dumps({"data": _RECORDS}, ensure_ascii=False).encode()
    yield "records.ndjson", "\n".join(map(json.dumps, _RECORDS)).encode()


def _marked_up() -> Iterator[tuple[str, bytes]]:
    yield "page.xls", page(drawn(ROWS)).encode()
    yield "gbk page.xls", page(drawn(ROWS), "gb2312").encode("gb18030")
    rows = "".join(xml_row(*row) for row in ROWS)
    yield "2003.xml", xml_book(xml_sheet(rows)).encode()
    fields = ("".join(f"<f{n}>{n}</f{n}>" for n in range(6)) for _ in range(40))
    yield (
        "records.xml",
        f"<?xml version='1.0'?><r>{''.join(f'<t>{each}</t>' for each in fields)}</r>".encode(),
    )
    yield "archive.mht", archive([("text/html", page(drawn(ROWS)), "base64")])


def _workbooks() -> Iterator[tuple[str, bytes]]:
    yield "book.xlsx", workbook({"三月": ROWS, "说明": [["导出说明"]]})
    yield "old.xls", OLD
    rows = [number(0, n / 2) + words(1, f"第{n}") for n in range(40)]
    yield "binary.xlsb", book(rows, ["0.00"])
    yield "book.ods", ods(ods_sheet("".join(ods_row(*row) for row in ROWS)))
    yield from ((each.name, each.make()) for each in hostile() if each.name == "xls: bare records")


def _packed() -> Iterator[tuple[str, bytes]]:
    yield "two.zip", zipped({"一.csv": text(ROWS).encode(), "二.csv": text(ROWS).encode("gbk")})
    yield "book.zip", zipped({"book.xlsx": workbook({"三月": ROWS})})
    yield "packed.csv.gz", gzip.compress(text(ROWS).encode(), mtime=0)
