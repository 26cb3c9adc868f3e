"""Which answers of a survey belong to a known ticket, and the rows of those that do not."""

import streamlit as st

from core.intake.preview import Preview
from core.intake.previewing.matching import match_of
from core.intake.previewing.rows import shown_rows
from pages.parts.session import store
from pages.parts.upload import preview_tables as waiting
from pages.parts.upload.preview_rows import table
from pages.parts.words import say


def show(preview: Preview, name: str) -> None:  # noqa: ARG001 every part of the card is drawn so
    """The share matched against what is stored and what waits beside it; the rest, masked."""
    others = [each.tickets for each in waiting.tables() if each is not preview]
    found = match_of(preview.tickets, store(), others)
    share = found.matched / found.answers if found.answers else 0.0
    st.text(
        say(
            "upload.matched",
            answers=f"{found.answers:,}",
            matched=f"{found.matched:,}",
            share=f"{share:.1%}",
            by_id=f"{found.by_id:,}",
            by_customer=f"{found.by_customer:,}",
        )
    )
    if found.unmatched:
        left = found.answers - found.matched
        st.text(say("upload.unmatched", n=f"{left:,}", shown=len(found.unmatched)))
        table(preview, shown_rows(preview.raw.frame, preview.tickets, found.unmatched))
