"""A store to what its rows may refer to: the titles of every table's rows, and the team's roles."""

from collections.abc import Mapping

from core.store import Store
from core.store.rows import rows
from core.worktables import WORKTABLES
from core.worktables.known import Known
from core.worktables.titles import titles


def known_of(
    store: Store,
    roles: tuple[str, ...],
    segments: tuple[Mapping[str, str], ...] = (),
    names: tuple[str, ...] = (),
) -> Known:
    """What the tables' rows refer to, as stored now; `names` are people to mask."""
    named = {each.key: titles(each, rows(store, each.key)) for each in WORKTABLES}
    return Known(roles, named, segments, names)
