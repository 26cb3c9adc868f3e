"""Survey answers to whether the ticket each is about is known, by its id or by its customer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow.parquet as pq

from core.privacy.pseudonyms import pseudonyms, same_contacts
from core.store import Store
from core.tickets import Tickets

_ANSWERED = ("answered_at", "created_at", "survey_sent_at")
_TICKET = ("ticket_key", "customer_key", "created_at")
_SHOWN = 50


@dataclass(frozen=True)
class AnswerMatch:
    """Rows that count: how many, how many by ticket id and by customer, and some of the rest.

    `unmatched` are row numbers.
    """

    answers: int
    by_id: int
    by_customer: int
    unmatched: tuple[int, ...]

    @property
    def matched(self) -> int:
        """Answers whose ticket is known."""
        return self.by_id + self.by_customer


def match_of(survey: Tickets, store: Store, others: Sequence[Tickets]) -> AnswerMatch:
    """The answers of a survey against the stored tickets and those of `others`, still waiting.

    The rule of metrics.md: by ticket id, else by the customer's nearest earlier ticket within the
    days the settings allow.
    """
    answers = _keyed(survey, store.key, _ANSWERED)
    waiting = [_keyed(each, store.key, ("created_at",)) for each in others if _is_tickets(each)]
    tickets = pd.concat([_none(), *_stored(store), *waiting], ignore_index=True)
    by_id = answers["ticket_key"].dropna().isin(tickets["ticket_key"].dropna())
    matched = by_id.reindex(answers.index, fill_value=False).to_numpy(dtype=bool)
    stray = answers[answers["ticket_key"].isna()]
    patience = pd.Timedelta(days=store.settings().survey_window_days)
    visited = answers.index.isin(_visited(stray, tickets, patience))
    open_rows = answers.loc[~matched & ~visited, "row_no"].head(_SHOWN)
    unmatched = tuple(map(int, open_rows))
    return AnswerMatch(len(answers), int(matched.sum()), int(visited.sum()), unmatched)


def _is_tickets(tickets: Tickets) -> bool:
    return tickets.kind == "tickets"


def _none() -> pd.DataFrame:
    empty = {name: pd.Series(dtype="str") for name in ("ticket_key", "customer_key")}
    return pd.DataFrame({**empty, "created_at": pd.Series(dtype="datetime64[us]")})


def _keyed(tickets: Tickets, key: bytes, dated_by: Sequence[str]) -> pd.DataFrame:
    """Row number, keys and moment of the rows that count."""
    frame = tickets.frame[tickets.frame["left_out"].isna()]
    found = frame[["row_no"]].assign(ticket_key=None, customer_key=None, created_at=None)
    if "ticket_id" in frame:
        found["ticket_key"] = pseudonyms(frame["ticket_id"], "ticket", key)
    customer = next((name for name in ("customer_id", "contact") if name in frame), None)
    if customer:
        found["customer_key"] = pseudonyms(same_contacts(frame[customer]), "customer", key)
    moment = next((name for name in dated_by if name in frame), None)
    if moment:
        found["created_at"] = frame[moment]
    return found.astype({"created_at": "datetime64[us]"})


def _stored(store: Store) -> Iterator[pd.DataFrame]:
    for batch in store.batches():
        names = [name for name in _TICKET if name in batch.columns]
        if batch.kind == "tickets" and names:
            yield pq.read_table(batch.path, columns=names).to_pandas()


def _visited(
    stray: pd.DataFrame, tickets: pd.DataFrame, patience: pd.Timedelta
) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """The index of answers without a ticket id that follow a ticket of the same customer."""
    known = ["customer_key", "created_at"]
    left = stray.dropna(subset=known).sort_values("created_at").reset_index()
    right = tickets.dropna(subset=known)[known].sort_values("created_at").assign(found=True)
    if left.empty or right.empty:
        return np.array([], dtype=np.int64)
    joined = pd.merge_asof(left, right, on="created_at", by="customer_key", tolerance=patience)
    return joined.loc[joined["found"].notna(), "index"].to_numpy(dtype=np.int64)
