"""The columns the data have to the metrics that can be computed, and why the others cannot."""

from core.errors import Note
from core.measure.facts import Facts
from core.measure.metrics import Metric, in_use, metric
from core.measure.naming import metric_name
from core.texts import Language, say

_TIMES = ("frt", "ttr")


def missing(facts: Facts, key: str) -> tuple[str, ...]:
    """The columns of `facts` a metric would need and the data do not have."""
    return tuple(column for column in metric(key).needs if not facts.has(column))


def available(facts: Facts) -> tuple[Metric, ...]:
    """The metrics in use that these data can answer, in the registry's order."""
    return tuple(metric(key) for key in in_use(facts.settings) if not missing(facts, key))


def not_computed(facts: Facts, key: str, language: Language) -> Note | None:
    """Why a metric is not computed, naming the columns; None if it is."""
    columns = [say(f"source.{column}", language) for column in _sources(facts, key)]
    if not columns:
        return None
    name = metric_name(key, language, facts.settings)
    joined = say("source.separator", language).join(columns)
    return Note("missing_column", facts={"metric": name, "columns": joined})


def _sources(facts: Facts, key: str) -> tuple[str, ...]:
    """What is missing; of a time that is there as a duration, the moments it is counted from."""
    return tuple(
        f"{column}_work" if column in _TIMES and facts.has(f"{column}_calendar") else column
        for column in missing(facts, key)
    )


def response_rate_key(facts: Facts) -> str:
    """The response rate these data allow: of the surveys sent, else of the tickets closed."""
    return "response_rate.closed" if missing(facts, "response_rate") else "response_rate"
