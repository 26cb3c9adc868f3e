"""数据质量: what is covered, what came in, what was left out and why, who checked it."""

from pages.parts import empty, heading
from pages.parts.quality import batches, completeness, coverage, matching
from pages.parts.session import facts, store

heading.show("quality")
if not store().batches(undone=True):
    empty.invite()
if not facts().empty:
    coverage.show()
    completeness.show()
    matching.show()
batches.show()
