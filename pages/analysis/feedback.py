"""反馈: what customers write, by theme, in their own masked words, and what is new in it."""

from pages.parts import heading
from pages.parts.analysis import comments
from pages.parts.choosing import looking

view = looking.view()
heading.show_period("feedback", view)
comments.show(view)
