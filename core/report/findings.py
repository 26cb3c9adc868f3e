"""What the rules found in the data to numbered sentences, each with its n and how sure it is."""

from core.report.blocks import Block
from core.report.sheet import Material

MOST = 5


def finding_lines(material: Material) -> tuple[str, ...]:
    """At most five findings, strongest first."""
    return ()


def relation_blocks(material: Material) -> tuple[Block, ...]:
    return ()
