"""Filters, period and cut-off to the line under every sheet's title."""

from core.measure.facts import last_day
from core.measure.naming import code_words, segment_name
from core.measure.periods import Period, day_label, is_unfinished, period_label
from core.measure.segments import read_code, segment
from core.report.blocks import Block, Page
from core.report.sharing import small_total
from core.report.sheet import Material
from core.texts import say


def page(material: Material, key: str, blocks: tuple[Block, ...]) -> Page:
    """A page named and titled by its sheet's key, under the line that says what it covers."""
    name = say(f"sheet.{key}", material.language)
    return page_of(material, (name, name), blocks)


def page_of(material: Material, names: tuple[str, str], blocks: tuple[Block, ...]) -> Page:
    """The same with its own words on the tab and in the title."""
    return Page(names[0], names[1], coverage(material), blocks)


def coverage(material: Material) -> str:
    """Period, comparison, filters, number of tickets and cut-off in one line."""
    n = material.measure(("volume",)).figure("volume").n
    tickets = [] if small_total(material, n) else [material.say("n_tickets", n=f"{n:,}")]
    covered = [period_words(material), *_against(material), *chosen_words(material)]
    return material.say("between").join([*covered, *tickets, *_cut_off(material)])


def period_words(material: Material) -> str:
    """The period looked at, marked if it has not ended by the cut-off."""
    start, end = material.filters.start, material.filters.end
    if start is None or end is None:
        return material.say("whole_period")
    period = Period(start, end)
    label = _label(period, material)
    return (
        material.say("unfinished", period=label)
        if is_unfinished(period, last_day(material.facts))
        else label
    )


def chosen_words(material: Material) -> list[str]:
    """Every filter in words: 渠道：电话、邮件."""
    return [
        material.say(
            "chosen",
            segment=segment_name(key, material.language, material.facts),
            words=material.say("comma").join(_words(key, codes, material)),
        )
        for key, codes in material.filters.chosen
    ]


def _words(key: str, codes: tuple[str, ...], material: Material) -> list[str]:
    found = (read_code(segment(key), code) for code in codes)
    return [code_words(material.facts, key, each, material.language) for each in found]


def _against(material: Material) -> list[str]:
    if material.against is None:
        return []
    return [material.say("against", period=_label(material.against, material))]


def _label(period: Period, material: Material) -> str:
    return period_label(period, material.language)


def _cut_off(material: Material) -> list[str]:
    day = last_day(material.facts)
    return [material.say("as_of", day=day_label(day, material.language))] if day else []
