"""What came in, what was left out and why, and the rule behind every number of the report."""

from core.measure.available import missing
from core.measure.naming import definition, metric_name
from core.report.blocks import Block, Heading, Lines, Page, Table
from core.report.cells import Column, Row
from core.report.rules import rules_in_force
from core.report.sheet import Material, Sheet
from core.report.sheets.key_metrics import keys_in_use
from core.report.titles import page
from core.store.batches import Batch
from core.texts import tell
from core.tickets import LEFT_OUT, SKIPPED


def _build(material: Material) -> tuple[Page, ...]:
    batches = material.store.batches()
    blocks = (*_files(material, batches), *_match(material), *_notes(material, batches))
    return (page(material, "definitions", (*blocks, *_rules(material), *_definitions(material))),)


def _files(material: Material, batches: tuple[Batch, ...]) -> tuple[Block, ...]:
    heading = Heading(material.say("files"))
    if not batches:
        return heading, Lines((material.say("nothing"),), "muted")
    counted = ("read", "kept", *LEFT_OUT, *SKIPPED)
    columns = (
        Column("file", material.say("file")),
        Column("kind", material.say("file_kind")),
        *(Column(key, material.say(f"count_{key}"), "count") for key in counted),
        Column("first", material.say("first_day"), "day"),
        Column("last", material.say("last_day"), "day"),
    )
    rows = tuple(_file(each, material) for each in batches)
    return heading, Lines((material.say("reconcile"),), "muted"), Table("files", columns, rows)


def _file(batch: Batch, material: Material) -> Row:
    counts = batch.counts
    left = [counts.left_out.get(reason, 0) for reason in LEFT_OUT]
    skipped = [counts.skipped.get(reason, 0) for reason in SKIPPED]
    kind = material.say(f"kind_{batch.kind}")
    days = batch.first_day, batch.last_day
    return (batch.name, kind, counts.read, counts.kept, *left, *skipped, *days)


def _match(material: Material) -> tuple[Block, ...]:
    match = material.facts.match
    if not match.answers:
        return ()
    text = material.say(
        "matched",
        answers=f"{match.answers:,}",
        matched=f"{match.matched:,}",
        unmatched=f"{match.unmatched:,}",
        share=f"{match.matched / match.answers:.1%}",
    )
    return (Lines((text,)),)


def _notes(material: Material, batches: tuple[Batch, ...]) -> tuple[Block, ...]:
    lines = tuple(
        material.say("file_note", file=batch.name, note=tell(note, material.language))
        for batch in batches
        for note in batch.notes
    )
    return (Heading(material.say("notes")), Lines(lines)) if lines else ()


def _rules(material: Material) -> tuple[Block, ...]:
    columns = Column("rule", material.say("rule")), Column("value", material.say("value"), "long")
    rows = tuple((material.say(f"rule_{key}"), words) for key, words in rules_in_force(material))
    return Heading(material.say("rules")), Table("rules", columns, rows)


def _definitions(material: Material) -> tuple[Block, ...]:
    settings, language = material.facts.settings, material.language
    columns = (
        Column("name", material.say("metric")),
        Column("definition", material.say("definition"), "long", width=60),
        Column("computed", material.say("computed")),
    )
    rows = tuple(
        (
            metric_name(key, language, settings),
            definition(key, language, settings),
            material.say("no" if missing(material.facts, key) else "yes"),
        )
        for key in keys_in_use(material.facts)
    )
    return Heading(material.say("definitions")), Table("definitions", columns, rows)


DEFINITIONS = Sheet("definitions", _build, opening=True)
