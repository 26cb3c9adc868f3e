"""Settings to the store and back; two people's changes join, and nobody's are lost unseen."""

from dataclasses import fields, replace

from core.settings import Settings
from core.store.documents import latest, put, signed
from core.store.state import State, record

_NAME = ("settings", "settings")
# a rule made of several settings, which hold only together
_TOGETHER = (("bands", "channel_bands"),)


class SettingsConflict(Exception):
    """Somebody changed the same rules meanwhile: `names`, by `who`, `at` (ISO, UTC).

    `saved` are the settings now in force, `mine` those with all of my changes, and `theirs` those
    with my other changes alone.
    """

    def __init__(self, names: tuple[str, ...], versions: tuple[Settings, ...], by: str, at: str):
        super().__init__(names)
        self.names, self.who, self.at = names, by, at
        self.saved, self.mine, self.theirs = versions


def settings(state: State) -> Settings:
    """The settings as last saved, else the defaults."""
    with state.reading() as db:
        return Settings.from_plain(latest(db, *_NAME) or {})


def save_settings(state: State, changed: Settings, who: str, seen: Settings | None = None) -> None:
    """Keep settings as a new version; equal ones add none.

    `seen` are those the person had before their eyes: only what they made of these is changed.
    Raises SettingsConflict where somebody else changed the same meanwhile.
    """
    with state.changing() as db:
        before = Settings.from_plain(latest(db, *_NAME) or {})
        based = before if seen is None else seen
        mine, theirs = set(differing(based, changed)), set(differing(based, before))
        now = _taking(before, changed, _whole(mine))
        clash = _whole(theirs.intersection(differing(before, now)))
        if clash:
            names = tuple(name for name in differing(before, now) if name in clash)
            versions = (before, now, _taking(before, changed, _whole(mine) - clash))
            raise SettingsConflict(names, versions, *signed(db, *_NAME))
        if now != before:
            put(db, *_NAME, now.to_plain(), who)
            record(db, who, "settings_saved", names=", ".join(differing(before, now)))


def differing(one: Settings, other: Settings) -> tuple[str, ...]:
    """The names of the settings in which two differ, in order."""
    names = (field.name for field in fields(Settings))
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))


def _taking(of: Settings, changed: Settings, names: set[str]) -> Settings:
    return replace(of, **{name: getattr(changed, name) for name in names})


def _whole(names: set[str]) -> set[str]:
    """With each name those that hold only together with it."""
    return names.union(*(unit for unit in _TOGETHER if names.intersection(unit)))
