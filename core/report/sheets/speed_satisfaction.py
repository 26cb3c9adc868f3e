"""Response-time bands × satisfaction with intervals, whether slow goes with low, four fields."""

from core.measure.band_names import band_lines
from core.measure.measured import Measured
from core.measure.naming import code_words, metric_name, segment_name
from core.report.blocks import Chart, Charts, Heading, Lines, Page, Series, Table
from core.report.cells import Column, Row
from core.report.sections.quadrants import quadrant_blocks
from core.report.sections.relating import relation_blocks
from core.report.sharing import shared
from core.report.sheet import Material, Sheet
from core.report.showing import column, count, records, remark, values
from core.report.styling import BLUE, PALE
from core.report.titles import page

METRICS = ("csat", "low_share", "score.mean")


def _build(material: Material) -> tuple[Page, ...]:
    """Bands of answers whose ticket's response time is known."""
    by = ("band",)
    measured = material.measure(METRICS, (by,))
    table = records(shared(material, measured.table(by), METRICS))
    rows = tuple(_row(row, measured, material) for row in table if _known(row))
    if not rows:
        return (page(material, "speed_satisfaction", (Lines((material.say("no_pairs"),)),)),)
    bands = Table("bands_satisfaction", _columns(material), rows)
    top = Heading(material.say("bands_satisfaction")), Charts((_chart(material, bands),))
    means = band_lines(material.facts.settings, material.language)
    told = (Lines(means, "muted"),) if means else ()
    blocks = (*top, bands, *told, *relation_blocks(material), *quadrant_blocks(material))
    return (page(material, "speed_satisfaction", blocks),)


def _known(row: dict[str, object]) -> bool:
    # NA and NaN are answers whose ticket is unknown
    return isinstance(row["band"], int | float) and row["band"] == row["band"]


def _columns(material: Material) -> tuple[Column, ...]:
    csat = metric_name("csat", material.language, material.facts.settings)
    return (
        Column("name", segment_name("band", material.language)),
        Column("n", material.say("n"), "count", material.say("n_note")),
        column("csat", material),
        Column("low", material.say("low", metric=csat), "share"),
        Column("high", material.say("high", metric=csat), "share"),
        column("low_share", material),
        column("score.mean", material),
        remark(material),
    )


def _row(row: dict[str, object], measured: Measured, material: Material) -> Row:
    band = int(str(row["band"]))
    figure = measured.figure("csat", band=band)
    csat, low_share, score = values(row, METRICS)
    ends = (figure.low, figure.high) if csat is not None else (None, None)
    name = code_words(material.facts, "band", band, material.language)
    few = material.say("small") if csat is not None and figure.small else ""
    return (name, count(row, "csat"), csat, *ends, low_share, score, few)


def _chart(material: Material, bands: Table) -> Chart:
    series = (Series("csat", "bar", BLUE), Series("low_share", "bar", PALE))
    axes = (segment_name("band", material.language), material.say("unit_share"))
    title = material.say("bands_satisfaction")
    return Chart("column", title, bands.key, "name", series, axes, "0%")


SPEED_SATISFACTION = Sheet("speed_satisfaction", _build)
