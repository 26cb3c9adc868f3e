"""What the rules found to the sentences a report may say."""

from core.insight.finding import Finding
from core.insight.sentence import say_confidence, sentence
from core.report.sharing import shared, small_total
from core.report.sheet import Material
from core.report.showing import cell_value, records

MOST = 5


def finding_lines(material: Material) -> tuple[str, ...]:
    """At most five findings, strongest first, each with its n and how sure it is."""
    shown = [each for each in material.findings if may_be_shown(each, material)][:MOST]
    return tuple(_line(place, each, material) for place, each in enumerate(shown, start=1))


def may_be_shown(finding: Finding, material: Material) -> bool:
    """In the shareable edition a sentence must not say what a table withholds."""
    by = tuple(segment for segment, _ in finding.segment)
    if material.edition == "internal" or not by:
        return not small_total(material, finding.n)
    keys = (finding.metric,)
    cells = records(shared(material, material.measure(keys, (by,)).table(by), keys))
    codes = dict(finding.segment)
    own = (row for row in cells if all(str(row[key]) == code for key, code in codes.items()))
    return any(cell_value(row[finding.metric], "tickets") is not None for row in own)


def _line(place: int, finding: Finding, material: Material) -> str:
    return material.say(
        "finding",
        number=place,
        sentence=sentence(finding, material.facts, material.language),
        n=f"{finding.n:,}",
        confidence=say_confidence(finding, material.language),
    )
