"""How a batch was read: which column means what, dates, zone, words merged, rules switched off."""

import pandas as pd
import streamlit as st

from core.store.batches import Batch
from core.tickets import ColumnMapping
from pages.parts.moments import local_moment
from pages.parts.words import say, word

# by what a text calls them: the signs themselves say little on a page
_DELIMITERS = {
    ",": "comma",
    "\t": "tab",
    ";": "semicolon",
    "|": "pipe",
    " ": "blank",
    "\x1f": "none",
}


def show(batch: Batch) -> None:
    """The mapping as a table, the rest of it as sentences."""
    mapping = batch.mapping
    for line in _lines(batch):
        st.text(f"· {line}")
    meanings = [(header, _meaning(header, field, mapping)) for header, field in mapping.fields]
    names = [say("upload.header"), say("upload.meaning")]
    st.dataframe(pd.DataFrame(meanings, columns=names), hide_index=True)
    if mapping.words:
        rows = [(word("field", field), found, meant) for field, found, meant in mapping.words]
        names = [say("upload.header"), say("quality.word_found"), say("quality.word_meant")]
        st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True)


def _meaning(header: str, field: str | None, mapping: ColumnMapping) -> str:
    if field is not None:
        return word("field", field)
    return say("quality.kept_extra") if header in mapping.extras else say("quality.not_used")


def _lines(batch: Batch) -> list[str]:
    mapping, separator = batch.mapping, say("chart.and")
    said = {
        "read_encoding": batch.encoding.upper(),
        "read_dialect": _dialect(batch.dialect),
        "read_zone": mapping.timezone,
        "read_as_of": local_moment(f"{batch.as_of.isoformat()}+00:00") if batch.as_of else "",
        "read_order": word("answer", f"date_order.{mapping.order}") if mapping.order else "",
        "read_scale": str(mapping.scale or ""),
        "read_pairs": separator.join(" + ".join(pair) for pair in mapping.pairs),
        "read_events": mapping.events or "",
        "read_off": separator.join(word("rules", key) for key in mapping.off),
    }
    return [say(f"quality.{key}", value=value) for key, value in said.items() if value]


def _dialect(signs: str) -> str:
    """Delimiter, quote and escape in words; nothing for what is no text of cells."""
    if not signs:
        return ""
    delimiter, quote, escape = signs[:-2], signs[-2], signs[-1]
    name = _DELIMITERS.get(delimiter)
    divided = word("delimiter", name) if name else delimiter
    doubled = "doubled" if escape == quote else "escaped"
    return say(f"quality.dialect_{doubled}", delimiter=divided, quote=quote, escape=escape)
