"""The child that reads: its answer comes back, and its death is a sentence."""

import gzip
import logging
import os
import stat
import subprocess
import sys
import time
from math import inf
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.intake import reading
from core.intake.reading import child, read, watching
from core.intake.reading.refusals import EmptyFile, FileTooHeavy, FileTooSlow, FileUnreadable
from core.intake.reading.wrong_kinds import PdfFile
from tests.core.intake.binary_books import book, number, words
from tests.core.intake.files import saved, with_part, workbook, zipped
from tests.core.intake.hostile import bare_biff
from tests.core.intake.pages import archive, drawn, page, xml_book, xml_row, xml_sheet
from tests.core.intake.test_reading_cells import ODD_CELLS
from tests.core.intake.test_reading_workbooks import OLD_WORKBOOK, SHEET, TICKETS, far
from tests.core.intake.test_reading_xml import content_xml, ods_row, ods_sheet
from tests.depth import examples

pytestmark = pytest.mark.fresh
CSV = "3月工单,\n工单号,渠道\nT1001,电话\nT1002,邮件\nT1003\n"


def test_the_answer_comes_back_whole(tmp_path):
    (table,) = read(saved(tmp_path, CSV.encode("gb18030"), "三月.csv"), spool=tmp_path)

    assert (table.name, table.encoding, table.header) == ("三月.csv", "gb18030", ["工单号", "渠道"])
    assert list(table.rows) == [["T1001", "电话"], ["T1002", "邮件"], ["T1003", ""]]
    assert table.frame["渠道"].tolist() == ["电话", "邮件", ""]
    assert [note.key for note in table.notes] == ["title_rows", "rows_padded"]
    assert (table.skipped_above, table.n_rows) == (1, 3)


def test_the_spool_is_private_and_holds_the_table(tmp_path):
    (table,) = read(saved(tmp_path, workbook({"s": TICKETS}), "a.xlsx"), spool=tmp_path)

    assert table.path.is_relative_to(tmp_path)
    assert list(table.path.parent.iterdir()) == [table.path]
    assert stat.S_IMODE(table.path.parent.stat().st_mode) == 0o700


def test_an_encoding_reaches_the_child(tmp_path):
    path = saved(tmp_path, "id,名称\n1,电话\n".encode("gb18030"))

    assert read(path, encoding="cp1252", spool=tmp_path)[0].encoding == "cp1252"


def test_a_refusal_comes_back_as_itself_and_leaves_nothing(tmp_path):
    spool = tmp_path / "spool"
    spool.mkdir()

    with pytest.raises(PdfFile):
        read(saved(tmp_path, b"%PDF-1.7"), spool=spool)
    with pytest.raises(EmptyFile):
        read(saved(tmp_path, b""), spool=spool)
    assert list(spool.iterdir()) == []


def test_a_file_that_takes_too_long_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "clock", lambda _: 0.0)

    with pytest.raises(FileTooSlow):
        read(saved(tmp_path, CSV), spool=tmp_path)


@pytest.mark.parametrize(
    ("waited", "worked", "over"),
    [(19, 19, False), (21, 20, True), (21, 5, False), (39, 15, False), (41, 5, True)],
)
def test_a_busy_machine_makes_no_file_slow(monkeypatch, waited, worked, over):
    monkeypatch.setattr(watching, "_worked", lambda _: worked)

    assert watching._is_over(0, waited, 20) == over


def test_work_is_measured():
    assert abs(watching._worked(os.getpid()) - time.process_time()) < 1
    assert watching._worked(-1) == inf


def test_a_file_that_takes_too_much_memory_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "CHILD_MEMORY", 1 << 20)

    with pytest.raises(FileTooHeavy):
        read(saved(tmp_path, CSV), spool=tmp_path)


@pytest.mark.parametrize(
    ("left", "refusal"),
    [("", FileUnreadable), ("memory allocation of 99 bytes failed", FileTooHeavy)],
)
def test_a_child_that_died_without_an_answer(tmp_path, left, refusal):
    (tmp_path / "errors.txt").write_text(left)

    with pytest.raises(refusal):
        watching._understood(tmp_path)


def test_a_bug_is_logged_by_its_place_without_its_words(tmp_path, caplog):
    (tmp_path / "answer.json").write_text(
        '{"refused": "file_unreadable", "facts": {}, "bug": "KeyError in f, x.py:1"}'
    )

    with caplog.at_level(logging.ERROR), pytest.raises(FileUnreadable):
        watching._understood(tmp_path)
    assert caplog.messages == ["reading failed: KeyError in f, x.py:1"]


def test_plain_python_from_anywhere_leaves_no_spool_behind(tmp_path):
    path = saved(tmp_path, CSV)
    code = (
        f"import sys; sys.path.insert(0, {str(Path(reading.__file__).parents[2])!r})\n"
        "from pathlib import Path\nfrom core.intake.reading import read\n"
        f"table, = read(Path({path.name!r}))\nprint(table.n_rows, table.path)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True
    )

    rows, where = done.stdout.split(" ", 1)
    assert rows == "3"
    assert not Path(where.strip()).exists()


def test_a_sheet_that_aborts_the_parser_ends_only_the_child(tmp_path):
    hidden = with_part(
        far(1_048_576, 16_384),
        SHEET,
        lambda xml: xml.replace(b'r="XFD1048576"', b"r='XFD1048576'"),
    )

    with pytest.raises(FileTooHeavy):
        read(saved(tmp_path, hidden, "abort.xlsx"), spool=tmp_path)


FEW = [["工单号", "渠道"], ["T1001", "电话"], ["T1002", "邮件"]]
OPEN = content_xml(ods_sheet(ods_row("id", "n") + ods_row("T1", "x"))).encode()
DAMAGED = [
    workbook({"s": TICKETS * 5}),
    OLD_WORKBOOK.read_bytes(),
    zipped({"a.csv": CSV.encode("gb18030"), "b.json": b'[{"a": 1}]'}),
    CSV.encode("utf-16"),
    CSV.encode("gb18030"),
    page(drawn(FEW), "gbk").encode("gbk"),
    archive([("a.htm", page(drawn(FEW)), "quoted-printable")]),
    xml_book(xml_sheet(xml_row("工单号", "渠道") + xml_row("T1", "电话"))).encode(),
    b"<?xml version='1.0'?><r><t id='1'><c>x</c></t><t id='2'/></r>",
    zipped({"mimetype": b"opendocument.spreadsheet", "content.xml": OPEN}),
    b'{"tickets": [{"id": 1, "via": {"channel": "x"}}, {"id": 2}]}',
    b'{"id": 1, "c": "x"}\n{"id": 2, "c": "y"}\n{"id": 3}\n',
    gzip.compress(CSV.encode()),
    bare_biff(),
    ODD_CELLS.read_bytes(),
    book([words(0, "id") + words(1, "n"), words(0, "T1") + number(1, -0.25, 1)], ["h:mm"]),
]


@settings(
    max_examples=examples(150),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    whole=st.sampled_from(DAMAGED),
    cuts=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8)),
        min_size=1,
        max_size=5,
    ),
)
def test_a_damaged_file_is_read_or_refused_but_never_a_bug(tmp_path, whole, cuts):
    for place, taken, put in cuts:
        start = int(place * len(whole))
        whole = whole[:start] + put + whole[start + taken :]

    said = child._answer(saved(tmp_path, whole), tmp_path / "t.arrow", "t", None)

    assert "bug" not in said
