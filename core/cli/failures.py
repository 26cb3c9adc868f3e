"""What a person at the terminal can fix."""

from core.errors import AppError


class WrongUse(AppError):
    """The command line itself does not read; facts: detail."""

    key = "wrong_use"


class WrongOption(AppError):
    """An option's value cannot be used; facts: option, text, expected."""

    key = "wrong_option"


class UnknownWord(AppError):
    """A filter word is not in the data; facts: segment, word, known."""

    key = "unknown_word"


class NothingMatches(AppError):
    """No row of the data is left by the filters."""

    key = "nothing_matches"


class CannotWrite(AppError):
    """The finished file cannot be written there; facts: path, reason."""

    key = "cannot_write"


class NoCheckout(AppError):
    """The pages are not installed beside the core; facts: path."""

    key = "no_checkout"


class MissingFile(AppError):
    """There is no such file; facts: path."""

    key = "missing_file"


class NoData(AppError):
    """The workspace holds nothing to measure; facts: workspace."""

    key = "no_data"


class NoSuchSheet(AppError):
    """No table of the file has the name asked for; facts: file, sheet."""

    key = "no_such_sheet"
