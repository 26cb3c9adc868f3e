"""Files that are broken, are something else, or are made to do harm, with what becomes of each."""

import gzip
import io
import pickle
import sqlite3
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import openpyxl
import pyarrow
import pyarrow.parquet

from core.errors import AppError
from core.intake.reading import refusals as r
from core.intake.reading import wrong_kinds as k
from tests.core.intake.binary_books import book, number, words
from tests.core.intake.files import TICKETS, bytes_of, text, with_part, workbook, zipped
from tests.core.intake.pages import archive, drawn, page, xml_book, xml_row, xml_sheet
from tests.core.intake.test_reading_workbooks import OLD_WORKBOOK, SHEET, far, ole

CSV = text(TICKETS).encode()
BOOK = workbook({"三月": TICKETS})
OLD = OLD_WORKBOOK.read_bytes()
RELATIONS = "xl/_rels/workbook.xml.rels"
Outcome = type[AppError] | tuple[type[AppError], ...] | str


@dataclass(frozen=True)
class Case:
    """A file and its outcome: "read", "noted", or the refusals that are right.

    Those that may end the process which reads them are read `apart`.
    """

    name: str
    make: Callable[[], bytes]
    outcome: Outcome
    apart: bool = False


def cases() -> Iterator[Case]:
    """All of them, by what they are."""
    for place, (outcome, content) in enumerate(_OTHER_KINDS):
        yield Case(f"kind {place} {outcome.__name__}", lambda content=content: content, outcome)
    for group, found in _GROUPS.items():
        for name, (make, outcome, *apart) in found.items():
            yield Case(f"{group}: {name}", make, outcome, bool(apart))


def sheet(change: Callable[[bytes], bytes], part: str = SHEET) -> bytes:
    """A workbook with its sheet, or another part, changed."""
    return with_part(BOOK, part, change)


def without(part: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(BOOK)) as book:
        return zipped({name: book.read(name) for name in book.namelist() if name != part})


def rows_xml(rows: str, more: str = "") -> bytes:
    """A workbook whose sheet holds these rows and nothing else."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    xml = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData>{more}</worksheet>'
    return sheet(lambda _: xml.encode())


def cell(place: str, inside: str = "<v>1</v>", told: str = "") -> str:
    digits = "".join(filter(str.isdigit, place))
    return f'<row r="{digits}"><c r="{place}"{told}>{inside}</c></row>'


def _sqlite() -> bytes:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE t(a)")
    content = database.serialize()
    database.close()
    return content


def _parquet() -> bytes:
    stream = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"a": [1]}), stream)
    return stream.getvalue()


def _tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as packed:
        packed.addfile(tarfile.TarInfo("a.csv"), io.BytesIO(b""))
    return stream.getvalue()


def _entry(name: str, content: bytes = CSV, **told: int) -> bytes:
    entry = zipfile.ZipInfo(name)
    for key, value in told.items():
        setattr(entry, key, value)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr(entry, content)
    return stream.getvalue()


def _flagged(content: bytes, at_local: int, at_central: int, value: bytes) -> bytes:
    """A ZIP of one entry with a field changed in both of its headers."""
    changed = bytearray(content)
    central = content.find(b"PK\x01\x02")
    changed[at_local : at_local + len(value)] = value
    changed[central + at_central : central + at_central + len(value)] = value
    return bytes(changed)


def _lying_about_size() -> bytes:
    whole = zipped({"a.csv": b"0" * 40_000_000})
    return whole.replace((40_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))


def _quine() -> bytes:
    """A deflated entry that is stored a hundred times over, all of them the same bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(b"a,b\n" * 1_000_000) + packer.flush()
    crc, size = zlib.crc32(b"a,b\n" * 1_000_000), 4_000_000
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, crc, len(packed), size, 1, 0) + b"a"
    central = b"".join(
        struct.pack(
            "<4s6H3I5H2I",
            b"PK\1\2",
            20,
            20,
            0,
            8,
            0,
            0,
            crc,
            len(packed),
            size,
            1,
            0,
            0,
            0,
            0,
            0,
            0,
        )
        + b"a"
        for _ in range(90)
    )
    start = len(local) + len(packed)
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 90, 90, len(central), start, 0)
    return local + packed + central + end


