"""A table read otherwise: another kind, zone, cut-off or encoding, each with what it leads to."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo, available_timezones

import pandas as pd
import streamlit as st

from core.intake.hidden_sheets import hides_sheets
from core.intake.preview import Preview
from core.intake.previewing.heads import heads
from core.tickets import UploadKind
from pages.parts.choices import seeded
from pages.parts.session import language
from pages.parts.upload import preview_header
from pages.parts.upload import preview_tables as waiting
from pages.parts.upload.preview_changes import Change, ask, remap
from pages.parts.upload.preview_facts import WORKBOOKS
from pages.parts.words import plain, say, word, worded

KINDS: tuple[UploadKind, ...] = ("tickets", "surveys", "complaints")
ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16", "shift_jis", "euc_kr", "cp1252")


def show(preview: Preview, name: str) -> None:
    """Draw the choices; one click on any of them reads the table anew."""
    left, right = st.columns(2)
    with left:
        _kind(preview, name)
        _as_of(preview, name)
    with right:
        _zone(preview, name)
    if preview.raw.encoding not in WORKBOOKS:
        _encoding(preview, name)
    if hides_sheets(preview):
        st.button(
            plain(say("upload.read_hidden")),
            key=f"hidden-{name}",
            help=say("upload.read_hidden_help"),
            on_click=lambda: ask(name, Change(hidden=waiting.digests(preview.file))),
        )
    preview_header.show(preview, name)


def _kind(preview: Preview, name: str) -> None:
    key = f"kind-{name}@{language()}"
    st.segmented_control(
        say("upload.kind"),
        KINDS,
        required=True,
        format_func=worded(KINDS, partial(word, "kind")),
        key=seeded(key, preview.mapping.kind),
        on_change=lambda: remap(name, lambda now: replace(now, kind=st.session_state[key])),
    )


def _zone(preview: Preview, name: str) -> None:
    key = f"zone-{name}@{language()}"
    st.selectbox(
        say("upload.timezone"),
        sorted(available_timezones()),
        key=seeded(key, preview.mapping.timezone),
        on_change=lambda: remap(name, lambda now: replace(now, timezone=st.session_state[key])),
    )


def _as_of(preview: Preview, name: str) -> None:
    """The cut-off, proposed from the last moment in the data; UTC inside, local on screen."""
    found = preview.tickets.as_of
    if found is None:
        return
    zone = ZoneInfo(preview.mapping.timezone)
    local = found.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
    key = f"as-of-{name}@{language()}"
    st.datetime_input(
        say("upload.as_of"),
        help=say("upload.as_of_help"),
        format="YYYY-MM-DD",
        key=seeded(key, local),
        on_change=_cut_off,
        args=(name, key, zone),
    )


def _cut_off(name: str, key: str, zone: ZoneInfo) -> None:
    typed: datetime | None = st.session_state[key]
    if typed is not None:
        moment = typed.replace(tzinfo=zone).astimezone(UTC).replace(tzinfo=None)
        ask(name, Change(as_of=moment))


def _encoding(preview: Preview, name: str) -> None:
    """Every encoding with how this table's words would read in it."""
    now, key = preview.raw.encoding, f"encoding-{name}@{language()}"
    bare = now.removesuffix("-sig")
    others = tuple(now if each == bare else each for each in ENCODINGS)
    offered = others if now in others else (now, *others)
    st.pills(
        say("upload.encoding"),
        offered,
        required=True,
        format_func=worded(offered, str.upper),
        key=seeded(key, now),
        on_change=lambda: ask(name, Change(encoding=st.session_state[key])),
    )
    between = say("chart.and")
    found = heads(preview.rows, now, offered)
    lines = [
        (
            head.encoding.upper(),
            head.broken,
            between.join(head.header),
            between.join(head.cells),
        )
        for head in sorted(found, key=lambda head: (head.encoding != now, head.broken))
    ]
    names = ("encoding", "unreadable", "header", "before")
    table = pd.DataFrame(lines, columns=[say(f"upload.{each}") for each in names])
    share = st.column_config.NumberColumn(format="percent", width="small")
    st.dataframe(table, hide_index=True, column_config={say("upload.unreadable"): share})
