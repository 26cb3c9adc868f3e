"""The words on the command line to arguments, in the language they ask for."""

from argparse import ArgumentParser
from collections.abc import Sequence
from itertools import pairwise
from typing import NoReturn

from core.cli.commands import COMMANDS
from core.cli.failures import WrongUse
from core.cli.options import language_option
from core.texts import Language, say


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongUse(detail=message, command=self.prog)


def parser(language: Language) -> ArgumentParser:
    """One sub-command per entry of COMMANDS; each leaves its function in `run`."""
    top = _Parser(prog="huixiang", description=say("cli.description", language))
    language_option(top, language)
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        text = say(f"cli.{command.name}", language)
        below = commands.add_parser(command.name, help=text, description=text)
        command.declare(below, language)
        language_option(below, language)
        below.set_defaults(run=command.run)
    return top


def language_of(words: Sequence[str]) -> Language:
    """The language asked for anywhere on the line, Chinese if none: errors must speak it too."""
    asked = [after for word, after in pairwise(words) if word == "--language"]
    asked += [word.partition("=")[2] for word in words if word.startswith("--language=")]
    return "en" if asked and asked[-1] == "en" else "zh"
