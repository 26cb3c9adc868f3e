"""A number that is missing, withheld or rests on few rows to the sentence that says why."""

from core.measure.available import missing, not_computed
from core.measure.measured import Figure
from core.report.sharing import small_total
from core.report.sheet import Material
from core.texts import tell


def reason(figure: Figure, material: Material) -> str:
    """Why a figure has no value, is not shown, or counts little; "" if all is well."""
    lacking = not_computed(material.facts, figure.key, material.language)
    if lacking:
        return tell(lacking, material.language)
    if small_total(material, figure.n):
        return material.say("withheld", below=material.facts.settings.suppressed_below)
    if figure.value is None:
        return material.say("no_rows")
    return material.say("small") if figure.small else ""


def short_reason(figure: Figure, material: Material) -> str:
    """The same in the few words a tile has room for."""
    if missing(material.facts, figure.key):
        return material.say("not_computed_short")
    if small_total(material, figure.n):
        return material.say("withheld_short", below=material.facts.settings.suppressed_below)
    return material.say("no_rows_short")
