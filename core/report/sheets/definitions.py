"""What came in, what was left out and why, and the rule behind every number of the report."""

from collections.abc import Iterable

from core.measure.available import missing, not_computed
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
    reasons = _reasons(batches)
    columns = (
        Column("file", material.say("file"), width=26),
        Column("kind", material.say("file_kind")),
        *(Column(key, material.say(f"count_{key}"), "count") for key in ("read", "kept", *reasons)),
        Column("first", material.say("first_day"), "day"),
        Column("last", material.say("last_day"), "day"),
    )
    rows = tuple(_file(each, reasons, material) for each in batches)
    return heading, Lines((material.say("reconcile"),), "muted"), Table("files", columns, rows)


def _reasons(batches: tuple[Batch, ...]) -> tuple[str, ...]:
    """Why rows of these files are not counted; a reason no file has takes no column."""
    there = {key for each in batches for key, n in _without(each).items() if n}
    return tuple(key for key in (*LEFT_OUT, *SKIPPED) if key in there)


def _without(batch: Batch) -> dict[str, int]:
    return {**batch.counted.left_out, **batch.counted.skipped}


def _file(batch: Batch, reasons: tuple[str, ...], material: Material) -> Row:
    counts, without = batch.counted, _without(batch)
    kind = material.say(f"kind_{batch.kind}")
    gone = (without.get(reason, 0) for reason in reasons)
    return (batch.name, kind, counts.read, counts.kept, *gone, batch.first_day, batch.last_day)


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
    rules = ((material.say(f"rule_{key}"), words) for key, words in rules_in_force(material))
    return Heading(material.say("rules")), Lines(_named(rules, material))


def _definitions(material: Material) -> tuple[Block, ...]:
    settings, language = material.facts.settings, material.language
    rules = (
        (metric_name(key, language, settings), definition(key, language, settings))
        for key in keys_in_use(material.facts)
        if not missing(material.facts, key)
    )
    heading = Heading(material.say("definitions"))
    return heading, Lines(_named(rules, material)), *_not_computed(material)


def _not_computed(material: Material) -> tuple[Block, ...]:
    notes = (
        not_computed(material.facts, key, material.language) for key in keys_in_use(material.facts)
    )
    lines = tuple(tell(note, material.language) for note in notes if note)
    return (Lines(lines, "attention"),) if lines else ()


def _named(pairs: Iterable[tuple[str, str]], material: Material) -> tuple[str, ...]:
    return tuple(material.say("about", name=name, value=value) for name, value in pairs)


DEFINITIONS = Sheet("definitions", _build, opening=True)