def _laughs(root: str) -> str:
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{entities}]>{root}'


def _many_sheets(n: int) -> bytes:
    return workbook({f"s{i}": [["id", "n"], ["T1", i]] for i in range(n)})


def _binary_book() -> bytes:
    rows = [words(0, "id") + words(1, "n"), words(0, "T1") + number(1, -0.25, 1)]
    return book(rows, ["h:mm"])


def _binary_cut(at: int) -> bytes:
    """A sheet of records that ends too soon, in a workbook that is whole."""
    return with_part(_binary_book(), "xl/worksheets/sheet1.bin", lambda part: part[:-at])


def _binary_far() -> bytes:
    """The second row stands as far down as a number of four bytes goes."""
    row = struct.pack("<IIHHBI", 1, 0, 300, 0, 0, 0)
    far_row = struct.pack("<IIHHBI", 0xFFFFFFF0, 0, 300, 0, 0, 0)
    return with_part(
        _binary_book(), "xl/worksheets/sheet1.bin", lambda part: part.replace(row, far_row)
    )


def _looped_sectors() -> bytes:
    """An old workbook whose table of sectors leads in a circle."""
    changed = bytearray(OLD)
    first = struct.unpack_from("<I", OLD, 76)[0]
    start = 512 + first * 512
    for at in range(start, start + 512, 4):
        changed[at : at + 4] = struct.pack("<I", (at - start) // 4 // 2)
    return bytes(changed)


def _locked_old_workbook() -> bytes:
    """An old workbook that says it is encrypted, in place of a record nobody misses."""
    at = OLD.find(struct.pack("<HH", 0xE1, 2))
    changed = bytearray(OLD)
    changed[at : at + 2] = struct.pack("<H", 0x2F)
    return bytes(changed)


def bare_biff(label: bytes = "电话".encode("gbk"), rows: int = 2) -> bytes:
    def record(number: int, content: bytes) -> bytes:
        return struct.pack("<HH", number, len(content)) + content

    def said(row: int, column: int, content: bytes) -> bytes:
        return record(0x204, struct.pack("<4H", row, column, 0, len(content)) + content)

    body = b"".join(
        said(row, 0, b"T%d" % row)
        + said(row, 1, label)
        + record(0x203, struct.pack("<3Hd", row, 2, 0, row + 0.5))
        for row in range(1, rows)
    )
    header = said(0, 0, b"id") + said(0, 1, b"channel") + said(0, 2, b"n")
    return record(0x809, struct.pack("<4H", 0, 0x10, 0, 0)) + header + body + record(0x0A, b"")


_OTHER_KINDS: tuple[tuple[type[AppError], bytes], ...] = (
    (k.PdfFile, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3" + bytes(500)),
    (k.PdfFile, b"\r\n%PDF-1.4\n" + bytes(500)),
    (k.WordFile, zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"})),
    (k.WordFile, ole("Root Entry", "WordDocument", "1Table")),
    (k.WordFile, b"{\\rtf1\\ansi\\deff0 {\\fonttbl}}"),
    (
        k.WordFile,
        zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""}),
    ),
    (
        k.WordFile,
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
    ),
    (k.PresentationFile, zipped({"[Content_Types].xml": b"", "ppt/presentation.xml": b""})),
    (k.PresentationFile, ole("Root Entry", "PowerPoint Document")),
    (
        k.PresentationFile,
        zipped({"mimetype": b"vnd.oasis.opendocument.presentation", "content.xml": b""}),
    ),
    (k.ImageFile, b"\x89PNG\r\n\x1a\n" + bytes(100)),
    (k.ImageFile, b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(100)),
    (k.ImageFile, b"GIF89a" + bytes(100)),
    (k.ImageFile, b"BM" + struct.pack("<I", 900) + bytes(100)),
    (k.ImageFile, b"II*\0" + bytes(100)),
    (k.ImageFile, b"RIFF\x24\0\0\0WEBPVP8 " + bytes(100)),
    (k.ImageFile, b"RIFF\x24\0\0\0WAVEfmt " + bytes(100)),
    (k.ImageFile, b"\0\0\0\x18ftypmp42" + bytes(100)),
    (k.ImageFile, b"\0\0\0\x18ftypheic" + bytes(100)),
    (k.ImageFile, b"ID3\x03\0\0" + bytes(100)),
    (k.ImageFile, b"OggS\0\2" + bytes(100)),
    (k.ImageFile, b"8BPS\0\1" + bytes(100)),
    (k.ImageFile, b"\0\0\1\0\1\0" + bytes(100)),
    (k.ImageFile, b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    (k.OtherArchive, b"Rar!\x1a\x07\x01\0" + bytes(100)),
    (k.OtherArchive, b"7z\xbc\xaf\x27\x1c\0\4" + bytes(100)),
    (k.OtherArchive, b"\xfd7zXZ\0" + bytes(100)),
    (k.OtherArchive, b"BZh91AY&SY" + bytes(100)),
    (k.OtherArchive, b"\x28\xb5\x2f\xfd" + bytes(100)),
    (k.OtherArchive, b"MSCF\0\0\0\0" + bytes(100)),
    (k.OtherArchive, _tar()),
    (k.OtherArchive, gzip.compress(_tar())),
    (k.OtherSpreadsheet, zipped({"Index/Document.iwa": b"", "preview.jpg": b""})),
    (k.DataFile, _sqlite()),
    (k.DataFile, _parquet()),
    (k.DataFile, b"\0\1\0\0Standard ACE DB\0" + bytes(100)),
    (k.DataFile, b"\x89HDF\r\n\x1a\n" + bytes(100)),
    (k.DataFile, b"$FL2@(#) SPSS DATA FILE" + bytes(100)),
    (k.DataFile, pickle.dumps({"a": list(range(100))}, 4)),
    (k.ProgramFile, b"MZ\x90\0\3\0\0\0" + bytes(100)),
    (k.ProgramFile, b"\x7fELF\2\1\1" + bytes(100)),
    (k.ProgramFile, b"\xca\xfe\xba\xbe\0\0\0\x34" + bytes(100)),
    (k.ProgramFile, zipped({"META-INF/MANIFEST.MF": b"", "a.class": b""})),
    (k.MailFile, ole("Root Entry", "__properties_version1.0")),
    (k.MailFile, b"Return-Path: <a@b.example>\r\nFrom: a\r\nSubject: x\r\n\r\nhello\r\n"),
    (k.ManagedEncryption, b"%TSD-Header-###%" + bytes(range(256))),
    (k.ManagedEncryption, b"b\x14#e" + bytes(range(256))),
    (k.UnknownFormat, bytes(range(1, 256)) * 20),
    (k.UnknownFormat, ole("Root Entry", "Contents")),
    (r.EncryptedWorkbook, ole("Root Entry", "EncryptionInfo", "EncryptedPackage")),
    (k.WebPage, page("<h1>504 Gateway Time-out</h1><hr>nginx").encode()),
    (k.WebPage, page("<form><input type='password' name=p></form>").encode("gbk")),
    (k.WebPage, b'{"code": 401, "msg": "token expired"}'),
    (k.WebPage, b"<?xml version='1.0'?><Error><Code>NoSuchKey</Code></Error>"),
)

_GROUPS: dict[str, dict[str, tuple]] = {
    "nothing": {
        "no byte": (lambda: b"", r.EmptyFile),
        "blank lines": (lambda: b"\r\n\r\n\r\n", r.EmptyFile),
        "only a mark": (lambda: b"\xef\xbb\xbf", r.EmptyFile),
        "blanks": (lambda: b" " * 1000, r.EmptyFile),
        "zeros": (lambda: bytes(1_000_000), r.EmptyFile),
        "a zip of nothing": (lambda: zipped({}), r.EmptyFile),
        "a zip of folders": (lambda: zipped({"a/": b"", "b/": b""}), r.EmptyFile),
        "a workbook of nothing": (lambda: workbook({"s": []}), r.EmptyFile),
        "a list of nothing": (lambda: b"[]", r.EmptyFile),
    },
    "xlsx": {
        **{
            f"cut at {share}": (
                lambda share=share: BOOK[: int(len(BOOK) * share)],
                r.BrokenWorkbook,
            )
            for share in (0.1, 0.3, 0.5, 0.7, 0.9, 0.99)
        },
        **{
            f"without {part}": (lambda part=part: without(part), outcome)
            for part, outcome in {
                "xl/workbook.xml": (r.BrokenArchive, r.EmptyFile, k.WebPage, r.BrokenWorkbook),
                RELATIONS: r.BrokenWorkbook,
                SHEET: r.BrokenWorkbook,
                "xl/styles.xml": "read",
                "[Content_Types].xml": "read",
            }.items()
        },
        "wrong sum": (
            lambda: zipped({"xl/workbook.xml": b"<a/>"}, 0).replace(b"<a/>", b"<b/>"),
            r.BrokenWorkbook,
        ),
        "doctype in the sheet": (
            lambda: sheet(lambda x: b"<!DOCTYPE a>" + x),
            r.WorkbookWithDoctype,
        ),
        "laughs in the book": (
            lambda: sheet(lambda _: _laughs("<workbook/>").encode(), "xl/workbook.xml"),
            r.WorkbookWithDoctype,
        ),
        "doctype in utf-16": (
            lambda: sheet(lambda _: _laughs("<worksheet/>").encode("utf-16")),
            r.WorkbookWithDoctype,
        ),
        "doctype in the styles": (
            lambda: sheet(lambda x: b"<!doctype a>" + x, "xl/styles.xml"),
            r.WorkbookWithDoctype,
        ),
        "furthest cell": (lambda: far(1_048_576, 16_384), r.FarCells),
        "furthest cell, hidden": (
            lambda: rows_xml(
                "<row r ='1'><c r = 'A1'><v>1</v></c><c r = 'XFD1048576'><v>1</v></c></row>"
            ),
            (r.FileTooHeavy, r.FarCells, r.BrokenWorkbook, r.TooManyColumns),
            "apart",
        ),
        "cell beyond any sheet": (
            lambda: rows_xml(cell("A1") + cell("ZZZZZZ4294967295")),
            (r.FileTooHeavy, r.FarCells, r.BrokenWorkbook, r.TooManyColumns),
            "apart",
        ),
        "row beyond any sheet": (
            lambda: rows_xml(cell("A1") + cell("B99999999")),
            (r.FarCells, r.FileTooHeavy, r.BrokenWorkbook),
            "apart",
        ),
        "far row": (lambda: far(900_000, 1), "noted"),
        "far column": (lambda: far(1, 5_000), "noted"),
        "dimension too large": (
            lambda: sheet(lambda x: x.replace(b'ref="A1:E4"', b'ref="A1:XFD1048576"')),
            "read",
        ),
        "dimension too small": (
            lambda: sheet(lambda x: x.replace(b'ref="A1:E4"', b'ref="A1"')),
            "read",
        ),
        "shared string missing": (
            lambda: rows_xml(cell("A1", "<v>99</v>", ' t="s"')),
            (r.BrokenWorkbook, "read"),
        ),
        "style missing": (lambda: rows_xml(cell("A1", "<v>9</v>", ' s="9999"')), "noted"),
        "type unknown": (lambda: rows_xml(cell("A1", "<v>9</v>", ' t="zz"')), r.BrokenWorkbook),
        "number that is none": (
            lambda: rows_xml(cell("A1", "<v>abc</v>")),
            (r.BrokenWorkbook, "read"),
        ),
        "number without end": (lambda: rows_xml(cell("A1", "<v>1e99999</v>")), "read"),
        "moment without end": (
            lambda: sheet(lambda x: x.replace(b"<v>2.5</v>", b"<v>1e300</v>")),
            "read",
        ),
        "cell in row 0": (lambda: rows_xml(cell("A0")), r.BrokenWorkbook),
        "rows upside down": (lambda: rows_xml(cell("B3") + cell("A1")), "noted"),
        "deep": (lambda: rows_xml("<x>" * 100_000), (r.BrokenWorkbook, r.EmptyFile)),
        "not xml": (
            lambda: sheet(lambda _: b"\x00\xff garbage" * 99),
            (r.BrokenWorkbook, r.EmptyFile),
        ),
        "utf-16": (
            lambda: sheet(lambda x: x.decode().encode("utf-16")),
            (r.BrokenWorkbook, r.EmptyFile, "read"),
        ),
        "a bomb of blanks": (
            lambda: sheet(lambda x: x + b" " * 60_000_000),
            r.SuspiciousCompression,
        ),
        "a bomb of strings": (
            lambda: (
                sheet(lambda _: b"<sst>" + b"<si><t>a</t></si>" * 3_000_000, "xl/sharedStrings.xml")
                if "xl/sharedStrings.xml" in zipfile.ZipFile(io.BytesIO(BOOK)).namelist()
                else zipped({"xl/workbook.xml": b"<a/>", "xl/sharedStrings.xml": b"a" * 60_000_000})
            ),
            r.SuspiciousCompression,
        ),
        "styles without end": (
            lambda: sheet(
                lambda x: x.replace(b"</cellXfs>", b'<xf numFmtId="9"/>' * 300_000 + b"</cellXfs>"),
                "xl/styles.xml",
            ),
            "read",
        ),
        "merges without end": (
            lambda: rows_xml(
                cell("A1") + cell("A2"),
                "<mergeCells>" + '<mergeCell ref="A1:A1048576"/>' * 20_000 + "</mergeCells>",
            ),
            "noted",
        ),
        "a merge of nonsense": (
            lambda: rows_xml(cell("A1"), '<mergeCells><mergeCell ref="zz:??"/></mergeCells>'),
            (r.BrokenWorkbook, "read"),
        ),
        "a sheet that is the book": (
            lambda: sheet(
                lambda x: x.replace(b"worksheets/sheet1.xml", b"workbook.xml"), RELATIONS
            ),
            (r.BrokenWorkbook, r.EmptyFile),
        ),
        "a sheet outside": (
            lambda: sheet(
                lambda x: x.replace(b"worksheets/sheet1.xml", b"../../../../etc/passwd"), RELATIONS
            ),
            (r.BrokenWorkbook, r.EmptyFile),
        ),
        "a sheet elsewhere": (
            lambda: sheet(
                lambda x: x.replace(b"/xl/worksheets/sheet1.xml", b"http://127.0.0.1:9/x"),
                RELATIONS,
            ),
            (r.BrokenWorkbook, r.EmptyFile),
        ),
        "no sheets": (
            lambda: sheet(lambda _: b"<workbook><sheets/></workbook>", "xl/workbook.xml"),
            (r.EmptyFile, r.BrokenWorkbook),
        ),
        "many sheets": (lambda: _many_sheets(60), "read"),
        "formulas that call": (
            lambda: workbook({"s": [["id", "x"], ["T1", "=cmd|' /C calc'!A0"], ["T2", "@SUM(1)"]]}),
            ("noted", "read"),
        ),
        "macros": (
            lambda: with_part(
                zipped({**_parts(BOOK), "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 macro"}),
                SHEET,
                bytes,
            ),
            "read",
        ),
        "501 columns": (
            lambda: workbook({"s": [[f"c{n}" for n in range(501)]] * 3}),
            r.TooManyColumns,
        ),
        "every column": (
            lambda: workbook({"s": [[f"c{n}" for n in range(16_384)]] * 2}),
            r.TooManyColumns,
        ),
        "a long cell": (lambda: workbook({"s": [["id", "x"], ["T1", "长" * 32_000]]}), "read"),
        "parts twice": (
            lambda: _twice(BOOK, SHEET),
            (r.BrokenWorkbook, r.SuspiciousCompression, "read"),
        ),
    },
    "xls": {
        **{
            f"cut at {share}": (
                lambda share=share: OLD[: int(len(OLD) * share)],
                (r.BrokenWorkbook, k.UnknownFormat),
            )
            for share in (0.05, 0.3, 0.6, 0.9)
        },
        "hollow": (lambda: ole("Root Entry", "Workbook"), r.BrokenWorkbook),
        "noise": (lambda: OLD[:512] + bytes(range(256)) * 60, (k.UnknownFormat, r.BrokenWorkbook)),
        "a circle of sectors": (
            _looped_sectors,
            (r.BrokenWorkbook, r.FileTooHeavy, r.FileTooSlow, r.EmptyFile, k.UnknownFormat),
            "apart",
        ),
        "a short last sector": (lambda: OLD[:-389], (r.BrokenWorkbook, "read")),
        "locked": (_locked_old_workbook, r.EncryptedWorkbook),
        "bare records": (bare_biff, "read"),
        "bare records cut": (lambda: bare_biff()[:-30], ("read", r.BrokenWorkbook)),
        "bare records of nothing": (lambda: b"\x09\x08\x08\x00" + bytes(8), r.EmptyFile),
        "bare records far away": (
            lambda: bare_biff() + struct.pack("<HH4H", 0x204, 8, 65_535, 65_535, 0, 0),
            r.FarCells,
        ),
        "bare noise": (
            lambda: b"\x09\x08\x08\x00" + bytes(range(256)) * 40,
            (r.BrokenWorkbook, r.EmptyFile, r.FarCells, r.TooManyColumns, "read", "noted"),
        ),
    },
    "xlsb": {
        **{
            f"sheet cut at {at}": (
                lambda at=at: _binary_cut(at),
                (r.BrokenWorkbook, r.EmptyFile, "read", "noted"),
            )
            for at in (1, 5, 20, 40, 60, 80, 99)
        },
        "far row": (_binary_far, ("read", "noted", r.BrokenWorkbook)),
    },
    "zip": {
        "a path up": (lambda: zipped({"../a.csv": CSV}), r.UnsafeArchive),
        "a path up, windows": (lambda: zipped({"..\\..\\a.csv": CSV}), r.UnsafeArchive),
        "a path from the root": (lambda: zipped({"/etc/cron.d/a": CSV}), r.UnsafeArchive),
        "a drive": (lambda: zipped({"C:/a.csv": CSV}), r.UnsafeArchive),
        "a link": (
            lambda: _entry("a.csv", b"/etc/passwd", external_attr=0o120777 << 16, create_system=3),
            "read",
        ),
        "101 entries": (lambda: zipped({f"{n}.csv": CSV for n in range(101)}), r.TooManyEntries),
        "5 thousand entries": (
            lambda: zipped({f"{n}": b"" for n in range(5_000)}, 0),
            r.TooManyEntries,
        ),
        "an archive inside": (lambda: zipped({"a.zip": zipped({"a.csv": CSV})}), r.NestedArchive),
        "a password": (lambda: _flagged(zipped({"a.csv": CSV}), 6, 8, b"\1\0"), r.EncryptedArchive),
        "a method unknown": (
            lambda: _flagged(zipped({"a.csv": CSV}), 8, 10, b"\x63\0"),
            r.BrokenArchive,
        ),
        "a bomb": (lambda: zipped({"a.csv": b"0" * 50_000_000}), r.SuspiciousCompression),
        "a bomb in parts": (
            lambda: zipped({f"{n}.csv": b"0,1\n" * 250_000 for n in range(20)}),
            r.SuspiciousCompression,
        ),
        "a bomb that lies": (_lying_about_size, (r.BrokenArchive, r.SuspiciousCompression)),
        "entries over each other": (_quine, r.SuspiciousCompression),
        "cut": (lambda: zipped({"a.csv": CSV * 50})[:-30], (r.BrokenArchive, r.BrokenWorkbook)),
        "noise behind": (lambda: zipped({"a.csv": CSV}) + b"\0" * 500, ("read", r.BrokenArchive)),
        "only the end": (lambda: zipped({"a.csv": CSV})[-22:], (r.BrokenWorkbook, r.EmptyFile)),
        "a name in gbk": (
            lambda: zipped({"xx.csv": CSV}).replace(b"xx.csv", "电".encode("gbk") + b".csv"),
            "read",
        ),
        "a name with a zero": (
            lambda: zipped({"a.cs.exe": CSV}).replace(b"a.cs.exe", b"a.cs\0exe"),
            ("read", r.BrokenArchive),
        ),
        "a name without end": (lambda: zipped({"n" * 60_000 + ".csv": CSV}), "read"),
        "names twice": (
            lambda: zipped({"a.csv": CSV, "b.csv": CSV}).replace(b"b.csv", b"a.csv"),
            "read",
        ),
        "some of it broken": (
            lambda: zipped({"a.csv": CSV, "b.xlsx": BOOK[:99], "c": b"%PDF-1"}),
            "noted",
        ),
        "all of it broken": (
            lambda: zipped({"b.xlsx": BOOK[:999]}),
            (r.BrokenWorkbook, r.BrokenArchive),
        ),
        "gzip without end": (lambda: gzip.compress(b"0" * 50_000_000), r.SuspiciousCompression),
        "gzip cut": (lambda: gzip.compress(CSV)[:-9], r.BrokenArchive),
    },
    "json": {
        "deep lists": (lambda: b"[" * 200_000, r.BrokenObjects),
        "deep objects": (lambda: b'[{"a":' * 50_000, r.BrokenObjects),
        "deep and whole": (lambda: b'{"a":' * 500 + b"1" + b"}" * 500, "read"),
        "cut": (lambda: b'[{"id": 1}, {"id": 2}, {"id"', r.BrokenObjects),
        "501 keys": (
            lambda: str({f"k{n}": "v" for n in range(501)}).replace("'", '"').encode(),
            r.TooManyColumns,
        ),
        "half a character": (lambda: b'[{"a": "x\\ud83d", "b": 1}]', "read"),
        "zeros": (lambda: b'[{"a": "x\\u0000y", "b": 1}]', "read"),
        "endless digits": (lambda: b'[{"a": ' + b"9" * 100_000 + b', "b": 1}]', "read"),
        "not numbers": (lambda: b'[{"a": NaN, "b": -Infinity}]', "read"),
        "keys twice": (lambda: b'[{"a": 1, "a": 2, "b": 3}]', "read"),
        "lines cut": (lambda: b'{"id": 1, "c": "x"}\n' * 9 + b'{"id": 2, "c"', "noted"),
    },
    "page": {
        "open tables": (lambda: b"<table><tr><td>" * 20_000, (k.WebPage, "read")),
        "endless spans": (
            lambda: b"<table><tr><td colspan=999999999 rowspan=999999999>a</table>",
            ("read", r.TooManyColumns),
        ),
        "wide": (lambda: page("<table><tr>" + "<td>x" * 3000).encode(), r.TooManyColumns),
        "open comment": (
            lambda: b"<table><tr><td>a<td>b<tr><td>1<td>2<!--" + b"x" * 99_999,
            ("read", k.WebPage),
        ),
        "open script": (lambda: b"<script>" + drawn(TICKETS).encode(), k.WebPage),
        "open tags": (lambda: b"<table>" + b"<a" * 9_000, k.WebPage),
        "entities": (lambda: b"<table><tr><td>id<td>x<tr><td>1<td>" + b"&amp" * 50_000, "read"),
        "laughs": (lambda: _laughs("<html>" + drawn(TICKETS)).encode(), r.WorkbookWithDoctype),
        "strange sections": (lambda: b"<html><![bad[<table><tr><td>1<td>2]]>", ("read", k.WebPage)),
    },
    "xml": {
        "laughs": (lambda: _laughs("<Workbook/>").encode(), r.WorkbookWithDoctype),
        "a foreign dtd": (
            lambda: b'<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><Workbook/>',
            r.WorkbookWithDoctype,
        ),
        "deep": (
            lambda: b"<?xml version='1.0'?>" + b"<a>" * 200_000,
            (r.BrokenWorkbook, k.WebPage),
        ),
        "deep records": (
            lambda: b"<?xml version='1.0'?><r>" + (b"<a>" * 2000 + b"</a>" * 2000) * 2 + b"</r>",
            ("read", k.WebPage, r.TooManyColumns),
        ),
        "far row": (
            lambda: xml_book(
                xml_sheet(xml_row("id", "n") + xml_row("x", told=' ss:Index="999999999"'))
            ).encode(),
            "noted",
        ),
        "far column": (
            lambda: xml_book(
                xml_sheet(
                    '<Row><Cell ss:Index="99999"><Data ss:Type="String">x</Data></Cell></Row>'
                )
            ).encode(),
            r.TooManyColumns,
        ),
        "cut": (lambda: xml_book(xml_sheet(xml_row("a", "b")))[:-60].encode(), r.BrokenWorkbook),
    },
    "web archive": {
        "cut": (
            lambda: archive([("a.htm", page(drawn(TICKETS)), "base64")])[:400],
            (k.WebPage, "read"),
        ),
        "no parts": (
            lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
            k.WebPage,
        ),
        "parts in parts": (
            lambda: b"".join(
                b"MIME-Version: 1.0\r\nContent-Type: multipart/related; "
                b'boundary="%d"\r\n\r\n--%d\r\n' % (n, n)
                for n in range(300)
            ),
            k.WebPage,
        ),
    },
    "text": {
        "zeros among it": (lambda: CSV.replace("电话".encode(), b"\0\0"), ("read", "noted")),
        "a line of 2 MB": (lambda: b"id,x\n1," + b"y" * 2_000_000 + b"\n", r.LineTooLong),
        "one line": (lambda: b"x" * 3_000_000 + b"\n1,2\n", r.LineTooLong),
        "501 columns": (
            lambda: b",".join(b"c%d" % n for n in range(501)) + b"\n",
            r.TooManyColumns,
        ),
        "an endless quote": (
            lambda: CSV + b'T9,"never closed\n' + b"a,b,c,d,e\n" * 3000,
            ("read", "noted"),
        ),
        "unseen in the header": (lambda: "\u202e工单\u200b号,\x07渠道\n1,2\n".encode(), "read"),
        "headers twice": (lambda: b"id,id,id\n1,2,3\n", "read"),
        "a formula": (lambda: b"id,x\n1,=cmd|' /C calc'!A0\n", "read"),
        "mixed ends": (lambda: b"id,x\r\n1,2\n3,4\r5,6\r\n", ("read", "noted")),
        "half utf-16": (
            lambda: "id,渠道\n1,电话\n2,邮件\n".encode("utf-16")[:-1],
            ("read", "noted"),
        ),
        "utf-32": (lambda: "id,渠道\n1,电话\n".encode("utf-32"), "read"),
        "two bad lines": (lambda: CSV + b"T9,\xff\xfe,x,1,\nT10,\xc3\x28,x,1,\n", "noted"),
        "a million commas": (lambda: b",\n" * 500_000, r.EmptyFile),
    },
}


def _parts(book: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(book)) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


def _twice(book: bytes, part: str) -> bytes:
    """The part is there again, with other cells."""
    stream = io.BytesIO(book.replace(b"", b"", 0))
    other = openpyxl.Workbook()
    other.worksheets[0].append(["other"])
    content = _parts(bytes_of(other))[SHEET]
    renamed = part[:-1] + "~"
    with zipfile.ZipFile(stream, "a") as whole:
        whole.writestr(renamed, content)
    return stream.getvalue().replace(renamed.encode(), part.encode())
