"""Closed tickets to how well they were solved: opened again, or done with in one reply."""

from core.measure.metrics.metric import share

SOLVING = (
    share("reopen_rate", "lower", "opened_again", needs=("reopened",)),
    share("fcr", "higher", "solved_at_once", needs=("replies", "reopened")),
)
