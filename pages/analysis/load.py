"""时段与积压: when tickets come and how they fare then, what stays open, and who it takes."""

from pages.parts import empty, heading
from pages.parts.analysis import backlog, findings, hour_maps, notes, peaks, staffing
from pages.parts.choosing import looking

ABOUT = ("worst_time", "backlog_grows")

view = looking.view()
heading.show_period("load", view)
empty.need_rows(view)
notes.show(view)
peaks.show(view)
hour_maps.show(view)
backlog.show(view)
staffing.show(view)
findings.show([each for each in findings.found(view) if each.key in ABOUT])
