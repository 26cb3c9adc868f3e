"""改进方案: what is done about a cause, by whom, until when, to which figure."""

from core.worktables.actions import ACTIONS
from pages.parts.analysis import suggesting
from pages.parts.choosing import looking
from pages.parts.session import facts
from pages.parts.worktables import worktable_page

worktable_page.show(ACTIONS)
if not facts().empty:
    suggesting.show(looking.view())
