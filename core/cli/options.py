"""Options several commands share: the files, how they are read, and what is looked at."""

from argparse import ArgumentParser
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from core.cli.failures import WrongOption
from core.measure.segments import SEGMENTS
from core.texts import LANGUAGES, Language, say
from core.tickets import FIELD

LAST_MOMENT = time(23, 59, 59)
FILTERS = tuple(each.key for each in SEGMENTS if each.kind == "word" and each.key != "agent")


def language_option(parser: ArgumentParser, language: Language) -> None:
    text = say("cli.help_language", language)
    parser.add_argument("--language", choices=LANGUAGES, default=language, help=text)


def file_options(parser: ArgumentParser, language: Language, files: str = "+") -> None:
    """Files and everything that overrides how they are read."""
    parser.add_argument(
        "files", nargs=files, type=Path, metavar="FILE", help=_help("file", language)
    )
    parser.add_argument("--workspace", metavar="NAME", help=_help("workspace", language))
    parser.add_argument(
        "--map", action="append", default=[], type=_mapped, metavar='"HEADER=field"',
        help=_help("map", language),
    )  # fmt: skip
    parser.add_argument(
        "--keep", action="append", default=[], metavar="HEADER", help=_help("keep", language)
    )
    parser.add_argument(
        "--date-order", choices=("ymd", "mdy", "dmy"), help=_help("order", language)
    )
    parser.add_argument("--timezone", type=_zone, help=_help("timezone", language))
    parser.add_argument("--sheet", metavar="NAME", help=_help("sheet", language))
    parser.add_argument(
        "--as-of", type=_moment, metavar="YYYY-MM-DD", help=_help("as_of", language)
    )


def filter_options(parser: ArgumentParser, language: Language) -> None:
    """The period, and each segment by the file's words or by codes; repeatable."""
    parser.add_argument(
        "--from", dest="start", type=_day, metavar="DAY", help=_help("from", language)
    )
    parser.add_argument("--to", dest="end", type=_day, metavar="DAY", help=_help("to", language))
    for key in FILTERS:
        name, text = say(f"segment.{key}", language), say("cli.help_segment", language)
        flag = f"--{key.replace('_', '-')}"
        parser.add_argument(
            flag, dest=key, action="append", default=[], metavar="WORD", help=f"{name} {text}"
        )
    parser.add_argument(
        "--where", action="append", default=[], type=_kept, metavar='"HEADER=WORD"',
        help=_help("where", language),
    )  # fmt: skip


def _help(key: str, language: Language) -> str:
    return say(f"cli.help_{key}", language)


def _mapped(text: str) -> tuple[str, str | None]:
    header, sign, name = text.rpartition("=")
    if not sign or name not in {*FIELD, ""}:
        raise WrongOption(option="--map", text=text, expected=", ".join(FIELD))
    return header, name or None


def _kept(text: str) -> tuple[str, str]:
    header, sign, word = text.partition("=")
    if not sign or not header.strip():
        raise WrongOption(option="--where", text=text, expected="HEADER=WORD")
    return header, word


def _zone(text: str) -> str:
    if text not in available_timezones():
        raise WrongOption(
            option="--timezone", text=text, expected="Asia/Shanghai, Europe/Rome, UTC …"
        )
    return str(ZoneInfo(text))


def _day(text: str) -> date:
    return _moment(text).date()


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise WrongOption(
            option="--from / --to / --as-of", text=text, expected="2024-05-31"
        ) from None
