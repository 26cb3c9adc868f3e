"""Files and options to a workspace that holds them and the facts prepared from it."""

import tempfile
from argparse import Namespace
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from core.cli.failures import MissingFile, NoData, NoSuchSheet
from core.cli.printing import progress
from core.cli.rules import rules_of
from core.cli.wishing import wishes_of
from core.derive import Facts, prepare
from core.intake.taking_in import take_in
from core.store import Batch, Store
from core.store.places import WORKSPACE, data_folder
from core.texts import say


@contextmanager
def opened(arguments: Namespace) -> Generator[tuple[Store, Facts]]:
    """The workspace named, or a throw-away one, after taking in the files.

    Raises MissingFile, NoSuchSheet, NoData, and what reading and taking in refuse.
    """
    throw_away = bool(arguments.files) and not arguments.workspace
    with in_workspace(None if throw_away else arguments.workspace or WORKSPACE) as store:
        if throw_away and arguments.timezone:
            # the files' own zone is then also the one whose days are counted
            _use_zone(store, arguments)
        take_in_all(store, arguments.files, arguments)
        progress(1.0, say("cli.preparing", arguments.language))
        facts = prepare(store, rules_of(arguments, store.settings()))
        if facts.empty:
            raise NoData(workspace=store.workspace)
        try:
            yield store, facts
        finally:
            facts.close()


@contextmanager
def in_workspace(name: str | None) -> Generator[Store]:
    """The store of that name in the data folder; without a name one that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="huixiang-") as throw_away:
        folder = Path(throw_away) if name is None else data_folder()
        store = Store(folder, name or WORKSPACE)
        try:
            yield store
        finally:
            store.close()


def take_in_all(store: Store, paths: Iterable[Path], arguments: Namespace) -> list[Batch]:
    """Each file in turn, by certain mappings and the options' wishes."""
    batches = list[Batch]()
    for path in paths:
        batches += _take_in(store, path, arguments)
    return batches


def check_there(path: Path) -> None:
    """Raises MissingFile."""
    if not path.is_file():
        raise MissingFile(path=str(path))


def _take_in(store: Store, path: Path, arguments: Namespace) -> tuple[Batch, ...]:
    check_there(path)
    progress(0.0, say("cli.reading", arguments.language, name=path.name))
    who, wishes = say("cli.who", arguments.language), wishes_of(arguments, store.settings())
    found = take_in(path, store, who, wishes=wishes)
    if not found:
        raise NoSuchSheet(file=path.name, sheet=wishes.sheet or "")
    return found


def _use_zone(store: Store, arguments: Namespace) -> None:
    settings = replace(store.settings(), timezone=arguments.timezone)
    store.save_settings(settings, say("cli.who", arguments.language))
