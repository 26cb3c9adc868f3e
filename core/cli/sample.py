"""`huixiang sample`: the made-up months into a workspace, to look around in."""

from argparse import ArgumentParser, Namespace

from core.cli.command import Command
from core.cli.loading import in_workspace, take_in_all
from core.cli.printing import said
from core.store.places import WORKSPACE
from core.texts import Language, say


def _declare(parser: ArgumentParser, language: Language) -> None:
    text = say("cli.help_workspace", language)
    parser.add_argument("--workspace", default=WORKSPACE, metavar="NAME", help=text)


def _run(arguments: Namespace) -> None:
    # part of the checkout, not of the library: only this command needs it
    from sample_data import files

    with in_workspace(arguments.workspace) as store:
        batches = take_in_all(store, files(), arguments)
        said("loaded", arguments.language, n=len(batches), workspace=store.workspace)


SAMPLE = Command("sample", _declare, _run)
