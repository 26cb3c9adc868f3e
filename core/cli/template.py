"""`huixiang template`: a blank workbook to fill in, by the name of its table."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from core.cli.command import Command
from core.cli.files import writable
from core.cli.printing import said
from core.texts import Language, say
from core.worktables import TEMPLATES, table
from core.worktables.templates import write_template


def _declare(parser: ArgumentParser, language: Language) -> None:
    names = [each.key for each in TEMPLATES]
    parser.add_argument("name", choices=names, metavar="NAME", help=", ".join(names))
    text = say("cli.help_out", language)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=text)


def _run(arguments: Namespace) -> None:
    with writable(arguments.out) as stream:
        write_template(table(arguments.name), arguments.language, stream)
    said("written", arguments.language, path=arguments.out)


TEMPLATE = Command("template", _declare, _run)
