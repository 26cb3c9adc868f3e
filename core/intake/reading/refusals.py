"""Why a file is not read: one AppError for each thing that a person can put right."""

from core.errors import AppError


class EmptyFile(AppError):
    """Nothing in it, or nothing but blanks."""

    key = "empty_file"


class FileTooBig(AppError):
    """More bytes than any export has; facts: megabytes (the limit)."""

    key = "file_too_big"


class FileTooHeavy(AppError):
    """Reading it took more memory than a file may take; facts: megabytes (the limit)."""

    key = "file_too_heavy"


class FileTooSlow(AppError):
    """Reading it took longer than a file may take; facts: seconds (the limit)."""

    key = "file_too_slow"


class FileUnreadable(AppError):
    """The reader gave up on it: broken inside, or made to break readers."""

    key = "file_unreadable"


class EncryptedWorkbook(AppError):
    """A workbook behind a password."""

    key = "encrypted_workbook"


class BrokenWorkbook(AppError):
    """A workbook cut short or damaged."""

    key = "broken_workbook"


class WorkbookWithDoctype(AppError):
    """A workbook whose XML declares entities: no spreadsheet program writes that."""

    key = "workbook_with_doctype"


class FarCells(AppError):
    """Cells so far out that the sheet would fill the memory; facts: sheet, cells."""

    key = "far_cells"


class SuspiciousCompression(AppError):
    """Unpacks to far more than its size; facts: ratio (the limit)."""

    key = "suspicious_compression"


class EncryptedArchive(AppError):
    """A ZIP behind a password."""

    key = "encrypted_archive"


class BrokenArchive(AppError):
    """A ZIP cut short or damaged."""

    key = "broken_archive"


class TooManyEntries(AppError):
    """A ZIP of more files than are taken at once; facts: entries, limit."""

    key = "too_many_entries"


class UnsafeArchive(AppError):
    """A ZIP whose entries point outside of it."""

    key = "unsafe_archive"


class NestedArchive(AppError):
    """An archive inside an archive."""

    key = "nested_archive"


class TooManyColumns(AppError):
    """Wider than any export; facts: columns, limit."""

    key = "too_many_columns"


class LineTooLong(AppError):
    """One line of more than a megabyte; facts: line."""

    key = "line_too_long"


class UnknownEncoding(AppError):
    """The encoding asked for does not exist; facts: encoding."""

    key = "unknown_encoding"


class NothingDecoded(AppError):
    """Not one line is text in the encoding it was read in; facts: encoding."""

    key = "nothing_decoded"


class BrokenObjects(AppError):
    """JSON that is not a list of objects, or stops halfway."""

    key = "broken_objects"
