"""Times of day: the sentence, each band against the target, and the table behind it."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from core.charts.bars import Bar, bars
from core.charts.opening import opens
from core.insight.load.peak_sentences import band_name, peak_sentence
from core.insight.load.peaks import Peak, Peaks, peaks
from core.measure.wording import in_table
from pages.parts.analysis.drawing import draw, look
from pages.parts.analysis.tables import open_tickets
from pages.parts.analysis.viewing import View
from pages.parts.choosing.looking import facts, settings
from pages.parts.once import once
from pages.parts.session import language
from pages.parts.words import label, say

MEASURED = {"service_level": "served", "frt.median": "wait", "csat": "satisfied"}


def show(view: View) -> None:
    """The bands of the day; a sentence where no ticket has a clock time."""
    st.subheader(say("load.peaks"), anchor=False)
    found = once(peaks, view.facts, view.filters)
    if found is None:
        st.text(say("load.no_hours"))
        return
    _bars(found)
    _table(found)
    st.caption(label("load.csat_note", least=settings().small_sample))


def _bars(found: Peaks) -> None:
    """Attainment where there is any, else the volume, in the order of the day."""
    rows = [
        Bar(_named(each), each.served, settings().attainment_target, _opens(each))
        for each in found.peaks if each.served.value is not None
    ]  # fmt: skip
    if rows:
        draw(
            bars(rows, look(peak_sentence(found, facts(), language()), say("chart.peaks"))),
            "peaks",
            list(MEASURED),
        )
    else:
        volumes = [Bar(_named(each), replace(each.volume, small=False), opens=_opens(each))
                   for each in found.peaks]  # fmt: skip
        draw(bars(volumes, look(peak_sentence(found, facts(), language()))), "peaks", ["volume"])


def _named(of: Peak) -> str:
    return band_name(of, facts(), language())


def _opens(of: Peak) -> str:
    return opens({"time_band": of.band.key})


def _table(found: Peaks) -> None:
    """The bands in the order of the day; a row opens its tickets."""
    one = st.column_config.NumberColumn(format="%.1f")
    heads = [say(f"load.{name}") for name in ("share", "per_hour", *MEASURED.values())]
    shown = st.dataframe(
        _rows(found),
        hide_index=True,
        column_config=dict.fromkeys(heads, one),
        on_select="rerun",
        selection_mode="single-row",
        key=f"table-peaks@{language()}",
        placeholder="—",
    )
    for place in shown.selection.rows:
        open_tickets("time_band", found.peaks[place].band.key)


def _rows(found: Peaks) -> pd.DataFrame:
    least = settings().small_sample
    names = [_named(each) + (" *" if 0 < each.volume.n < least else "") for each in found.peaks]
    figures = [(each.served, each.wait, each.csat) for each in found.peaks]
    values = {
        say(f"load.{name}"): [in_table(of[place].value, of[place].unit) for of in figures]
        for place, name in enumerate(MEASURED.values())
    }
    return pd.DataFrame(
        {
            say("segment.time_band"): names,
            "n": [each.volume.n for each in found.peaks],
            **{name: pd.Series(column, dtype="float64") for name, column in values.items()},
            say("load.rated"): [each.csat.n for each in found.peaks],
            say("load.share"): [each.share * 100 for each in found.peaks],
            say("load.per_hour"): [each.per_hour for each in found.peaks],
        }
    )
