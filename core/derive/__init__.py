"""Batches and settings to one table of facts, in a cache that may be thrown away at any time."""

from core.derive.facts import Facts, Match
from core.derive.preparing import prepare
from core.derive.rules import FOLLOWED

__all__ = ["FOLLOWED", "Facts", "Match", "prepare"]
