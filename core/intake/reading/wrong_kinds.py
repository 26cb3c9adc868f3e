"""What a file can be instead of a table, each with a way to make one of it."""

from core.errors import AppError


class WordFile(AppError):
    """A text document."""

    key = "word_file"


class PresentationFile(AppError):
    """Slides."""

    key = "presentation_file"


class PdfFile(AppError):
    """A PDF."""

    key = "pdf_file"


class ImageFile(AppError):
    """A picture or screenshot."""

    key = "image_file"


class WebPage(AppError):
    """A page or a message without a table: one to log in, or one that tells of an error."""

    key = "web_page"


class UnknownFormat(AppError):
    """Binary, and none of the formats read here."""

    key = "unknown_format"


class OtherSpreadsheet(AppError):
    """A spreadsheet in a format not read here; facts: format."""

    key = "other_spreadsheet"


class OtherArchive(AppError):
    """An archive other than ZIP; facts: format."""

    key = "other_archive"


class DataFile(AppError):
    """A database or the file of a data tool; facts: format."""

    key = "data_file"


class ProgramFile(AppError):
    """Something to run, not to read."""

    key = "program_file"


class MailFile(AppError):
    """A saved e-mail, perhaps with the table attached."""

    key = "mail_file"


class ManagedEncryption(AppError):
    """Encrypted by a company's document protection: only its owner can open it."""

    key = "managed_encryption"
