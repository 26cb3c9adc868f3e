"""The columns the data have to the metrics that can be computed, and why the others cannot."""

from core.errors import Note
from core.measure.facts import Facts
from core.measure.metrics import METRICS, Metric, band_keys, metric
from core.measure.naming import metric_name
from core.texts import Language, say


def missing(facts: Facts, key: str) -> tuple[str, ...]:
    """The columns of `facts` a metric would need and the data do not have."""
    return tuple(column for column in metric(key).needs if not facts.has(column))


def available(facts: Facts) -> tuple[Metric, ...]:
    """The metrics these data can answer, in the registry's order; unused bands left out."""
    bands = band_keys(facts.settings.bands)
    return tuple(
        each
        for each in METRICS
        if not missing(facts, each.key) and (each.key in bands or not each.key.startswith("band."))
    )


def not_computed(facts: Facts, key: str, language: Language) -> Note | None:
    """Why a metric is not computed, naming the columns; None if it is."""
    columns = [say(f"source.{column}", language) for column in missing(facts, key)]
    if not columns:
        return None
    name = metric_name(key, language, facts.settings)
    joined = say("source.separator", language).join(columns)
    return Note("missing_column", facts={"metric": name, "columns": joined})


def response_rate_key(facts: Facts) -> str:
    """The response rate these data allow: of the surveys sent, else of the tickets closed."""
    return "response_rate.closed" if missing(facts, "response_rate") else "response_rate"
