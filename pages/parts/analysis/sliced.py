"""A metric split as asked: its sentence, its picture, its rows; and the pin that sends it along."""

import streamlit as st

from core.charts.bars import Bar, bars
from core.charts.matrix import MatrixCell, matrix
from core.charts.opening import opens
from core.measure.measured import Measured
from core.measure.metrics import metric
from core.measure.naming import line_name, metric_name, segment_inside, segment_name
from core.measure.segments import Code, segment
from core.measure.slices import Slice
from core.store import named
from pages.parts.analysis import drawing, figures, leads, tables
from pages.parts.choosing.looking import View, facts, settings
from pages.parts.session import language, store, who
from pages.parts.words import label, say

PIN = "pin"
MOST_ROWS, MOST_COLUMNS = 15, 12


def show(view: View, asked: Slice) -> None:
    """The picture with its sentence, then the table."""
    measured = view.measured((asked.metric,), asked.by, *((each,) for each in asked.by))
    if not any(figure.n for _, figure in measured.figures(asked.metric, asked.by)):
        st.info(say("explore.nothing"))
        return
    first, *others = asked.by
    if others:
        _crossed(measured, asked)
    elif first == "day":
        figures.daily(measured.table(asked.by), (asked.metric,), target=None)
    else:
        _bars(measured, asked)
    _pin(asked)
    for each in asked.by:
        tables.show(measured, each, (asked.metric,), ranked=(asked.metric,))


def _bars(measured: Measured, asked: Slice) -> None:
    """Time in its order, everything else by size; of very many the largest."""
    key = asked.by[0]
    found = [
        Bar(_words(key, codes[key], asked), figure, opens=_opens({key: codes[key]}))
        for codes, figure in measured.figures(asked.metric, asked.by)
        if figure.value is not None
    ]
    if segment(key).kind == "word":
        falling = metric(asked.metric).better != "higher"
        found = sorted(found, key=lambda row: row.figure.value or 0.0, reverse=falling)
    shown = found[:MOST_ROWS] if segment(key).kind == "word" else found[-MOST_ROWS * 2 :]
    note = _note(asked, len(found) - len(shown))
    title = leads.extremes(shown, asked.metric)
    drawing.draw(bars(shown, drawing.look(title, note)), "slice", [asked.metric])


def _crossed(measured: Measured, asked: Slice) -> None:
    rows, columns = (
        _largest(measured, key, asked.metric, most)
        for key, most in zip(asked.by, (MOST_ROWS, MOST_COLUMNS), strict=True)
    )
    cells = [
        MatrixCell(
            _words(asked.by[0], row, asked),
            _words(asked.by[1], column, asked),
            measured.figure(asked.metric, **{asked.by[0]: row, asked.by[1]: column}),
            _opens({asked.by[0]: row, asked.by[1]: column}),
        )
        for row in rows
        for column in columns
    ]
    names = tuple(segment_name(key, language(), facts()) for key in asked.by)
    look = drawing.look(_lead(cells, asked), _note(asked, 0))
    drawing.draw(matrix(cells, (names[0], names[1]), look), "slice", [asked.metric])


def _largest(measured: Measured, key: str, of: str, most: int) -> list[Code]:
    """The codes with most rows behind them, in their own order where they have one."""
    found = [(figure.n, codes[key]) for codes, figure in measured.figures(of, (key,)) if figure.n]
    if segment(key).kind != "word":
        return [code for _, code in found][-most:]
    return [code for _, code in sorted(found, key=lambda each: -each[0])[:most]]


def _lead(cells: list[MatrixCell], asked: Slice) -> str:
    """The two cells furthest apart, of those with enough rows; with fewer there is no saying."""
    rows = [
        Bar(say("explore.cell", row=cell.row, column=cell.column), cell.figure)
        for cell in cells
        if cell.figure.value is not None and not cell.figure.small
    ]
    if len(rows) < leads.FEWEST:
        return say("explore.few", name=line_name(asked.metric, language()))
    falling = metric(asked.metric).better != "higher"
    ordered = sorted(rows, key=lambda row: row.figure.value or 0.0, reverse=falling)
    return leads.extremes(ordered, asked.metric)


def _note(asked: Slice, hidden: int) -> str:
    by = say("explore.and").join(segment_inside(key, language(), facts()) for key in asked.by)
    name = metric_name(asked.metric, language(), settings())
    rest = say("explore.hidden", n=hidden) if hidden else ""
    return " · ".join(filter(None, (say("chart.by", name=name, segment=by), rest)))


def _words(key: str, code: Code, asked: Slice) -> str:
    return figures.words(key, code, metric(asked.metric).population)


def _opens(codes: dict[str, Code]) -> str:
    return opens({key: figures.written(code) for key, code in codes.items()})


def _pin(asked: Slice) -> None:
    """Send the question along in every report, or no longer."""
    pinned = [key for key, plain in named.kept(store(), PIN).items() if plain == asked.to_query()]
    st.button(
        label("explore.unpin" if pinned else "explore.pin"),
        key=f"pin@{language()}",
        on_click=_turn,
        args=(asked, pinned, _note(asked, 0)),
    )


def _turn(asked: Slice, pinned: list[str], name: str) -> None:
    for each in pinned:
        named.forget(store(), PIN, each, who())
    if not pinned:
        named.keep(store(), PIN, name, asked.to_query(), who())
