"""A ZIP is its files; one made to do harm is refused."""

import gzip
import io
import zipfile

import pytest

from core.intake.reading.refusals import (
    BrokenArchive,
    EmptyFile,
    EncryptedArchive,
    NestedArchive,
    SuspiciousCompression,
    TooManyEntries,
    UnsafeArchive,
)
from core.intake.reading.wrong_kinds import PdfFile
from tests.core.intake.files import noted, opened, workbook, zipped

MARCH = "工单号,渠道\nT1001,电话\n".encode("gb18030")
APRIL = b"id,channel\nT2001,mail\nT2002,chat\n"


def test_every_member_is_a_table(tmp_path):
    book = workbook({"五月": [["id", "n"], ["T3", 1]]})
    archive = zipped({"三月/tickets.csv": MARCH, "april.csv": APRIL, "may.xlsx": book})

    tables = opened(tmp_path, archive, "quarter.zip")

    assert [table.name for table in tables] == [
        "quarter.zip › 三月/tickets.csv",
        "quarter.zip › april.csv",
        "quarter.zip › may.xlsx › 五月",
    ]
    assert [table.n_rows for table in tables] == [1, 2, 1]
    assert list(tables[0].rows) == [["T1001", "电话"]]


def test_nothing_unpacked_is_left(tmp_path):
    opened(tmp_path, zipped({"a.csv": APRIL}), "a.zip")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "table-0.arrow"]


def test_names_in_the_code_page_of_a_chinese_windows(tmp_path):
    # zipfile writes such a name as UTF-8 and says so: the flag is taken off and the bytes put in
    archive = zipped({"xx.csv": APRIL}).replace(b"xx.csv", "电".encode("gb18030") + b".csv")

    assert opened(tmp_path, archive, "a.zip")[0].name == "a.zip › 电.csv"


def test_litter_of_operating_systems_is_no_table(tmp_path):
    archive = zipped({"__MACOSX/._a.csv": b"\0\5", ".DS_Store": b"x", "a.csv": APRIL, "b/": b""})

    assert len(opened(tmp_path, archive, "a.zip")) == 1


def test_a_member_that_cannot_be_read_is_a_note(tmp_path):
    archive = zipped({"readme.pdf": b"%PDF-1.7", "a.csv": APRIL})

    (table,) = opened(tmp_path, archive, "a.zip")

    assert noted(table) == {"member_skipped": 1}
    assert table.notes[0].example == "a.zip › readme.pdf"


def test_an_archive_without_a_readable_member_says_why(tmp_path):
    with pytest.raises(PdfFile):
        opened(tmp_path, zipped({"readme.pdf": b"%PDF-1.7", "empty.csv": b""}), "a.zip")


def test_an_archive_in_an_archive_is_refused(tmp_path):
    with pytest.raises(NestedArchive):
        opened(tmp_path, zipped({"inner.zip": zipped({"a.csv": APRIL})}), "a.zip")


def test_an_archive_of_nothing_is_empty(tmp_path):
    with pytest.raises(EmptyFile):
        opened(tmp_path, zipped({}), "a.zip")


@pytest.mark.parametrize(
    "name", ["../a.csv", "a/../../b.csv", "/etc/a.csv", "..\\a.csv", "C:\\a.csv"]
)
def test_paths_that_point_outside_are_refused(tmp_path, name):
    with pytest.raises(UnsafeArchive):
        opened(tmp_path, zipped({name: APRIL}), "a.zip")


def test_more_than_a_hundred_entries_are_refused(tmp_path):
    with pytest.raises(TooManyEntries) as refused:
        opened(tmp_path, zipped({f"{n}.csv": APRIL for n in range(101)}), "a.zip")

    assert refused.value.facts == {"entries": 101, "limit": 100}


def test_a_bomb_is_refused_by_what_comes_out(tmp_path):
    with pytest.raises(SuspiciousCompression):
        opened(tmp_path, zipped({"zeros.csv": b"0" * 40_000_000}), "bomb.zip")


def test_a_password_is_said(tmp_path):
    archive = bytearray(zipped({"a.csv": APRIL}))
    for start in (archive.find(b"PK\x01\x02") + 8, 6):
        archive[start] |= 1

    with pytest.raises(EncryptedArchive):
        opened(tmp_path, bytes(archive), "locked.zip")


def test_entries_that_share_their_bytes_are_a_bomb(tmp_path):
    archive = bytearray(zipped({"a.csv": APRIL * 50, "b.csv": APRIL * 50}))
    second = archive.find(b"PK\x01\x02", archive.find(b"PK\x01\x02") + 4)
    # both names lead to the first entry, whose own name is then changed to fit
    archive[second + 42 : second + 46] = bytes(4)

    with pytest.raises((SuspiciousCompression, BrokenArchive)):
        opened(tmp_path, bytes(archive), "overlap.zip")


def test_names_that_are_there_twice_are_told_apart(tmp_path):
    archive = zipped({"a.csv": APRIL, "b.csv": MARCH}).replace(b"b.csv", b"a.csv")

    tables = opened(tmp_path, archive, "a.zip")

    assert [table.name for table in tables] == ["a.zip › a.csv", "a.zip › a.csv (2)"]


@pytest.mark.parametrize("inside", [APRIL, MARCH, b'[{"id": 1, "channel": "x"}]'])
def test_a_gzip_is_the_file_in_it(tmp_path, inside):
    (table,) = opened(tmp_path, gzip.compress(inside), "a.csv.gz")

    assert (table.name, table.n_rows) == ("a.csv.gz", max(1, inside.count(b"\n") - 1))
    assert sorted(path.name for path in tmp_path.iterdir())[0] == "a.csv.gz"


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (gzip.compress(b"0" * 40_000_000), SuspiciousCompression),
        (gzip.compress(APRIL * 100)[:-20], BrokenArchive),
        (gzip.compress(b""), EmptyFile),
        (gzip.compress(gzip.compress(APRIL)), NestedArchive),
        (gzip.compress(zipped({"a.csv": APRIL})), NestedArchive),
        (gzip.compress(b"%PDF-1.7"), PdfFile),
    ],
    ids=["bomb", "cut", "empty", "twice", "zip", "pdf"],
)
def test_a_gzip_that_is_refused(tmp_path, content, refusal):
    with pytest.raises(refusal):
        opened(tmp_path, content, "a.gz")


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9])
def test_an_archive_cut_short_is_broken(tmp_path, kept):
    whole = zipped({"a.csv": APRIL * 100, "b.csv": MARCH * 100})

    with pytest.raises(BrokenArchive):
        opened(tmp_path, whole[: int(len(whole) * kept)], "cut.zip")


def test_bytes_changed_in_the_middle_are_broken(tmp_path):
    whole = bytearray(zipped({"a.csv": APRIL * 100}, zipfile.ZIP_STORED))
    whole[200] ^= 0xFF

    with pytest.raises(BrokenArchive):
        opened(tmp_path, bytes(whole), "flipped.zip")


def test_a_size_that_lies_does_not_get_through(tmp_path):
    stream = io.BytesIO(zipped({"zeros.csv": b"0" * 40_000_000}))
    small = stream.getvalue().replace(
        (40_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")
    )

    with pytest.raises((BrokenArchive, SuspiciousCompression)):
        opened(tmp_path, small, "liar.zip")
