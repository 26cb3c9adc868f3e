"""The sheet of speed and satisfaction says what the page says, and no more than may leave."""

from core.insight.speed.quadrants import quadrants
from core.insight.speed.relation import relate
from core.report.blocks import Heading, Lines, Table
from core.report.sections.quadrants import quadrant_blocks
from core.report.sections.relating import relation_blocks
from core.report.sheet import Material
from tests.core.report.conftest import Make


def _tables(material: Material) -> dict[str, Table]:
    blocks = (*relation_blocks(material), *quadrant_blocks(material))
    return {block.key: block for block in blocks if isinstance(block, Table)}


def test_too_few_answers_are_said(make: Make) -> None:
    blocks = relation_blocks(make("one"))
    assert len(blocks) == 1
    assert isinstance(blocks[0], Lines)
    heading, said = quadrant_blocks(make("one"))
    assert isinstance(heading, Heading)
    assert isinstance(said, Lines)


def test_the_sheet_holds_the_relation(make: Make) -> None:
    material = make("month")
    found = relate(material.facts, material.filters)
    assert found
    tables = _tables(material)
    within = tables["relation_within"]
    assert [row[within.position("rho")] for row in within.rows] == [e.rho for e in found.strata]
    assert [row[1] for row in tables["relation_odds"].rows] == [e.value for _, e in found.odds]
    fields = quadrants(material.facts, material.filters)
    if fields:
        assert [row[1] for row in tables["quadrants"].rows] == [each.n for each in fields]


def test_what_leaves_the_team_names_no_small_cell(make: Make) -> None:
    material = make("month", edition="shareable")
    tables = _tables(material)
    if "relation_within" in tables:
        names = [column.key for column in tables["relation_within"].columns]
        assert not {"fast", "slow"} & set(names)
        assert all(" × " not in str(row[0]) for row in tables["relation_within"].rows)
    if "quadrants" in tables:
        assert all(row[1] is None or row[1] >= 5 for row in tables["quadrants"].rows)
