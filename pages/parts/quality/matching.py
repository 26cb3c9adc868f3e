"""How many survey answers found their ticket, file by file, and those that did not."""

import pandas as pd
import streamlit as st

from core.measure.unmatched import match_by_batch, unmatched
from core.measure.wording import format_value
from pages.parts.session import facts, language, store
from pages.parts.words import label, say, word

MOST = 1000


def show() -> None:
    """The rate in a sentence; behind it the files, the worst first, and the unmatched answers."""
    found = facts().match
    if not found.answers:
        return
    st.subheader(say("quality.matching"), anchor=False)
    share = format_value(found.matched / found.answers, "share", language())
    st.text(say("quality.match", answers=found.answers, matched=found.matched, share=share))
    if found.unmatched:
        box = st.expander(
            label("quality.unmatched", n=f"{found.unmatched:,}"),
            on_change="rerun",
            key=f"unmatched@{language()}",
        )
        if box.open:
            with box:
                st.text(say("quality.unmatched_why"))
                st.dataframe(_files(), hide_index=True)
                st.dataframe(_answers(), hide_index=True, placeholder="")


def _files() -> pd.DataFrame:
    table = match_by_batch(facts())
    return pd.DataFrame(
        {
            say("quality.file"): _names(table["batch"]),
            say("quality.n_answers"): table["answers"],
            say("quality.n_matched"): table["matched"],
            say("quality.match_share"): [
                format_value(matched / answers, "share", language())
                for matched, answers in zip(table["matched"], table["answers"], strict=True)
            ],
        }
    )


def _answers() -> pd.DataFrame:
    rows = unmatched(facts(), MOST)
    why = [word("why", each) for each in rows["why"]]
    shown = {
        say("quality.file"): _names(rows["batch"]),
        say("upload.row"): rows["row_no"],
        say("segment.day"): rows["day"],
        say("field.score"): rows["score"],
        say("field.nps"): rows["nps"],
        say("field.comment"): rows["comment"],
        say("upload.why"): why,
    }
    return pd.DataFrame(shown).dropna(axis="columns", how="all")


def _names(batches: "pd.Series[int]") -> list[str]:
    names = {batch.id: batch.name for batch in store().batches()}
    return [names[batch] for batch in batches]
