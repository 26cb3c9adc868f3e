"""`huixiang measure`: the numbers of files, as a table to read or as JSON."""

from argparse import ArgumentParser, Namespace

from core.cli.command import Command
from core.cli.comparing import against_option, compared, comparison_plain, periods_of
from core.cli.failures import UnknownWord
from core.cli.filtering import filters_of
from core.cli.loading import opened
from core.cli.options import file_options, filter_options
from core.cli.plain import metric_keys, numbers
from core.cli.printing import print_json
from core.cli.rules import rule_options
from core.cli.tables import changes_table, numbers_table
from core.derive import Facts
from core.measure.segments import SEGMENTS
from core.texts import Language, say


def _declare(parser: ArgumentParser, language: Language) -> None:
    file_options(parser, language, "*")
    filter_options(parser, language)
    rule_options(parser, language)
    against_option(parser, language)
    segments = ", ".join(each.key for each in SEGMENTS)
    parser.add_argument(
        "--by", action="append", default=[], metavar="SEGMENT",
        help=say("cli.help_by", language, segments=segments),
    )  # fmt: skip
    parser.add_argument(
        "--metric", action="extend", nargs="+", default=[], metavar="KEY",
        help=say("cli.help_metric", language),
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help=say("cli.help_json", language))


def _run(arguments: Namespace) -> None:
    by = [_segment(key, arguments.language) for key in arguments.by]
    with opened(arguments) as (_, facts):
        keys = _metrics(facts, arguments.metric, arguments.language)
        filters, against = periods_of(arguments, facts, filters_of(arguments, facts))
        both = compared(facts, keys, by, filters, against) if against else None
        if arguments.json:
            found = numbers(facts, keys, by, filters, arguments.language)
            beside = both and comparison_plain(facts, both, by, arguments.language)
            print_json(found | ({"against": beside} if beside else {}))
        else:
            before = changes_table(facts, both, arguments.language) if both else ""
            print(numbers_table(facts, keys, by, filters, arguments.language) + before)


def _segment(key: str, language: Language) -> str:
    known = [each.key for each in SEGMENTS]
    plain = key.replace("-", "_")
    if plain not in known:
        name = say("cli.segment", language)
        raise UnknownWord(segment=name, word=key, known=", ".join(known))
    return plain


def _metrics(facts: Facts, asked: list[str], language: Language) -> tuple[str, ...]:
    """Keys as asked; a family (frt) means all of its statistics; none means every metric."""
    known = metric_keys(facts)
    for key in asked:
        if not any(_is_of(each, key) for each in known):
            name = say("cli.metric", language)
            raise UnknownWord(segment=name, word=key, known=", ".join(known))
    return tuple(each for each in known if not asked or any(_is_of(each, key) for key in asked))


def _is_of(key: str, asked: str) -> bool:
    return key == asked or key.startswith(f"{asked}.")


MEASURE = Command("measure", _declare, _run)
