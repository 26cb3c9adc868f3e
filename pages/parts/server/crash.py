"""A program error to a trace for the log: where and what kind, never the words of it."""

from traceback import format_tb


def trace_of(error: BaseException) -> str:
    """Kinds and lines of an error and of those behind it: a message may quote a file."""
    behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = "".join(format_tb(error.__traceback__))
    own = f"{type(error).__module__}.{type(error).__qualname__}\n{lines}"
    return f"{trace_of(behind)}then {own}" if behind is not None else own
