"""One command: its name, the options it takes, and what it runs."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from core.texts import Language


@dataclass(frozen=True)
class Command:
    """`declare` adds its options; `run` does it and raises AppError for what a person can fix."""

    name: str
    declare: Callable[[ArgumentParser, Language], None]
    run: Callable[[Namespace], None]
