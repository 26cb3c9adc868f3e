"""`huixiang serve`: starts the pages of this checkout on this machine only."""

import signal
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import core
from core.cli.command import Command
from core.cli.failures import NoCheckout
from core.texts import Language, say


def _declare(parser: ArgumentParser, language: Language) -> None:
    parser.add_argument("--port", type=int, default=8501, help=say("cli.help_port", language))


def _run(arguments: Namespace) -> None:
    checkout = Path(core.__file__).parent.parent
    if not (checkout / "asgi.py").is_file():
        raise NoCheckout(path=str(checkout))
    with subprocess.Popen(words(arguments.port), cwd=checkout) as server:  # noqa: S603 - our words
        # whoever stops this process means the server
        signal.signal(signal.SIGTERM, lambda *_: server.terminate())
        server.wait()


def words(port: int) -> list[str]:
    """The command that serves on localhost; everything else stands in .streamlit/config.toml."""
    address = ["--server.address", "127.0.0.1", "--server.port", str(port)]
    return [sys.executable, "-m", "streamlit", "run", "asgi.py", *address]


SERVE = Command("serve", _declare, _run)
