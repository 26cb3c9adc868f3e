"""Files that are no tables say what they are, in words that say what to do."""

import string

import pytest

from core.errors import AppError
from core.intake.reading import opening, refusals, wrong_kinds
from core.intake.reading.refusals import (
    BrokenArchive,
    BrokenWorkbook,
    EmptyFile,
    FileTooBig,
    LineTooLong,
)
from core.intake.reading.wrong_kinds import (
    DataFile,
    ImageFile,
    MailFile,
    OtherArchive,
    OtherSpreadsheet,
    PdfFile,
    PresentationFile,
    ProgramFile,
    UnknownFormat,
    WebPage,
    WordFile,
)
from core.texts import LANGUAGES, catalogue
from tests.core.intake.files import opened, read_one, zipped
from tests.core.intake.test_reading_workbooks import ole

REFUSALS = [
    kind
    for module in (refusals, wrong_kinds)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, AppError) and kind is not AppError
]


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", EmptyFile),
        (b"%PDF-1.7\n%\xe2\xe3", PdfFile),
        (b"\x89PNG\r\n\x1a\n\0\0", ImageFile),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", ImageFile),
        (b"GIF89a", ImageFile),
        (b"RIFF\0\0\0\0WEBP", ImageFile),
        (b"{\\rtf1\\ansi", WordFile),
        (ole("Root Entry", "WordDocument"), WordFile),
        (ole("Root Entry", "PowerPoint Document"), PresentationFile),
        (ole("Root Entry", "VisioDocument"), ImageFile),
        (ole("Root Entry", "__properties_version1.0"), MailFile),
        (ole("Root Entry", "Contents"), UnknownFormat),
        (zipped({"[Content_Types].xml": b"", "word/document.xml": b""}), WordFile),
        (zipped({"[Content_Types].xml": b"", "ppt/presentation.xml": b""}), PresentationFile),
        (zipped({"xl/workbook.bin": b""}), BrokenWorkbook),
        (zipped({"mimetype": b"", "content.xml": b""}), BrokenWorkbook),
        (zipped({"Index/Document.iwa": b""}), OtherSpreadsheet),
        (b"Rar!\x1a\x07\x01\0", OtherArchive),
        (b"7z\xbc\xaf\x27\x1c", OtherArchive),
        (b"\x1f\x8b\x08\0", BrokenArchive),
        (b"<html><body><h1>504 Gateway Time-out</h1></body></html>", WebPage),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE html>", WebPage),
        (b'<?xml version="1.0"?><Workbook/>', EmptyFile),
        ("<table>".encode("utf-16"), WebPage),
        (bytes(range(32)) * 40, UnknownFormat),
        (b"\x7fELF\2\1\1" + bytes(200), ProgramFile),
        (b"SQLite format 3\0" + bytes(100), DataFile),
    ],
)
@pytest.mark.parametrize("name", ["export.csv", "export.xlsx"])
def test_a_file_is_known_by_its_bytes(tmp_path, content, refusal, name):
    with pytest.raises(refusal):
        opened(tmp_path, content, name)


def test_a_file_over_the_cap_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "MAX_BYTES", 10)

    with pytest.raises(FileTooBig):
        opened(tmp_path, "id,channel\n1,2\n")


@pytest.mark.parametrize("kind", REFUSALS, ids=lambda kind: kind.key)
def test_every_refusal_has_its_sentence_in_both_languages(kind):
    said = [catalogue(language)[f"errors.{kind.key}"] for language in LANGUAGES]
    facts = [{name for _, name, _, _ in string.Formatter().parse(each) if name} for each in said]

    assert facts[0] == facts[1]


@pytest.mark.parametrize("kind", REFUSALS, ids=lambda kind: kind.key)
def test_every_refusal_crosses_a_process_border(kind):
    crossed = AppError.named(kind.key, limit=1)

    assert (type(crossed), crossed.facts) == (kind, {"limit": 1})


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (b"", 1),
        (b"\n", 2),
        (b"\n\n \n", 4),
        (b"title\n", 2),
        (b"a,b\n1,2\n", 3),
        (b"a,b\r1,2\r", 3),
    ],
)
def test_a_line_without_end_is_refused_wherever_it_stands(tmp_path, before, line):
    with pytest.raises(LineTooLong) as refused:
        opened(tmp_path, before + b"x" * (3 << 20) + b"\n")

    assert refused.value.facts == {"line": line}


def test_a_value_without_end_is_refused_too(tmp_path):
    with pytest.raises(LineTooLong):
        opened(tmp_path, b'[{"a": "' + b"x" * (9 << 20) + b'"}]')


def test_a_long_header_is_read_whole(tmp_path):
    names = [f"{n} {'x' * 3000}" for n in range(100)]

    table = read_one(tmp_path, ",".join(names) + "\n" + ",".join(["1"] * 100) + "\n")

    assert table.header == names
