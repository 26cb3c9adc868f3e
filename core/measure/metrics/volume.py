"""Tickets to how many there were, of how many customers, and how many of them are solved."""

from core.measure.metrics.metric import Metric, share

VOLUME = (
    Metric("volume", "tickets", "neither", "nullif(count(ticket), 0)", "count(ticket)"),
    Metric(
        "customers",
        "customers",
        "neither",
        "nullif(count(DISTINCT customer), 0)",
        "count(customer)",
        needs=("customer_key",),
    ),
    share("closed_share", "higher", "solved", needs=("closed",)),
)
