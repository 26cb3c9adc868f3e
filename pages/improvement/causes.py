"""根因分析: from a problem down five whys to a weighted cause."""

from core.worktables.causes import CAUSES
from pages.parts.worktables import worktable_page

worktable_page.show(CAUSES)
