"""The rows of a table to the events of its tickets, in the order in which they happened."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from core.intake.rules.rule import Draft, Rows

Places = NDArray[np.int64]


@dataclass(frozen=True)
class EventLog:
    """The rows of all events in the order of their tickets and moments.

    `rows` are places in the table, `tickets` the number of each one's ticket, `heads` the first
    place of each ticket in the file: the row that stays and speaks for it.
    """

    rows: Places
    tickets: Places
    heads: Places

    def last(self, where: Rows) -> Places:
        """The place of each ticket's last event among some rows of the table; -1 without any."""
        return self._one(self.rows, self.tickets, where)

    def first(self, where: Rows) -> Places:
        """The place of each ticket's first event among some rows; -1 without any."""
        return self._one(self.rows[::-1], self.tickets[::-1], where)

    def count(self, where: Rows) -> Places:
        """How many events of each ticket are among some rows."""
        return np.bincount(self.tickets[where[self.rows]], minlength=len(self.heads))

    def _one(self, rows: Places, tickets: Places, where: Rows) -> Places:
        chosen = where[rows]
        found = np.full(len(self.heads), -1)
        # of several written to one place the last stays
        found[tickets[chosen]] = rows[chosen]
        return found


def event_log(draft: Draft) -> EventLog:
    """The events among the rows still there, by ticket and moment."""
    rows = np.flatnonzero(draft.here & (draft.tickets >= 0))
    tickets, names = pd.factorize(draft.tickets[rows])
    moments = draft.frame["created_at"].to_numpy().astype("int64")[rows]
    heads = np.zeros(len(names), dtype="int64")
    heads[tickets[::-1]] = rows[::-1]
    # in a log written newest first, of two events at one moment the lower row is the earlier
    downwards = np.sum(np.diff(moments) < 0) > np.sum(np.diff(moments) > 0)
    order = np.lexsort((-rows if downwards else rows, moments, tickets))
    return EventLog(rows[order], tickets[order].astype("int64"), heads)
