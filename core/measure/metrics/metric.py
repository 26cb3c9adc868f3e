"""What one number means: an SQL aggregate with its unit, its better direction and its sample."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["seconds", "share", "score", "points", "tickets", "customers", "answers"]
Better = Literal["lower", "higher", "neither"]
Population = Literal["ticket", "answer", "both"]


@dataclass(frozen=True)
class Metric:
    """An aggregate over the columns of population.COLUMNS; seconds inside, shares 0–1.

    `sample` counts the rows the value rests on; `spread`, where given, is their standard deviation
    in the metric's unit; `needs` names the columns of `facts` without which nothing is computed.
    """

    key: str
    unit: Unit
    better: Better
    expression: str
    sample: str
    population: Population = "ticket"
    needs: tuple[str, ...] = ()
    spread: str = ""


def share(
    key: str, better: Better, column: str, needs: tuple[str, ...], population: Population = "ticket"
) -> Metric:
    """The share of true among the known values of a boolean column; 0/0 is null."""
    expression = f"count_if({column}) / nullif(count({column}), 0)"
    return Metric(key, "share", better, expression, f"count({column})", population, needs)
