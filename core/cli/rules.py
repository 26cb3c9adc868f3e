"""The options about rules to settings: the clock, the population, targets and bands of this run."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from typing import get_args

from core.cli.failures import WrongOption
from core.intake.channels import channel_code
from core.measure.band_limits import read_limits, read_own_limits
from core.settings import Basis, Population, Settings
from core.texts import Language, say

_MINUTE = 60.0
# a limit or target without a channel is that of all
_ALL = ""


def rule_options(parser: ArgumentParser, language: Language) -> None:
    """Rules other than the saved ones, for this run alone."""
    for name, kind in (("basis", Basis), ("population", Population)):
        text = say(f"cli.help_{name}", language)
        parser.add_argument(f"--{name}", choices=get_args(kind), help=text)
    for name, example in (("target", "CHANNEL=MINUTES"), ("bands", "CHANNEL=MINUTES,MINUTES")):
        parser.add_argument(
            f"--{name}", action="append", default=[], metavar=example,
            help=say(f"cli.help_{name}", language),
        )  # fmt: skip


def rules_of(arguments: Namespace, saved: Settings) -> Settings:
    """The saved settings with what was said on the command line; raises WrongOption."""
    given = vars(arguments)
    chosen = {name: given[name] for name in ("basis", "population") if given.get(name)}
    settings = replace(saved, **chosen)
    return _with_bands(_with_targets(settings, given.get("target", ())), given.get("bands", ()))


def _with_targets(settings: Settings, texts: list[str]) -> Settings:
    found = {channel: _seconds(text) for channel, text in map(_parted, texts)}
    common = found.pop(_ALL, settings.target)
    own = dict(settings.channel_targets) | found
    return replace(settings, target=common, channel_targets=tuple(sorted(own.items())))


def _with_bands(settings: Settings, texts: list[str]) -> Settings:
    found = dict(map(_parted, texts))
    of = "--bands"
    common = read_limits(found.pop(_ALL), of) if _ALL in found else settings.bands
    kept = {
        channel: limits
        for channel, limits in settings.channel_bands if len(limits) == len(common)
    }  # fmt: skip
    own = {code: read_own_limits(text, f"{of} {code}=", common) for code, text in found.items()}
    limits = kept | {code: each for code, each in own.items() if each}
    return replace(settings, bands=common, channel_bands=tuple(sorted(limits.items())))


def _parted(text: str) -> tuple[str, str]:
    channel, _, value = text.rpartition("=")
    return channel_code(channel) if channel.strip() else _ALL, value


def _seconds(text: str) -> float:
    try:
        seconds = float(text) * _MINUTE
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise WrongOption(option="--target", text=text, expected="15, phone=0.5")
    return seconds
