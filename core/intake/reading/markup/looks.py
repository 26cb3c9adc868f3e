"""The beginning of a text to the kind of markup it is, if it is any."""

import re
from typing import Literal

from core.intake.reading.wrong_kinds import ImageFile, MailFile, WordFile

Markup = Literal["html", "spreadsheet_xml", "record_xml", "web_archive", "flat_document"]

_PAGE = re.compile(
    rb"\s*<(?:!doctype\s+html|html|head|body|table|tbody|thead|tr|td|meta|style|script|title|link"
    rb"|div|center|form|span|font|pre|br|p|b|h[1-6]|!--)[\s>/-]",
    re.IGNORECASE,
)
# words, but nothing that divides cells, may stand before a page
_LATE_PAGE = re.compile(rb"[^<,;\t|\"]{1,300}<(?:html|table)[\s>]", re.IGNORECASE)
_XML = re.compile(rb"\s*<(?:\?(?:xml|mso-application)\b|(?:\w+:)?Workbook\s|!DOCTYPE)")
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_ASIDE = re.compile(rb"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.I)
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}")
_MESSAGE = re.compile(rb"^(?:MIME-Version|Message-ID|Return-Path|Received):", re.I | re.M)
_RELATED = re.compile(
    rb"^Content-Type:\s*(?:multipart/(?:related|alternative)|text/html)", re.I | re.M
)
_ROOTS: dict[bytes, Markup] = {b"html": "html", b"workbook": "spreadsheet_xml"}


def markup_in(text: bytes) -> Markup | None:
    """The kind of a page or XML; raises WordFile or ImageFile for documents of that kind."""
    if _PAGE.match(text):
        return "html"
    if not _XML.match(text):
        return "html" if _LATE_PAGE.match(text) else None
    root = _ROOT.search(_ASIDE.sub(b"", text))
    name = root[1].lower() if root else b""
    if name in (b"worddocument", b"package"):
        raise WordFile
    if name == b"svg":
        raise ImageFile
    if name == b"document" and b"opendocument" in text[:8192]:
        return "flat_document"
    return _ROOTS.get(name, "record_xml")


def message_in(text: bytes) -> Markup | None:
    """A page saved with its parts, which has the form of a message; raises MailFile for mail."""
    if not _HEADER.match(text) or not _MESSAGE.search(text[:8192]):
        return None
    if _RELATED.search(text[:8192]):
        return "web_archive"
    raise MailFile
