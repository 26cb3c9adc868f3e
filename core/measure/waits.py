"""First response times to bins that widen: the edges, and the SQL that places a row in one."""

# readable steps, each about twice to three times the one before: long tails need a log-like axis
EDGES: tuple[float, ...] = (
    0, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400, 259200, 604800,
)  # fmt: skip


def place_in(column: str) -> str:
    """An SQL expression for the number of a duration's bin, low < x ≤ high; the first holds 0."""
    steps = " + ".join(f"({column} > {edge})::TINYINT" for edge in EDGES[1:])
    return f"({steps})"


def ends_of(place: int) -> tuple[float, float]:
    """The edges of a bin in seconds; the last has no upper one (inf)."""
    return EDGES[place], EDGES[place + 1] if place + 1 < len(EDGES) else float("inf")
