"""Pages, XML workbooks and web archives as helpdesks send them under the name .xls."""

from base64 import encodebytes
from collections.abc import Sequence
from html import escape
from quopri import encodestring

Rows = Sequence[Sequence[str]]
SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def drawn(rows: Rows) -> str:
    """A table of these cells."""
    lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def page(body: str, said: str = "utf-8") -> str:
    """A page that says it is in this encoding."""
    head = f'<head><meta http-equiv="Content-Type" content="text/html; charset={said}"></head>'
    return f"<html>{head}<body>{body}</body></html>"


def xml_book(sheets: str, styles: str = "") -> str:
    """A workbook of Excel 2003."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>'
        f'<Workbook xmlns="{SPREADSHEET}" xmlns:ss="{SPREADSHEET}">'
        f"<Styles>{styles}</Styles>{sheets}</Workbook>"
    )


def xml_sheet(rows: str, name: str = "三月", after: str = "") -> str:
    return f'<Worksheet ss:Name="{name}"><Table>{rows}</Table>{after}</Worksheet>'


def xml_row(*cells: str, told: str = "") -> str:
    """A row of texts, or of cells that are XML already."""
    drawn_cells = (
        cell
        if cell.startswith("<Cell")
        else f'<Cell><Data ss:Type="String">{escape(cell)}</Data></Cell>'
        for cell in cells
    )
    return f"<Row{told}>{''.join(drawn_cells)}</Row>"


def xml_cell(kind: str, value: str, told: str = "") -> str:
    return f'<Cell{told}><Data ss:Type="{kind}">{value}</Data></Cell>'


def archive(parts: Sequence[tuple[str, str, str]], encoding: str = "utf-8") -> bytes:
    """A web archive of pages: where each is, its text, and how it is written down."""
    found = [_part(*part, encoding) for part in parts]
    told = ("MIME-Version: 1.0", "X-Document-Type: Workbook", "Content-Type: multipart/related;")
    head = "\r\n".join((*told, ' boundary="=_b"', "", "")).encode()
    return head + b"".join(b"--=_b\r\n" + each for each in found) + b"--=_b--\r\n"


def _part(place: str, text: str, written: str, encoding: str) -> bytes:
    content = text.encode(encoding)
    body = encodebytes(content) if written == "base64" else encodestring(content)
    head = (
        f"Content-Location: file:///C:/{place}\r\nContent-Transfer-Encoding: {written}\r\n"
        f'Content-Type: text/html; charset="{encoding}"\r\n\r\n'
    )
    return head.encode() + body + b"\r\n"
