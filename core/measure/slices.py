"""A question of one's own: one metric split by one or two segments, to and from an address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.measure.metrics import METRICS
from core.measure.segments import is_segment

_KEYS = frozenset(each.key for each in METRICS)
_MOST = 2


@dataclass(frozen=True)
class Slice:
    """`metric` is a key of METRICS; `by` holds one or two different segments."""

    metric: str = "frt.median"
    by: tuple[str, ...] = ("channel",)

    def to_query(self) -> dict[str, list[str]]:
        """As an address or a document holds it."""
        return {"metric": [self.metric], "by": list(self.by)}


def slice_of(query: Mapping[str, Sequence[str]]) -> Slice | None:
    """The way back of `to_query`; None where there is no metric or no segment we know."""
    metric = next(iter(query.get("metric", ())), "")
    by = tuple(dict.fromkeys(key for key in query.get("by", ()) if is_segment(key)))[:_MOST]
    return Slice(metric, by) if metric in _KEYS and by else None
