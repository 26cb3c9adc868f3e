"""Which months, days and channels are there, which are missing, and what calls for a look."""

from datetime import date

import pandas as pd
import streamlit as st

from core.charts.coverage_days import coverage_days
from core.charts.month_strip import MonthCell, month_strip
from core.measure.coverage import Coverage, coverage
from core.measure.gaps import Gap
from core.measure.naming import code_words
from core.measure.periods import Period, month_of, period_label
from pages.parts.analysis import drawing
from pages.parts.choosing.looking import everything
from pages.parts.once import once
from pages.parts.session import facts, language
from pages.parts.words import label, say, worded

MOST_MONTHS = 24
MOST_GAPS = 8
OPENED = 2


def show() -> None:
    """The months first, then the gaps in words, then the days of the months chosen."""
    found = once(coverage, facts())
    st.subheader(say("quality.coverage"), anchor=False)
    if found is None:
        st.text(say("quality.no_tickets"))
        return
    title = _title(found)
    drawing.draw(
        month_strip(_cells(found), drawing.look(title, say("quality.months_note"))), "months"
    )
    _gaps(found.gaps)
    st.text(say("quality.days_note"))
    for month in _chosen_months(found):
        _days(found, month)


def _title(found: Coverage) -> str:
    if found.gaps:
        return say("quality.gaps_title", n=len(found.gaps))
    first, last = found.days["day"].min().date(), found.days["day"].max().date()
    return say("quality.no_gaps_title", period=period_label(Period(first, last), language()))


def _cells(found: Coverage) -> list[MonthCell]:
    months = sorted(found.months["month"].unique())[-MOST_MONTHS:]
    shown = found.months[found.months["month"].isin(months)]
    return [_cell(row) for _, row in shown.iterrows()] + _answers(months)


def _cell(row: "pd.Series") -> MonthCell:
    whole, none = (row["extent"] == each for each in ("full", "missing"))
    days = say("quality.days_of", covered=row["covered"], days=row["days"])
    tickets = say("quality.tickets", n=f"{row['n']:,}")
    return MonthCell(
        row=channel_name(row["channel"]),
        month=_label(row["month"]),
        text=f"{row['n']:,}"
        if whole
        else say("quality.none")
        if none
        else f"{row['n']:,} · {days}",
        share=1.0 if whole else row["covered"] / row["days"],
        extent=row["extent"],
        said=say("quality.no_file") if none else f"{tickets} · {days}",
    )


def _answers(months: list[pd.Timestamp]) -> list[MonthCell]:
    """Survey answers by month: one more row, where there are any at all."""
    table = everything().measured(("answers",), ("month",)).table(("month",))
    counts = {row["month"]: int(row["answers|n"]) for _, row in table.iterrows()}
    name = say("quality.answers_row")
    return [
        MonthCell(name, _label(month), f"{n:,}" if n else say("quality.none"), 1.0,
                  "full" if n else "missing",
                  say("quality.answers", n=f"{n:,}") if n else say("quality.no_file"))
        for month in months
        if any(counts.values())
        for n in (counts.get(month, 0),)
    ]  # fmt: skip


def _gaps(gaps: tuple[Gap, ...]) -> None:
    for gap in gaps[:MOST_GAPS]:
        st.text(f"· {gap_words(gap)}")
    if gaps[MOST_GAPS:]:
        with st.expander(label("quality.more_gaps", n=len(gaps) - MOST_GAPS)):
            for gap in gaps[MOST_GAPS:]:
                st.text(f"· {gap_words(gap)}")


def gap_words(gap: Gap) -> str:
    """A gap as a sentence: where, when, and what may be behind it."""
    return say(
        f"quality.gap_{gap.kind}",
        channels=say("chart.and").join(map(channel_name, gap.channels)),
        period=period_label(Period(gap.start, gap.end), language()),
        days=gap.n_days,
        usual=f"{gap.usual:,.0f}",
    )


def channel_name(code: str) -> str:
    """A channel in the visitor's language; "" is none filled in."""
    return code_words(facts(), "channel", code, language())


def _chosen_months(found: Coverage) -> list[date]:
    months = sorted(found.months["month"].dt.date.unique(), reverse=True)
    odd = {month_of(gap.end).start for gap in found.gaps}
    opened = [each for each in months if each in odd][:OPENED] or months[:1]
    kept = st.session_state.get("coverage-months", opened)
    chosen = st.pills(
        say("quality.which_months"),
        months,
        selection_mode="multi",
        default=[each for each in kept if each in months],
        format_func=worded(months, _label),
        key=f"coverage-months@{language()}",
    )
    st.session_state["coverage-months"] = chosen
    return sorted(chosen, reverse=True)


def _days(found: Coverage, month: date) -> None:
    days = found.days[found.days["day"].dt.to_period("M") == pd.Period(month, "M")]
    named = days.assign(name=[channel_name(code) for code in days["channel"]])
    odd = int(days.loc[days["alarming"], "day"].nunique())
    key = "quality.days_odd" if odd else "quality.days_fine"
    title = say(key, month=_label(month), n=odd)
    look = drawing.look(title, say("quality.days_measure"))
    drawing.draw(coverage_days(named, look), f"days-{month:%Y-%m}")


def _label(month: date) -> str:
    return period_label(month_of(pd.Timestamp(month).date()), language())
