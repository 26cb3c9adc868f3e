"""改进方案: what is done about a cause, by whom, until when, to which figure."""

from core.worktables.actions import ACTIONS
from pages.parts import looking, suggesting, worktable_page
from pages.parts.session import facts

worktable_page.show(ACTIONS)
if not facts().empty:
    suggesting.show(looking.view())
