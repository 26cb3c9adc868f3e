"""The rules in force as a form: checked, saved as a new version, in force at once."""

from dataclasses import replace
from functools import partial
from zoneinfo import available_timezones

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.measure.naming import code_words
from core.settings import Settings, TimeBand
from pages.parts.acknowledging import acknowledge
from pages.parts.acknowledging import show as acknowledged
from pages.parts.session import channels, facts, language, settings, store, who
from pages.parts.words import plain, say, word, worded

MINUTE = 60.0
DAY = 24
LONGEST = 100_000.0
# seconds and shares come back from minutes and percent as they went
EXACT = 6
STARTS = ("created", "first_message", "assigned")
POPULATIONS = ("created", "closed")


def show() -> None:
    """The form; saving makes every page follow the new rules."""
    now = settings()
    with st.form(f"settings@{language()}"):
        changed = _time_band_inputs(_band_inputs(_target_inputs(_rule_inputs(now))))
        saved = st.form_submit_button(say("settings.save"), type="primary")
    if saved:
        _save(now, changed)
    acknowledged("settings.saved_with")


def _save(now: Settings, changed: Settings) -> None:
    wrong = _out_of_order(changed)
    if wrong:
        st.error(say(wrong))
        return
    if changed != now:
        store().save_settings(changed, who())
        acknowledge("action.saved", say("nav.definitions"))
        st.rerun()


def _out_of_order(rules: Settings) -> str | None:
    """Which limits do not follow one another, as the key of what to say."""
    if list(rules.bands) != sorted(set(rules.bands)):
        return "settings.bands_order"
    hours = sum((band.end - band.start) % DAY or DAY for band in rules.time_bands)
    return None if hours == DAY else "settings.time_bands_order"


def _rule_inputs(now: Settings) -> Settings:
    left, middle, right = st.columns(3)
    zones = sorted(available_timezones())
    return replace(
        now,
        timezone=left.selectbox(say("settings.timezone"), zones, index=zones.index(now.timezone)),
        start=middle.selectbox(
            say("settings.start"),
            STARTS,
            index=STARTS.index(now.start),
            format_func=worded(STARTS, partial(word, "start")),
        ),
        population=right.selectbox(
            say("settings.population"),
            POPULATIONS,
            index=POPULATIONS.index(now.population),
            format_func=worded(POPULATIONS, partial(word, "population")),
        ),
        survey_window_days=left.number_input(
            say("settings.survey_window"), 1, 90, now.survey_window_days
        ),
        small_sample=middle.number_input(say("settings.small_sample"), 5, 500, now.small_sample),
    )


def _target_inputs(now: Settings) -> Settings:
    st.markdown(say("settings.targets"))
    columns = st.columns(3)
    shares = replace(
        now,
        target=_minutes(columns[0], say("settings.target"), now.target, "target"),
        attainment_target=_percent(columns[1], "settings.attainment", now.attainment_target),
        csat_target=_percent(columns[2], "settings.csat", now.csat_target),
    )
    return replace(shares, channel_targets=_channel_targets(columns, now, shares.target))


def _channel_targets(
    columns: list[DeltaGenerator], now: Settings, common: float
) -> tuple[tuple[str, float], ...]:
    """Targets of channels that have their own; one left as it stood goes on following the rest."""
    own = dict(now.channel_targets)
    for place, channel in enumerate(channels()):
        typed = _channel_target(columns[place % 3], channel, now)
        if typed != now.target_of(channel):
            own[channel] = typed
    return tuple(sorted((channel, target) for channel, target in own.items() if target != common))


def _channel_target(column: DeltaGenerator, channel: str, now: Settings) -> float:
    name = code_words(facts(), "channel", channel, language())
    words = say("settings.channel_target", channel=name)
    return _minutes(column, words, now.target_of(channel), f"target-{channel}")


def _band_inputs(now: Settings) -> Settings:
    st.markdown(say("settings.bands"))
    columns = st.columns(len(now.bands))
    placed = enumerate(zip(columns, now.bands, strict=True))
    return replace(
        now,
        bands=tuple(
            _minutes(column, say("settings.band", n=place + 1), limit, f"band-{place}")
            for place, (column, limit) in placed
        ),
    )


def _minutes(column: DeltaGenerator, words: str, seconds: float, name: str) -> float:
    """Seconds typed as minutes; a save that changes them makes a new field."""
    shown, key = seconds / MINUTE, f"{name}@{seconds}"
    return round(column.number_input(plain(words), 0.1, LONGEST, shown, key=key) * MINUTE, EXACT)


def _percent(column: DeltaGenerator, words: str, share: float) -> float:
    return round(column.number_input(say(words), 1.0, 100.0, share * 100) / 100, EXACT)


def _time_band_inputs(now: Settings) -> Settings:
    st.markdown(say("settings.time_bands"))
    columns = st.columns(len(now.time_bands))
    starts = [
        column.number_input(
            word("time_band", band.key), 0, 23, band.start, key=f"hour-{band.key}@{band.start}"
        )
        for column, band in zip(columns, now.time_bands, strict=True)
    ]
    ends = [*starts[1:], starts[0]]
    named = zip(now.time_bands, starts, ends, strict=True)
    return replace(now, time_bands=tuple(TimeBand(band.key, a, b) for band, a, b in named))
