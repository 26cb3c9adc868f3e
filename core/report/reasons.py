"""A number that is missing, withheld or rests on few rows to the sentence that says why."""

from core.measure.available import not_computed
from core.measure.measured import Figure
from core.report.sharing import small_total
from core.report.sheet import Material
from core.texts import tell


def reason(figure: Figure, material: Material) -> str:
    """Why a figure has no value, is not shown, or counts little; "" if all is well."""
    missing = not_computed(material.facts, figure.key, material.language)
    if missing:
        return tell(missing, material.language)
    if small_total(material, figure.n):
        return material.say("withheld", below=material.facts.settings.suppressed_below)
    if figure.value is None:
        return material.say("no_rows")
    return material.say("small") if figure.small else ""
