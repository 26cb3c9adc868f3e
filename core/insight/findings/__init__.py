"""Facts × filters to findings in plain sentences, strongest first: a rule is added here."""

from core.insight.finding import Finding, Rule, Scene
from core.insight.findings.abnormal_day import ABNORMAL_DAY
from core.insight.findings.backlog_grows import BACKLOG_GROWS
from core.insight.findings.changed import CHANGED
from core.insight.findings.driver import DRIVER
from core.insight.findings.fast_but_dissatisfied import FAST_BUT_DISSATISFIED
from core.insight.findings.level_shift import LEVEL_SHIFT
from core.insight.findings.missed_target import MISSED_TARGET
from core.insight.findings.mix_or_rate import MIX_OR_RATE
from core.insight.findings.slow_but_satisfied import SLOW_BUT_SATISFIED
from core.insight.findings.slow_replies import SLOW_REPLIES
from core.insight.findings.theme import THEME
from core.insight.findings.worst_time import WORST_TIME
from core.insight.once import Once, afresh
from core.measure.facts import Facts, last_day
from core.measure.filters import Filters
from core.measure.periods import Period, month_of

FINDINGS: tuple[Rule, ...] = (
    MISSED_TARGET,
    SLOW_REPLIES,
    WORST_TIME,
    ABNORMAL_DAY,
    LEVEL_SHIFT,
    BACKLOG_GROWS,
    CHANGED,
    MIX_OR_RATE,
    DRIVER,
    FAST_BUT_DISSATISFIED,
    SLOW_BUT_SATISFIED,
    THEME,
)


def find(
    facts: Facts, filters: Filters, against: Period | None = None, once: Once = afresh
) -> tuple[Finding, ...]:
    """All that the rules find in the days of the filters, strongest first; often nothing."""
    scene = scene_of(facts, filters, against, once)
    return found_in(scene) if scene else ()


def scene_of(
    facts: Facts, filters: Filters, against: Period | None = None, once: Once = afresh
) -> Scene | None:
    """What the rules look at; None without any ticket.

    Days not chosen run from the first month with tickets to the cut-off.
    """
    if not facts.months:
        return None
    start = filters.start or facts.months[0]
    end = filters.end or last_day(facts) or month_of(facts.months[-1]).end
    return Scene(facts, filters.within(start, end), Period(start, end), against, once)


def found_in(scene: Scene) -> tuple[Finding, ...]:
    """The findings of a scene, strongest first."""
    found = [each for rule in FINDINGS for each in rule.look(scene)]
    return tuple(sorted(found, key=lambda each: -each.strength))
