"""A damaged file to what is wrong with how it is taken, if anything is."""

import signal
from pathlib import Path
from tempfile import TemporaryDirectory

from core.errors import AppError
from core.intake.looking import Origin, look
from core.intake.reading.opening import Job, tables
from core.intake.reading.raw_table import RawTable
from core.intake.wishes import AS_PROPOSED
from core.texts import LANGUAGES, explain, tell
from tests.reliability.mutating import mutant

SECONDS = 20


def judged(number: int) -> str:
    """ "" if every table reconciles or a sentence says why there is none, else what happened."""
    name, content = mutant(number)
    # seconds of work, not of waiting for others
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    signal.signal(signal.SIGVTALRM, _stop)
    try:
        with TemporaryDirectory() as folder:
            _take(Path(folder), content)
    except AppError as error:
        return "" if all(explain(error, each) for each in LANGUAGES) else f"{name}: {error!r}"
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        place = error.__traceback__
        while place and place.tb_next:
            place = place.tb_next
        where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else ""
        return f"{number} {name}: {error!r} {where}"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return ""


def _take(folder: Path, content: bytes) -> None:
    path = folder / "file"
    path.write_bytes(content)
    for raw in tables(Job(path, folder / "table.arrow", path.name)):
        _check(raw, path)


def _check(raw: RawTable, path: Path) -> None:
    lengths = [len(row) for row in raw.rows]
    if lengths != [len(raw.header)] * raw.n_rows:
        raise AssertionError("rows")
    tickets = look(raw, Origin(path, ""), None, AS_PROPOSED).tickets
    counts, stays = tickets.counts, tickets.frame["left_out"].isna()
    gone = sum(counts.left_out.values()) + sum(counts.skipped.values())
    if not counts.read == counts.kept + gone == raw.n_rows + raw.skipped_above:
        raise AssertionError("counts")
    if counts.kept != int(stays.sum()):
        raise AssertionError("kept")
    for note in tickets.notes:
        for language in LANGUAGES:
            tell(note, language)


def _stop(*_: object) -> None:
    raise TimeoutError
