"""What this workspace keeps of anybody: live figures, then the rules in plain words."""

import streamlit as st

from core.store.holdings import Holdings, holdings
from pages.parts.moments import local_moment
from pages.parts.session import store
from pages.parts.words import plain, say

MEGABYTE = 1 << 20
RULES = ("kept", "dropped", "masked", "pseudonyms", "status", "who")


def show() -> None:
    """Figures of now, rules of always, and where all of it lies."""
    _figures(holdings(store()))
    with st.grid(2, min_column_width=320):
        for rule in RULES:
            with st.container(border=True):
                st.markdown(say(f"privacy.{rule}"))
    st.text(say("privacy.where", folder=store().home))
    st.text(say("privacy.key", folder=store().folder / "keys"))


def _figures(now: Holdings) -> None:
    figures = {
        "batches": f"{now.batches:,}",
        "rows": f"{now.rows:,}",
        "pseudonyms": f"{now.tickets + now.customers + now.agents:,}",
        "hashes": f"{now.hashes:,}",
        "waiting": f"{now.waiting:,}",
        "disk": f"{now.bytes / MEGABYTE:,.1f} MB",
    }
    details = {
        "batches": say("privacy.batches_more", undone=now.undone),
        "rows": say("privacy.rows_more", left_out=f"{now.left_out:,}"),
        "pseudonyms": say(
            "privacy.pseudonyms_more", tickets=f"{now.tickets:,}", customers=f"{now.customers:,}",
            agents=f"{now.agents:,}",
        ),
        "hashes": say("privacy.hashes_more"),
        "waiting": say("privacy.waiting_more"),
        "disk": say("privacy.disk_more"),
    }  # fmt: skip
    with st.grid(3, min_column_width=150, gap="small"):
        for name, value in figures.items():
            st.metric(say(f"privacy.n_{name}"), value, help=plain(details[name]), border=True)
    if now.oldest:
        st.text(say("privacy.oldest", at=local_moment(now.oldest)))
