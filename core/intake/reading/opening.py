"""Any file to the tables in it: recognised by its content, handed to the reader of its kind."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import rmtree

from core.errors import AppError, Note
from core.intake.reading.archive import members, unpacked
from core.intake.reading.limits import MAX_BYTES, MEGABYTE
from core.intake.reading.magic import Kind, recognise
from core.intake.reading.raw_table import RawTable
from core.intake.reading.readers import READERS, reader
from core.intake.reading.refusals import EmptyFile, FileTooBig, NestedArchive


@dataclass(frozen=True)
class Job:
    """A file, the name its tables go by, and the file their cells begin at."""

    source: Path
    target: Path
    name: str
    encoding: str | None = None


def tables(job: Job) -> tuple[RawTable, ...]:
    """Reads one file, or every file of a ZIP; raises the AppErrors of `refusals`."""
    check_size(job.source)
    match recognise(job.source):
        case "archive":
            return _of_archive(job)
        case "gzip":
            return _of_gzip(job)
        case kind:
            return _read(job, kind)


def check_size(path: Path) -> None:
    """Raises EmptyFile or FileTooBig before anything is read."""
    size = path.stat().st_size
    if not size:
        raise EmptyFile
    if size > MAX_BYTES:
        raise FileTooBig(megabytes=MAX_BYTES // MEGABYTE)


def _single(job: Job) -> tuple[RawTable, ...]:
    check_size(job.source)
    return _read(job, recognise(job.source))


def _read(job: Job, kind: Kind) -> tuple[RawTable, ...]:
    if kind not in READERS:
        raise NestedArchive
    return reader(kind)(job.source, job.target, job.name, job.encoding)


def _of_gzip(job: Job) -> tuple[RawTable, ...]:
    """The tables of the one file in it, under the name of the whole."""
    folder = job.target.with_suffix(".unpacked")
    try:
        return _single(replace(job, source=unpacked(job.source, folder)))
    finally:
        rmtree(folder, ignore_errors=True)


def _of_archive(job: Job) -> tuple[RawTable, ...]:
    """The tables of all members that are read; those that are not become notes of the first."""
    found: list[RawTable] = []
    skipped: list[tuple[str, AppError]] = []
    for job_inside in _jobs_inside(job):
        try:
            found += _single(job_inside)
        except AppError as error:
            skipped.append((job_inside.name, error))
    if not found:
        raise skipped[0][1]
    notes = tuple(Note("member_skipped", 1, name, {"reason": e.key}) for name, e in skipped)
    return (replace(found[0], notes=(*notes, *found[0].notes)), *found[1:])


def _jobs_inside(job: Job) -> Iterator[Job]:
    folder = job.target.with_suffix(".unpacked")
    for number, (name, path) in enumerate(members(job.source, folder)):
        target = job.target.with_stem(f"{job.target.stem}-{number}")
        yield Job(path, target, f"{job.name} › {name}", job.encoding)
