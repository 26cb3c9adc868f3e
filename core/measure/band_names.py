"""Response-time bands to the words for them: by their limits, by rank where channels differ."""

from collections.abc import Sequence
from dataclasses import replace

from core.measure.wording import format_value
from core.settings import Settings
from core.texts import Language, has, say


def band_name(
    place: int, settings: Settings, language: Language, channel: str | None = None
) -> str:
    """A band as it is called everywhere: "≤ 1 分钟", "1–5 分钟", "> 5 分钟".

    Where channels have bands of their own it is called by its rank, "最快段", "最慢段"; of one
    `channel` always by that channel's limits.
    """
    if channel is None and settings.channel_bands:
        return _rank(place, settings, language)
    words = [format_value(limit, "seconds", language) for limit in settings.limits_of(channel)]
    if place == 0:
        return say("band.first", language, high=words[0])
    if place >= len(words):
        return say("band.last", language, low=words[-1])
    return say("band.between", language, low=_without_unit(words, place), high=words[place])


def band_limits(place: int, settings: Settings, language: Language) -> str:
    """What a band means in each channel: "电话 ≤ 20 秒；其他渠道 ≤ 1 分钟"; else its name."""
    if not settings.channel_bands:
        return band_name(place, settings, language)
    own = [
        say("band.of", language, channel=channel_word(code, language),
            band=band_name(place, settings, language, code))
        for code, _ in settings.channel_bands
    ]  # fmt: skip
    rest = band_name(place, settings, language, "")
    return say("band.and", language).join([*own, say("band.of_others", language, band=rest)])


def band_lines(settings: Settings, language: Language) -> tuple[str, ...]:
    """Every band with what it means in each channel, a line each; none where channels agree."""
    if not settings.channel_bands:
        return ()
    return tuple(
        say("band.line", language, name=band_name(place, settings, language),
            limits=band_limits(place, settings, language))
        for place in range(len(settings.bands) + 1)
    )  # fmt: skip


def band_tickets(place: int, settings: Settings, language: Language) -> str:
    """The tickets of the fastest or the slowest band, as a sentence speaks of them."""
    if settings.channel_bands:
        return say("band.tickets", language, band=_rank(place, settings, language))
    limits = settings.limits_of()
    edge = format_value(limits[0] if place == 0 else limits[-1], "seconds", language)
    return say(f"band.tickets_{'fast' if place == 0 else 'slow'}", language, edge=edge)


def narrowed(settings: Settings, channels: Sequence[str]) -> Settings:
    """The settings as they hold for tickets of these channels alone: bands they share are all's."""
    limits = {settings.limits_of(channel) for channel in channels}
    if not settings.channel_bands or len(limits) != 1:
        return settings
    return replace(settings, bands=limits.pop(), channel_bands=())


def parted(settings: Settings, quarters: tuple[float, ...] | None) -> Settings:
    """The settings whose bands are the groups."""
    return settings if quarters is None else replace(settings, bands=quarters, channel_bands=())


def channel_word(code: str, language: Language) -> str:
    """A channel's code in our words, else as the files write it."""
    return say(f"channel.{code}", language) if has(f"channel.{code}") else code


def _rank(place: int, settings: Settings, language: Language) -> str:
    last = len(settings.bands)
    names = {0: "fastest", last: "slowest"} | ({1: "middle"} if last == 2 else {})
    key = names.get(min(place, last), "nth")
    return say(f"band.{key}", language, n=place + 1)


def _without_unit(words: list[str], place: int) -> str:
    low, high = words[place - 1], words[place]
    number, _, unit = low.partition(" ")
    return number if high.endswith(f" {unit}") else low
