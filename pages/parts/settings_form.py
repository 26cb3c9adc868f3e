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
from pages.parts.looking import channels
from pages.parts.session import facts, language, settings, store, who
from pages.parts.words import plain, say, word, worded

MINUTE = 60.0
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
    if list(changed.bands) != sorted(set(changed.bands)):
        st.error(say("settings.bands_order"))
        return
    if changed != now:
        store().save_settings(changed, who())
        acknowledge("action.saved", say("nav.definitions"))
        st.rerun()


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
        target=columns[0].number_input(say("settings.target"), 0.1, 10000.0, now.target / MINUTE)
        * MINUTE,
        attainment_target=columns[1].number_input(
            say("settings.attainment"), 1.0, 100.0, now.attainment_target * 100
        )
        / 100,
        csat_target=columns[2].number_input(say("settings.csat"), 1.0, 100.0, now.csat_target * 100)
        / 100,
    )
    own = tuple(
        (channel, _channel_target(columns[place % 3], channel, now))
        for place, channel in enumerate(channels())
    )
    kept = tuple(pair for pair in now.channel_targets if pair[0] not in dict(own))
    wanted = tuple(pair for pair in own if pair[1] != shares.target)
    return replace(shares, channel_targets=tuple(sorted((*kept, *wanted))))


def _channel_target(column: DeltaGenerator, channel: str, now: Settings) -> float:
    name = code_words(facts(), "channel", channel, language())
    typed = column.number_input(
        plain(say("settings.channel_target", channel=name)),
        0.1,
        10000.0,
        now.target_of(channel) / MINUTE,
        key=f"target-{channel}@{language()}",
    )
    return typed * MINUTE


def _band_inputs(now: Settings) -> Settings:
    st.markdown(say("settings.bands"))
    columns = st.columns(len(now.bands))
    typed = (
        column.number_input(
            plain(say("settings.band", n=place + 1)),
            0.1,
            100000.0,
            limit / MINUTE,
            key=f"band-{place}",
        )
        for place, (column, limit) in enumerate(zip(columns, now.bands, strict=True))
    )
    return replace(now, bands=tuple(minutes * MINUTE for minutes in typed))


def _time_band_inputs(now: Settings) -> Settings:
    st.markdown(say("settings.time_bands"))
    columns = st.columns(len(now.time_bands))
    starts = [
        column.number_input(word("time_band", band.key), 0, 23, band.start, key=f"hour-{band.key}")
        for column, band in zip(columns, now.time_bands, strict=True)
    ]
    ends = [*starts[1:], starts[0]]
    named = zip(now.time_bands, starts, ends, strict=True)
    return replace(now, time_bands=tuple(TimeBand(band.key, a, b) for band, a, b in named))
