"""Targets and bands of single channels: a grid with a row each, where empty follows the rest."""

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from core.measure.band_limits import read_own_limits, read_target, write_limit, write_limits
from core.measure.naming import code_words
from core.settings import Settings
from pages.parts.session import channels, facts, language
from pages.parts.words import say

COLUMNS = ("channel", "channel_target", "channel_bands")
Typed = tuple[str, str, str]


def show(now: Settings) -> list[Typed]:
    """The grid; of each channel its code, its own target and its limits as typed."""
    codes = list(dict.fromkeys((*channels(), *dict(now.channel_targets), *dict(now.channel_bands))))
    if not codes:
        return []
    st.markdown(say("settings.channels"))
    edited = st.data_editor(
        _frame(now, codes),
        column_config=_columns(),
        disabled=[COLUMNS[0]],
        hide_index=True,
        key=f"channel-rules@{language()}@{hash((now.channel_targets, now.channel_bands))}",
        placeholder="",
    )
    typed = zip(codes, edited[COLUMNS[1]], edited[COLUMNS[2]], strict=True)
    return [(code, _text(target), _text(limits)) for code, target, limits in typed]


def read(now: Settings, typed: list[Typed]) -> Settings:
    """The settings with what was typed; an AppError names the channel that is wrong."""
    targets = {code: read_target(text, _name(code)) for code, text, _ in typed}
    limits = {code: read_own_limits(text, _name(code), now.bands) for code, _, text in typed}
    return replace(
        now,
        channel_targets=tuple(sorted((code, own) for code, own in targets.items() if own)),
        channel_bands=tuple(sorted((code, own) for code, own in limits.items() if own)),
    )


def _frame(now: Settings, codes: list[str]) -> pd.DataFrame:
    targets, bands = dict(now.channel_targets), dict(now.channel_bands)
    rows = {
        "channel": [_name(code) for code in codes],
        "channel_target": [
            write_limit(targets[code], language()) if code in targets else "" for code in codes
        ],
        "channel_bands": [write_limits(bands.get(code, ()), language()) for code in codes],
    }
    return pd.DataFrame(rows)


def _columns() -> dict[str, Any]:
    names = {each: say(f"settings.{each}") for each in COLUMNS}
    return {
        "channel": st.column_config.TextColumn(names["channel"]),
        "channel_target": st.column_config.TextColumn(
            names["channel_target"], help=say("settings.channel_target_help")
        ),
        "channel_bands": st.column_config.TextColumn(
            names["channel_bands"], help=say("settings.channel_bands_help")
        ),
    }


def _name(code: str) -> str:
    return code_words(facts(), "channel", code, language())


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""
