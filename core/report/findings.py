"""What the rules found to the sentences a report may say."""

from core.insight.finding import Finding, Group
from core.insight.sentence import say_confidence, sentence
from core.report.sharing import shows, small_total
from core.report.sheet import Material

MOST = 5


def finding_lines(material: Material) -> tuple[str, ...]:
    """At most five findings, strongest first, each with its n and how sure it is."""
    shown = [each for each in material.findings if may_be_shown(each, material)][:MOST]
    return tuple(_line(place, each, material) for place, each in enumerate(shown, start=1))


def may_be_shown(finding: Finding, material: Material) -> bool:
    """In the shareable edition a sentence must not say what a table withholds."""
    if small_total(material, finding.n):
        return False
    groups = (fact for _, fact in finding.facts if isinstance(fact, Group))
    bands = ((("band", str(each.place)),) for each in groups if each.quarters is None)
    cells = (*bands, *((finding.segment,) if finding.segment else ()))
    return all(shows(material, finding.metric, each) for each in cells)


def _line(place: int, finding: Finding, material: Material) -> str:
    return material.say(
        "finding",
        number=place,
        sentence=sentence(finding, material.facts, material.language),
        n=f"{finding.n:,}",
        confidence=say_confidence(finding, material.language),
    )
