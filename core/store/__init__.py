"""A folder to a Store: batches of anonymous tickets, what people typed, and the key of both."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from core.settings import Settings
from core.store import adding, batches, preferences, replacing, returning, traces
from core.store.adding import Source
from core.store.batches import Batch
from core.store.failures import WorkspaceName, explained
from core.store.key import open_key
from core.store.landing import sync_folder
from core.store.spool import Spool
from core.store.state import State
from core.tickets import AnonymousTickets

__all__ = ["Batch", "Source", "Store"]

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


class Store:
    """Everything a workspace keeps; safe to share among threads, and to open in many processes.

    `folder` is the data folder of all workspaces, `home` this one's, `spool` a 0700 folder of this
    process for raw bytes, `cache` for what may be thrown away, `key` the 32 secret bytes.
    """

    def __init__(self, folder: Path, workspace: str = "default") -> None:
        if not _NAME.fullmatch(workspace) or workspace == "keys":
            raise WorkspaceName(name=workspace)
        self.folder, self.workspace = folder, workspace
        self.home = folder / workspace
        self.cache = self.home / "cache"
        with explained():
            # the workspace's own folder first: as a mere parent it would be open to everybody
            inside = (self.home / batches.FOLDER, self.cache, self._spools)
            for each in (folder / "keys", self.home, *inside):
                _make(each)
            self.state = State(self.home / "state.sqlite")
            traces.resume(self.state, folder / "keys" / f"{workspace}.key")
            self.key = open_key(folder / "keys" / f"{workspace}.key")
            self._spool = Spool(self._spools)
        self.spool = self._spool.path
        sync_folder(self.home)
        adding.sweep(self.state)

    def add(self, anonymous: AnonymousTickets, source: Source) -> Batch:
        """Take in a table; the batch it is now, or already was. TypeError for any other stage."""
        return self.batch(adding.add(self.state, self.spool, anonymous, source))

    def batch(self, batch_id: int) -> Batch:
        """One batch, undone or not; KeyError if there never was one of this id."""
        return {each.id: each for each in self.batches(undone=True)}[batch_id]

    def batches(self, *, undone: bool = False) -> tuple[Batch, ...]:
        """All batches that count, oldest first; with `undone` those that do not as well."""
        return batches.batches(self.state, undone=undone)

    def marks(self) -> tuple[tuple[object, ...], ...]:
        """What is other as soon as other rows count than before."""
        return batches.marks(self.state)

    def undo(self, batch_id: int, who: str) -> None:
        """The batch counts no more; what it had superseded does again."""
        batches.undo(self.state, batch_id, who)

    def revive(self, batch_id: int, who: str) -> None:
        """An undone batch counts again, in place of any other reading of the same file."""
        batches.revive(self.state, batch_id, who)

    def put_back(self, batch_id: int, reason: str, who: str) -> None:
        """The rows a rule left out of this batch count again."""
        returning.put_back(self.state, batch_id, reason, who)

    def leave_out(self, batch_id: int, reason: str, who: str) -> None:
        """The rows a rule left out, once put back, count no more."""
        returning.leave_out(self.state, batch_id, reason, who)

    def put_back_rows(self, batch_id: int, row_nos: Iterable[int], who: str) -> None:
        """Single left-out rows of this batch, by their number in the file, count again."""
        returning.put_back_rows(self.state, batch_id, self.batch(batch_id).path, row_nos, who)

    def leave_out_rows(self, batch_id: int, row_nos: Iterable[int], who: str) -> None:
        """Single rows once put back count no more."""
        returning.leave_out_rows(self.state, batch_id, row_nos, who)

    def take_place(self, batch_id: int, rows: Mapping[int, Iterable[int]], who: str) -> None:
        """This batch stands for rows of others (by batch id), as long as it counts itself."""
        replacing.take_place(self.state, batch_id, rows, who)

    def give_place(self, batch_id: int, who: str) -> None:
        """What this batch took the place of counts beside it."""
        replacing.give_place(self.state, batch_id, who)

    def agents(self) -> dict[str, int]:
        """Every agent's pseudonym and the number of their code name; numbers never change."""
        return batches.agents(self.state)

    def settings(self) -> Settings:
        """The settings as last saved, else the defaults."""
        return preferences.settings(self.state)

    def save_settings(self, settings: Settings, who: str, seen: Settings | None = None) -> None:
        """Keep what a person made of the settings they had `seen`; the earlier ones stay.

        Raises preferences.SettingsConflict where somebody else changed the same meanwhile.
        """
        preferences.save_settings(self.state, settings, who, seen)

    def close(self) -> None:
        """Give back the files and empty the spool."""
        self.state.close()
        self._spool.close()

    @property
    def _spools(self) -> Path:
        return self.home / "spool"


def _make(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    sync_folder(folder.parent)
