"""A process of its own that turns one file into cells and an answer in JSON, then ends."""

import errno
import gc
import json
import os
import resource
import sys
import traceback
from pathlib import Path
from typing import Any

from core.errors import AppError
from core.intake.reading.excel.visibility import ONLY_HIDDEN
from core.intake.reading.limits import CHILD_DATA, CHILD_MEMORY, MEGABYTE
from core.intake.reading.refusals import FileTooHeavy, FileUnreadable

ANSWER = "answer.json"
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


def main() -> None:
    """Reads what `read` asks for, from standard input; answers beside the target."""
    _limit()
    # nothing here outlives the process, and looking through millions of cells takes a tenth
    gc.disable()
    asked = json.load(sys.stdin)
    target = Path(asked["target"])
    ONLY_HIDDEN.set(asked["hidden"])
    answer = _answer(Path(asked["source"]), target, asked["name"], asked["encoding"])
    target.with_name(ANSWER).write_text(json.dumps(answer), encoding="utf-8")


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (CHILD_DATA, CHILD_DATA))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(source: Path, target: Path, name: str, encoding: str | None) -> dict[str, Any]:
    from core.intake.reading.opening import Job, tables

    try:
        found = tables(Job(source, target, name, encoding))
    except AppError as error:
        return _refused(error)
    except MemoryError:
        return _refused(FileTooHeavy(megabytes=CHILD_MEMORY // MEGABYTE))
    except BaseException as error:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            return {"refused": "disk_full", "facts": {}}
        # calamine's panics are no Exception; the place is told, the message may hold cells
        return {**_refused(FileUnreadable()), "bug": _place(error)}
    return {"tables": [table.to_json() for table in found]}


def _refused(error: AppError) -> dict[str, Any]:
    return {"refused": error.key, "facts": error.facts}


def _place(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {last.name}, {Path(last.filename).name}:{last.lineno}"


if __name__ == "__main__":
    main()
    # a parser still at work on what has been refused is not waited for
    os._exit(0)
