"""Words typed in a terminal to the same core the pages use; see `huixiang --help`."""

import sys
from collections.abc import Sequence
from traceback import extract_tb

from core.cli.parsing import language_of, parser
from core.errors import AppError
from core.texts import Language, explain, say

DONE, BUG, FIXABLE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command: 0 done, 2 the person can fix it (one sentence on stderr), 1 a bug."""
    words = sys.argv[1:] if argv is None else list(argv)
    language = language_of(words)
    try:
        arguments = parser(language).parse_args(words)
        arguments.run(arguments)
    except AppError as error:
        print(explain(error, language), file=sys.stderr)
        return FIXABLE
    except SystemExit as leaving:
        return FIXABLE if leaving.code else DONE
    except KeyboardInterrupt:
        print(say("cli.stopped", language), file=sys.stderr)
        return FIXABLE
    except Exception as bug:  # the last stop: whatever else happened is a fault of ours
        print(_bug(bug, language), file=sys.stderr)
        return BUG
    return DONE


def _bug(bug: Exception, language: Language) -> str:
    """Where it happened without the message, which may quote somebody's data."""
    place = [
        f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in extract_tb(bug.__traceback__)
    ]
    return "\n".join([say("cli.bug", language, kind=type(bug).__name__), *place])
