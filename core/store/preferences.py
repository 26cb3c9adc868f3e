"""Settings to the store and back."""

from core.settings import Settings
from core.store.documents import latest, put
from core.store.state import State, record

_NAME = ("settings", "settings")


def settings(state: State) -> Settings:
    """The settings as last saved, else the defaults."""
    with state.reading() as db:
        return Settings.from_plain(latest(db, *_NAME) or {})


def save_settings(state: State, changed: Settings, who: str) -> None:
    """Keep settings as a new version; equal ones add none."""
    with state.changing() as db:
        plain, before = changed.to_plain(), latest(db, *_NAME) or Settings().to_plain()
        if Settings.from_plain(before) != changed:
            put(db, *_NAME, plain, who)
            names = [name for name, value in plain.items() if before.get(name) != value]
            record(db, who, "settings_saved", names=", ".join(names))
