"""改进方案: what is done about a cause, by whom, until when, to which figure."""

from core.worktables.actions import ACTIONS
from pages.parts import worktable_page

worktable_page.show(ACTIONS)
