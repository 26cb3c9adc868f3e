"""What a table is in a few words, what reading it met, and what cannot be computed from it."""

from datetime import UTC
from zoneinfo import ZoneInfo

import streamlit as st

from core.errors import AppError
from core.intake.formats import recognise
from core.intake.preview import Preview
from core.intake.previewing.rule_lines import PREFIXES
from core.intake.readiness import check, says_little
from core.privacy.columns import named_personal
from core.texts import explain, tell
from pages.parts.session import language
from pages.parts.upload import preview_overlaps
from pages.parts.upload.preview_lines import period
from pages.parts.words import say, word

WORKBOOKS = ("xlsx", "xls", "xlsb", "ods")
OF_RULES = tuple(f"{prefix}_" for prefix in PREFIXES.values())


def show(preview: Preview) -> None:
    """Kind, format, encoding, days, channels and cut-off; then what reading met."""
    facts = {
        "is": word("kind", preview.mapping.kind),
        "format": _format(preview),
        _read_as(preview): preview.raw.encoding.upper(),
        "period": period(preview),
        "channels": _channels(preview),
        "as_of": _as_of(preview),
    }
    st.text(
        " · ".join(say(f"upload.fact_{key}", value=value) for key, value in facts.items() if value)
    )
    met = [note for note in preview.tickets.notes if not note.key.startswith(OF_RULES)]
    if met:
        st.text("\n".join(f"· {tell(note, language())}" for note in met))


def _read_as(preview: Preview) -> str:
    """A workbook has no encoding of its own."""
    return "file" if preview.raw.encoding in WORKBOOKS else "encoding"


def missing(preview: Preview) -> None:
    """Columns that are not stored, and what the table does not allow for want of a column."""
    if preview.dropped:
        names = (_dropped(header, preview) for header in preview.dropped)
        st.text(say("upload.dropped", names=say("chart.and").join(names)))
    if preview.cannot and preview.usable:
        lines = (f"· {say(f'need.{key}')}" for key in preview.cannot)
        st.text("\n".join((say("upload.cannot"), *lines)))


def in_the_way(preview: Preview) -> None:
    """Why a table cannot be taken in as it stands, or should not be without a look."""
    reason = _why_not(preview)
    if reason and preview.known is None and preview.tickets.counts.read:
        st.text(say("upload.not_ready", why=reason))
    if not reason and says_little(preview):
        st.text(say("upload.thin"))


def _why_not(preview: Preview) -> str:
    n = len(preview.questions) + preview_overlaps.is_open(preview)
    if n:
        return say("upload.answer_first", n=n)
    try:
        check(preview)
    except AppError as error:
        return explain(error, language())
    return ""


def _format(preview: Preview) -> str:
    if any(each.reason == "remembered" for each in preview.suggestions):
        return say("upload.remembered")
    found = recognise(preview.raw.header)
    return found.name if found else ""


def _channels(preview: Preview) -> str:
    return say("chart.and").join(
        f"{word('channel', name)} {n:,}" for name, n in preview.extent.channels
    )


def _as_of(preview: Preview) -> str:
    found = preview.tickets.as_of
    if found is None:
        return ""
    zone = preview.mapping.timezone
    return f"{found.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M} {zone}"


def _dropped(header: str, preview: Preview) -> str:
    """A column of people and how it was recognised."""
    field = dict(preview.mapping.fields).get(header)
    if field:
        why = say("upload.dropped_by_field", field=word("field", field))
    else:
        why = say(f"upload.dropped_by_{'name' if named_personal(header) else 'values'}")
    return say("upload.dropped_column", header=header, why=why)
