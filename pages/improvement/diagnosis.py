"""问题诊断: what is wrong, with the figure that says so."""

from core.worktables.diagnosis import DIAGNOSIS
from pages.parts.worktables import worktable_page

worktable_page.show(DIAGNOSIS)
