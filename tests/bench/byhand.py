"""The six aggregates of a page as an analyst would write them: six queries, one after another."""

FIGURES = """
  count(*) FILTER (kind = 'ticket') AS volume,
  avg(frt) FILTER (kind = 'ticket') AS mean,
  median(frt) FILTER (kind = 'ticket') AS median,
  quantile_cont(frt, 0.9) FILTER (kind = 'ticket') AS p90,
  avg(met::INT) FILTER (kind = 'ticket' AND due) AS service_level,
  avg(satisfied::INT) FILTER (kind = 'answer' AND main_scale) AS csat
FROM facts WHERE channel IN ('phone', 'chat')
"""
KEYS = ("volume", "frt.mean", "frt.median", "frt.p90", "service_level", "csat")
CHANNELS = ("phone", "chat")
SPLITS = (
    (), ("channel",), ("issue_type",), ("day",), ("weekday", "hour"), ("band",),
)  # fmt: skip


def queries() -> tuple[str, ...]:
    """Totals, by channel, by issue type, by day, weekday × hour, by band."""
    return tuple(_query(", ".join(split)) for split in SPLITS)


def _query(names: str) -> str:
    return f"SELECT {names}, {FIGURES} GROUP BY {names}" if names else f"SELECT {FIGURES}"
