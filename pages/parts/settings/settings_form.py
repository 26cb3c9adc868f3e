"""The rules in force as a form: checked, saved as a new version, in force at once."""

from dataclasses import replace
from functools import partial
from zoneinfo import available_timezones

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.errors import AppError
from core.measure.band_limits import read_limits, write_limits
from core.settings import Settings, TimeBand
from pages.parts import errors
from pages.parts.session import language
from pages.parts.settings import channel_rules, satisfied_rules, seen_rules
from pages.parts.words import plain, say, word, worded
from pages.parts.worktables.acknowledging import show as acknowledged

MINUTE = 60.0
DAY = 24
LONGEST = 100_000.0
# seconds and shares come back from minutes and percent as they went
EXACT = 6
STARTS = ("created", "first_message", "assigned")
POPULATIONS = ("created", "closed")


FORM = "definitions"


def show() -> None:
    """The form; saving makes every page follow the new rules."""
    seen_rules.show_conflict(FORM)
    now = seen_rules.seen(FORM)
    with st.form(f"settings@{language()}"):
        numbers = satisfied_rules.show(_target_inputs(_rule_inputs(now)))
        limits = _band_input(now)
        rows = channel_rules.show(now)
        numbers = _time_band_inputs(numbers)
        saved = st.form_submit_button(say("settings.save"), type="primary")
    try:
        common = read_limits(limits, say("settings.every_channel"))
        _follow(channel_rules.read(replace(numbers, bands=common), rows), saved=saved)
    except AppError as error:
        if saved:
            errors.show(error)
    acknowledged("settings.saved_with")


def _follow(typed: Settings, *, saved: bool) -> None:
    hours = sum((band.end - band.start) % DAY or DAY for band in typed.time_bands)
    if not saved:
        seen_rules.keep_up(FORM, typed)
    elif hours != DAY:
        st.error(say("settings.time_bands_order"))
    elif typed != seen_rules.seen(FORM):
        seen_rules.save(FORM, typed, say("nav.definitions"))


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
    return replace(
        now,
        target=_minutes(columns[0], say("settings.target"), now.target, "target"),
        attainment_target=_percent(columns[1], "settings.attainment", now.attainment_target),
        csat_target=_percent(columns[2], "settings.csat", now.csat_target),
    )


def _band_input(now: Settings) -> str:
    limits = write_limits(now.bands, language())
    words, note = say("settings.bands"), say("settings.bands_help")
    return st.text_input(words, limits, key=f"bands@{limits}@{language()}", help=note)


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
