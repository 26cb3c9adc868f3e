"""`huixiang report`: files, or what a workspace holds, to one finished workbook."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from core.cli.command import Command
from core.cli.comparing import against_option, periods_of, whole_period
from core.cli.failures import CannotWrite
from core.cli.files import writable
from core.cli.filtering import filters_of
from core.cli.loading import opened
from core.cli.options import file_options, filter_options
from core.cli.plain import metric_keys, numbers
from core.cli.printing import progress, said, to_json
from core.cli.rules import rule_options
from core.derive import Facts
from core.measure.band_names import narrowed
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.measure.periods import Period, latest_complete_month, previous
from core.report.reporting import Written, write_report
from core.report.sheet import EDITIONS, Material
from core.store import Store
from core.texts import Language, say


def _declare(parser: ArgumentParser, language: Language) -> None:
    file_options(parser, language, "*")
    filter_options(parser, language)
    rule_options(parser, language)
    against_option(parser, language)
    out, edition, summary = (
        say(f"cli.help_{key}", language) for key in ("out", "edition", "summary")
    )
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx", help=out)
    parser.add_argument("--edition", choices=EDITIONS, default="internal", help=edition)
    parser.add_argument("--summary", type=Path, metavar="FILE.json", help=summary)


def _run(arguments: Namespace) -> None:
    with opened(arguments) as (store, facts):
        filters = _period(filters_of(arguments, facts), facts, arguments)
        material = _material(store, facts, filters, arguments)
        written = _write(material, arguments.out)
        if arguments.summary:
            _summarise(material, written, arguments.summary)
    said("report_written", arguments.language, path=arguments.out, n=len(written.tabs))


def _period(filters: Filters, facts: Facts, arguments: Namespace) -> Filters:
    """The days asked for; else all days of the files given, or a workspace's latest month."""
    if not arguments.files and not (filters.start or filters.end):
        month = latest_complete_month(facts)
        return filters.within(month.start, month.end) if month else filters
    return whole_period(facts, filters)


def _material(store: Store, facts: Facts, filters: Filters, arguments: Namespace) -> Material:
    zone = ZoneInfo(facts.settings.timezone)
    now = datetime.now(UTC).astimezone(zone).replace(tzinfo=None, microsecond=0)
    filters, asked = periods_of(arguments, facts, filters)
    against = asked or _against(facts, filters)
    facts = facts.under(narrowed(facts.settings, filters.codes("channel")))
    return Material(facts, store, filters, against, arguments.language, arguments.edition, now)


def _against(facts: Facts, filters: Filters) -> Period | None:
    """The period before, if the data reach into it."""
    if filters.start is None or filters.end is None:
        return None
    before = previous(Period(filters.start, filters.end))
    earlier = measure(facts, ("volume",), ((),), filters.within(before.start, before.end))
    return before if earlier.figure("volume").n else None


def _write(material: Material, out: Path) -> Written:
    try:
        return write_report(material, out, progress=progress)
    except OSError as error:
        raise CannotWrite(path=str(out), reason=error.strerror or type(error).__name__) from error


def _summarise(material: Material, written: Written, path: Path) -> None:
    facts, keys = material.facts, metric_keys(material.facts)
    by = [key for key in ("channel", "issue_type", "team") if facts.has(key)]
    found = numbers(facts, keys, by, material.filters, material.language)
    about = {"sheets": list(written.tabs), "detail_rows": written.detail_rows}
    about |= {"edition": material.edition, "language": material.language}
    with writable(path) as stream:
        stream.write(to_json(about | found).encode())


REPORT = Command("report", _declare, _run)
