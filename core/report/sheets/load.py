"""When tickets come and how they fare then, what stays open, and how many people that takes."""

from core.report.blocks import Lines, Page
from core.report.sections.agents import staffing_blocks
from core.report.sections.hours import hour_tables
from core.report.sections.open_tickets import backlog_blocks
from core.report.sections.times import time_blocks
from core.report.sheet import Material, Sheet
from core.report.titles import page


def _build(material: Material) -> tuple[Page, ...]:
    """Times of day, hours of the week, backlog, agents per hour."""
    if not material.measure(("volume",)).figure("volume").n:
        nothing = Lines((material.say("nothing"),), "muted")
        return (page(material, "load", (nothing,)),)
    maps = ("volume", "csat") if material.edition == "internal" else ("volume",)
    blocks = (
        *time_blocks(material),
        *hour_tables(material, maps),
        *backlog_blocks(material),
        *staffing_blocks(material),
    )
    return (page(material, "load", blocks),)


LOAD = Sheet("load", _build)
