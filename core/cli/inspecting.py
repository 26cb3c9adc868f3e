"""`huixiang inspect`: how a file would be read, with nothing stored."""

from argparse import ArgumentParser, Namespace
from typing import Any

from core.cli.command import Command
from core.cli.loading import check_there, in_workspace
from core.cli.options import file_options
from core.cli.printing import print_json
from core.cli.tables import aligned
from core.cli.wishing import wishes_of
from core.intake.taking_in import Preview, inspect
from core.texts import Language, say, tell

Plain = dict[str, Any]


def _declare(parser: ArgumentParser, language: Language) -> None:
    file_options(parser, language)
    parser.add_argument("--json", action="store_true", help=say("cli.help_json", language))


def _run(arguments: Namespace) -> None:
    language: Language = arguments.language
    with in_workspace(arguments.workspace) as store:
        wishes = wishes_of(arguments, store.settings())
        for path in arguments.files:
            check_there(path)
        found = [
            described(preview, language)
            for path in arguments.files
            for preview in inspect(path, store=store, wishes=wishes)
        ]
    if arguments.json:
        print_json(found)
    else:
        print("\n\n".join(_in_words(table, language) for table in found))


def described(preview: Preview, language: Language) -> Plain:
    """One table: what was read, kept, left out and why, what each column means, what is amiss."""
    counts = preview.tickets.counts
    return {
        "name": preview.name,
        "kind": preview.mapping.kind,
        "encoding": preview.raw.encoding,
        "rows_read": counts.read,
        "kept": counts.kept,
        "left_out": counts.left_out,
        "skipped": counts.skipped,
        "mapping": _mapping(preview),
        "warnings": _warnings(preview, language),
    }


def _mapping(preview: Preview) -> list[Plain]:
    """The field a header will have; a suggestion nobody confirmed is shown but not certain."""
    used = dict(preview.mapping.fields)
    return [
        {
            "header": each.header,
            "field": used.get(each.header) or each.field,
            "certain": used.get(each.header) is not None or (each.certain and each.field is None),
        }
        for each in preview.suggestions
    ]


def _warnings(preview: Preview, language: Language) -> list[str]:
    notes = [tell(note, language) for note in preview.tickets.notes]
    missing = [say(f"need.{key}", language) for key in preview.cannot]
    asked = [
        say(f"question.{each.key}", language, header=each.header, example=each.example)
        for each in preview.questions
    ]
    return [*asked, *notes, *missing]


def _in_words(table: Plain, language: Language) -> str:
    line = say(
        "cli.table_line",
        language,
        name=table["name"],
        kind=say(f"report.kind_{table['kind']}", language),
        encoding=table["encoding"],
        read=table["rows_read"],
        kept=table["kept"],
        left_out=sum(table["left_out"].values()),
        skipped=sum(table["skipped"].values()),
    )
    head = [say(f"cli.{key}", language) for key in ("column", "field", "certainty")]
    rows = [_column(each, language) for each in table["mapping"]]
    return "\n".join([line, aligned([head, *rows]), *(f"! {each}" for each in table["warnings"])])


def _column(of: Plain, language: Language) -> list[str]:
    if of["field"] is None:
        return [of["header"], say("cli.not_used", language), ""]
    sure = say("cli.certain" if of["certain"] else "cli.suggested", language)
    return [of["header"], say(f"field.{of['field']}", language), sure]


INSPECT = Command("inspect", _declare, _run)
