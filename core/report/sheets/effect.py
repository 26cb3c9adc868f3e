"""Before and after: did the numbers with a target really change, by how much, is it enough."""

from core.insight.changes.effect_sentences import effect_sentences
from core.insight.changes.effects import Effect
from core.measure.naming import metric_name
from core.report.blocks import Block, Charts, Heading, Lines, Page, Table
from core.report.sections.before_after import effect_chart, effect_days, effects
from core.report.sections.effect_table import effect_table
from core.report.sheet import Material, Sheet
from core.report.sheets.key_metrics import target_of
from core.report.titles import page
from core.texts import say

KEYS = ("frt.median", "service_level", "csat")


def _build(material: Material) -> tuple[Page, ...]:
    """Sentences and a line per metric, then the numbers of all; else why there are none."""
    settings = material.facts.settings
    found = effects(material, {key: target_of(key, settings) or 0.0 for key in KEYS})
    if not found:
        none = Lines((material.say("no_effect"),), "muted")
        return (page(material, "effect", (none,)),)
    days = effect_days(found, material)
    method = Lines((say("effect.method", material.language),), "muted")
    blocks = (
        *(block for each in found for block in _section(each, days, material)),
        Heading(material.say("effect_table")),
        method,
        effect_table(found, material),
        *((Heading(material.say("daily_table")), days) if days else ()),
    )
    return (page(material, "effect", blocks),)


def _section(of: Effect, days: Table | None, material: Material) -> tuple[Block, ...]:
    heading = Heading(metric_name(of.key, material.language, material.facts.settings))
    said = Lines(effect_sentences(of, material.facts.settings, material.language))
    drawn = days is not None and days.has_column(of.key) and days.has_values(of.key)
    if days is None or not drawn:
        return heading, said
    return heading, said, Charts((effect_chart(of, days, material),))


EFFECT = Sheet("effect", _build)
