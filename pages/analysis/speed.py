"""响应 × 满意度: do slower replies go with lower satisfaction, overall and within each group."""

from pages.parts import empty, heading
from pages.parts.analysis import relations
from pages.parts.choosing import looking

view = looking.view()
heading.show_period("speed", view)
empty.need_answers(view)
relations.show(view)
