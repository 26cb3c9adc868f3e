"""The first bytes of files that are no tables to the refusals that say what they are."""

import re
from collections.abc import Callable

from core.errors import AppError
from core.intake.reading import wrong_kinds

_MEDIA = wrong_kinds.ImageFile()
_PROGRAM = wrong_kinds.ProgramFile()
_AT_START: tuple[tuple[bytes, AppError], ...] = (
    (b"{\\rtf", wrong_kinds.WordFile()),
    (b"\x89PNG", _MEDIA),
    (b"\xff\xd8\xff", _MEDIA),
    (b"GIF87a", _MEDIA),
    (b"GIF89a", _MEDIA),
    (b"II*\x00", _MEDIA),
    (b"MM\x00*", _MEDIA),
    (b"8BPS\0", _MEDIA),
    (b"\x00\x00\x01\x00", _MEDIA),
    (b"OggS\0", _MEDIA),
    (b"fLaC\0", _MEDIA),
    (b"ID3\x02", _MEDIA),
    (b"ID3\x03", _MEDIA),
    (b"ID3\x04", _MEDIA),
    (b"\x1aE\xdf\xa3", _MEDIA),
    (b"Rar!\x1a", wrong_kinds.OtherArchive(format="RAR")),
    (b"7z\xbc\xaf\x27\x1c", wrong_kinds.OtherArchive(format="7z")),
    (b"\xfd7zXZ", wrong_kinds.OtherArchive(format="xz")),
    (b"\x28\xb5\x2f\xfd", wrong_kinds.OtherArchive(format="Zstandard")),
    (b"\x04\x22\x4d\x18", wrong_kinds.OtherArchive(format="LZ4")),
    (b"MSCF\0", wrong_kinds.OtherArchive(format="CAB")),
    (b"SQLite format 3\0", wrong_kinds.DataFile(format="SQLite")),
    (b"\0\1\0\0Standard Jet DB", wrong_kinds.DataFile(format="Access")),
    (b"\0\1\0\0Standard ACE DB", wrong_kinds.DataFile(format="Access")),
    (b"ARROW1\0", wrong_kinds.DataFile(format="Arrow")),
    (b"Obj\x01", wrong_kinds.DataFile(format="Avro")),
    (b"\x89HDF", wrong_kinds.DataFile(format="HDF5")),
    (b"$FL2@", wrong_kinds.DataFile(format="SPSS")),
    (b"\x80\x04\x95", wrong_kinds.DataFile(format="pickle")),
    (b"\x7fELF", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    # wrappers of document encryption as companies install it
    (b"%TSD-Header", wrong_kinds.ManagedEncryption()),
    (b"b\x14#e", wrong_kinds.ManagedEncryption()),
)
_ELSEWHERE: tuple[tuple[Callable[[bytes], object], AppError], ...] = (
    (re.compile(rb"\s*(?:\xef\xbb\xbf)?%PDF-").match, wrong_kinds.PdfFile()),
    (re.compile(rb"MZ[\x00-\x08\x50\x78\x80-\xff].*\0\0\0", re.DOTALL).match, _PROGRAM),
    (re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL).match, _MEDIA),
    (re.compile(rb"\0\0\0.ftyp", re.DOTALL).match, _MEDIA),
    (re.compile(rb"RIFF.{4}(?:WAVE|WEBP|AVI )", re.DOTALL).match, _MEDIA),
    (re.compile(rb"BZh[1-9]1AY&SY").match, wrong_kinds.OtherArchive(format="bzip2")),
    (re.compile(rb"PAR1[\0-\x1f]").match, wrong_kinds.DataFile(format="Parquet")),
    (re.compile(rb"\xff[\xfb\xf3\xf2][\x10-\xff]").match, _MEDIA),
    (re.compile(rb".{257}ustar", re.DOTALL).match, wrong_kinds.OtherArchive(format="TAR")),
    (re.compile(rb"..-lh\d-", re.DOTALL).match, wrong_kinds.OtherArchive(format="LZH")),
)


def refuse(head: bytes) -> None:
    """Raises the refusal for what a file begins with, if it is one of these."""
    at_start = (error for magic, error in _AT_START if head.startswith(magic))
    elsewhere = (error for matches, error in _ELSEWHERE if matches(head))
    found = next(at_start, None) or next(elsewhere, None)
    if found:
        raise found
