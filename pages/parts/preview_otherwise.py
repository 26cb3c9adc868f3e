"""A table read otherwise: another kind, zone, cut-off or encoding, rules switched off."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo, available_timezones

import streamlit as st

from core.intake.preview import Preview
from core.intake.rules import RULES
from core.intake.taking_in import reread
from core.tickets import ColumnMapping, UploadKind
from pages.parts.session import language, store
from pages.parts.words import say, word, worded

KINDS: tuple[UploadKind, ...] = ("tickets", "surveys")
WORKBOOKS = ("xlsx", "xls")
ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16", "shift_jis", "euc_kr", "cp1252")


def otherwise(preview: Preview, name: str) -> Preview:
    """Draw the choices; the preview they lead to, the same one if nothing was changed."""
    with st.expander(say("upload.otherwise")):
        wanted = _mapping(preview, name)
        encoding, as_of = _encoding(preview, name), _as_of(preview, name)
    if encoding != preview.raw.encoding:
        return reread(preview, encoding=encoding, store=store())
    if wanted.timezone != preview.mapping.timezone:
        # the cut-off is a moment of the old zone: proposed anew
        return reread(preview, mapping=wanted, store=store())
    if as_of != preview.tickets.as_of or wanted != preview.mapping:
        return reread(preview, mapping=wanted, as_of=as_of, store=store())
    return preview


def _mapping(preview: Preview, name: str) -> ColumnMapping:
    now = preview.mapping
    left, right = st.columns(2)
    kind = left.segmented_control(
        say("upload.kind"),
        KINDS,
        default=now.kind if now.kind in KINDS else None,
        format_func=worded(KINDS, partial(word, "kind")),
        key=f"kind-{name}@{language()}",
    )
    zones = sorted(available_timezones())
    zone = right.selectbox(
        say("upload.timezone"), zones, zones.index(now.timezone), key=f"zone-{name}@{language()}"
    )
    return replace(now, kind=kind or now.kind, timezone=zone, off=_switched_off(now, name))


def _switched_off(now: ColumnMapping, name: str) -> tuple[str, ...]:
    rules = [rule for rule in RULES if not rule.fixed]
    columns = st.columns(3)
    on = {
        rule.key: columns[place % 3].toggle(
            word("rules", rule.key),
            rule.key not in now.off,
            help=say(f"rules.{rule.key}_does"),
            key=f"rule-{name}-{rule.key}@{language()}",
        )
        for place, rule in enumerate(rules)
    }
    return tuple(key for key, holds in on.items() if not holds)


def _as_of(preview: Preview, name: str) -> datetime | None:
    """The cut-off, proposed from the last moment in the data; UTC inside, local on screen."""
    found = preview.tickets.as_of
    if found is None:
        return None
    zone = ZoneInfo(preview.mapping.timezone)
    local = found.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
    typed = st.datetime_input(
        say("upload.as_of"),
        local,
        help=say("upload.as_of_help"),
        format="YYYY-MM-DD",
        key=f"as-of-{name}-{preview.mapping.timezone}@{language()}",
    )
    if typed is None or typed == local:
        return found
    return typed.replace(tzinfo=zone).astimezone(UTC).replace(tzinfo=None)


def _encoding(preview: Preview, name: str) -> str:
    now = preview.raw.encoding
    if now in WORKBOOKS:
        return now
    offered = [now, *(each for each in ENCODINGS if each != now)]
    return st.selectbox(
        say("upload.encoding"), offered, format_func=str.upper, key=f"encoding-{name}@{language()}"
    )
