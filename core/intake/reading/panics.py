"""What calamine does over a damaged workbook to the refusal that says so."""

from collections.abc import Generator
from contextlib import contextmanager

from python_calamine import CalamineError, PasswordError

from core.intake.reading.refusals import BrokenWorkbook, EncryptedWorkbook

# no Exception, and of a class that cannot be imported
_PANIC = "PanicException"


@contextmanager
def damage_of_workbook() -> Generator[None]:
    """Raises EncryptedWorkbook or BrokenWorkbook for what calamine raises, its panics included."""
    try:
        yield
    except PasswordError as error:
        raise EncryptedWorkbook from error
    except CalamineError as error:
        raise BrokenWorkbook from error
    except OSError as error:
        # a disk that is full says so by a number, a part that ends too soon has none
        if error.errno is not None:
            raise
        raise BrokenWorkbook from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise BrokenWorkbook from error
