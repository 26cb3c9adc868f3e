"""Files that were made to hurt whoever reads them: each a name and its bytes."""

import io
import random
import zipfile
from collections.abc import Callable

MB = 1 << 20
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{rows}</sheetData></worksheet>"
)
FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPE = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="http://schemas.openxmlformats.org'
    '/officeDocument/2006/relationships/worksheet"/></Relationships>'
)


def packed(members: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def book(sheet: str, before: str = "") -> bytes:
    return packed(
        {
            "[Content_Types].xml": TYPES.encode(),
            "xl/workbook.xml": BOOK.encode(),
            "xl/_rels/workbook.xml.rels": RELATIONS.encode(),
            "xl/worksheets/sheet1.xml": (before + sheet).encode(),
        }
    )


def endless_rows() -> bytes:
    row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>'
    return book(SHEET.format(rows=row * 3_000_000))


def noise() -> bytes:
    return random.Random(7).randbytes(20 * MB)


HOSTILE: tuple[tuple[str, Callable[[], bytes]], ...] = (
    ("bomb.zip", lambda: packed({"a.csv": bytes(200 * MB)})),
    ("climbing.zip", lambda: packed({"../../a.csv": b"a,b\n1,2\n"})),
    ("many.zip", lambda: packed({f"{n}.csv": b"a,b\n1,2\n" for n in range(2000)})),
    ("nested.zip", lambda: packed({"a.zip": packed({"b.zip": bytes(MB)})})),
    ("far.xlsx", lambda: book(SHEET.format(rows=FAR))),
    ("laughs.xlsx", lambda: book(SHEET.format(rows="<row/>&l9;"), DOCTYPE)),
    ("endless.xlsx", endless_rows),
    ("torn.xlsx", lambda: book(SHEET.format(rows=FAR))[:-200]),
    ("one-line.csv", lambda: b"x" * (60 * MB)),
    ("quotes.csv", lambda: b'a,b\n"' + b'1,"2\n' * (MB * 3 // 2)),
    ("wide.csv", lambda: b"a," * 400_000 + b"\n" + b"1," * 400_000),
    ("nulls.csv", lambda: b"a,b\n" + bytes(40 * MB)),
    ("deep.json", lambda: b"[" * (4 * MB)),
    ("keys.json", lambda: b"[" + b",".join(b'{"k%d":1}' % n for n in range(100_000)) + b"]"),
    ("deep.xls", lambda: b"<html><table><tr><td>" + b"<table><tr><td>" * 100_000),
    ("noise.xlsx", noise),
)
