"""What a person wants changed about a waiting table, carried out before the page is drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import streamlit as st

from core.errors import AppError
from core.intake.clearing import in_place_of
from core.intake.hidden_sheets import with_hidden
from core.intake.looking import look_under
from core.intake.preview import Preview
from core.intake.progress import Progress
from core.intake.taking_in import inspect, reread
from core.intake.wishes import Wishes
from core.store import Store
from core.tickets import ColumnMapping
from pages.parts.progress import followed, give_up
from pages.parts.session import store
from pages.parts.upload import preview_tables as waiting
from pages.parts.words import say
from pages.parts.work import Stopped

Remap = Callable[[ColumnMapping], ColumnMapping]


@dataclass(frozen=True)
class Change:
    """Another mapping, encoding, header row (0: none) or cut-off; None: as it is.

    `hidden`: its workbook's hidden sheets beside it, but for tables of these digests.
    """

    mapping: ColumnMapping | None = None
    encoding: str | None = None
    header_row: int | None = None
    as_of: datetime | None = None
    hidden: frozenset[str] | None = None


def ask(name: str, change: Change) -> None:
    """Note what is wanted of a table; what was wanted before and is still being done ends."""
    give_up(f"change-{name}")
    st.session_state.setdefault("asked", {})[name] = change
    st.session_state.setdefault("troubles-of", {}).pop(name, None)


def remap(name: str, how: Remap) -> None:
    """Want a table mapped otherwise."""
    preview = waiting.named(name)
    if preview is not None and (mapping := how(preview.mapping)) != preview.mapping:
        if mapping.timezone != preview.mapping.timezone:
            # the cut-off is a moment of the old zone: proposed anew
            cut_offs().pop(name, None)
        ask(name, Change(mapping=mapping))


def cut_offs() -> dict[str, datetime]:
    """The cut-offs people typed (naive UTC), by table; the others follow the columns."""
    return st.session_state.setdefault("cut-offs", {})


def trouble(name: str) -> AppError | None:
    """Why the last wish about a table could not be met."""
    return st.session_state.setdefault("troubles-of", {}).get(name)


def carry_out() -> None:
    """Everything wanted, in turn; what is taken back or fails leaves the table as it is."""
    asked: dict[str, Change] = st.session_state.setdefault("asked", {})
    for name, change in tuple(asked.items()):
        preview = waiting.named(name)
        if preview is not None:
            _change(preview, name, change)
        del asked[name]


def _change(preview: Preview, name: str, change: Change) -> None:
    words = say("upload.rereading", name=preview.name)
    if change.as_of is not None:
        cut_offs()[name] = change.as_of
    try:
        task = partial(_again, preview, change, cut_offs().get(name), store())
        new = followed(f"change-{name}", words, task)
        waiting.replace(preview, *new)
    except Stopped:
        return
    except AppError as error:
        st.session_state["troubles-of"][name] = error


def _again(
    preview: Preview, change: Change, as_of: datetime | None, kept: Store, progress: Progress
) -> tuple[Preview, ...]:
    if change.hidden is not None:
        return with_hidden(preview, change.hidden, kept, progress)
    return (_otherwise(preview, change, as_of, kept, progress),)


def _otherwise(
    preview: Preview, change: Change, as_of: datetime | None, kept: Store, progress: Progress
) -> Preview:
    if change.header_row is not None:
        progress(0.1, "progress.cleaning")
        return look_under(preview.upload, change.header_row, kept)
    if change.encoding is None:
        progress(0.1, "progress.cleaning")
        return reread(preview, mapping=change.mapping, as_of=as_of)
    wishes = Wishes(encoding=change.encoding, sheet=preview.raw.name, as_of=as_of)
    (found,) = inspect(preview.file, store=kept, wishes=wishes, progress=progress)
    return in_place_of(preview, found)
