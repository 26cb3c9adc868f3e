"""The tables of the improvement loop, in the order a team works through them."""

from core.worktables.actions import ACTIONS
from core.worktables.causes import CAUSES
from core.worktables.data_templates import DATA_TEMPLATES
from core.worktables.diagnosis import DIAGNOSIS
from core.worktables.worktable import Worktable

WORKTABLES: tuple[Worktable, ...] = (DIAGNOSIS, CAUSES, ACTIONS)
TEMPLATES: tuple[Worktable, ...] = (*DATA_TEMPLATES, *WORKTABLES)


def table(key: str) -> Worktable:
    """The worktable or data template of that key; KeyError if there is none."""
    found = {each.key: each for each in TEMPLATES}
    return found[key]
