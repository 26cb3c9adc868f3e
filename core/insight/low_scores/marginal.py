"""Low scores per cell to what each level of each factor goes along with, the others held equal."""

from dataclasses import dataclass

import numpy as np

from core.insight.low_scores.rated_cells import Cells
from core.insight.statistics.logistic import Fit, Matrix, fit

# what is left of a column that the columns before it explain
_NOTHING = 1e-8
Effects = tuple[Matrix, Matrix]


@dataclass(frozen=True)
class Model:
    """A fitted model with its design: column `at` of it is the (factor, level) in `names[at]`."""

    fit: Fit
    design: Matrix
    names: tuple[tuple[str, str], ...]
    n: Matrix


def model(cells: Cells) -> Model:
    """Low scores by a binomial GLM on the factors; the commonest level is each one's measure.

    A column that the others explain already is left out: what it stands for counts with them.
    """
    n, low = cells.column("n"), cells.column("low")
    names = [("", ""), *_levels(cells)]
    columns = [np.ones(len(n))] + [
        (cells.table[factor] == level).to_numpy(float) for factor, level in names[1:]
    ]
    design = np.column_stack(columns)
    kept = _independent(design.T @ (design * n[:, None]))
    chosen: Matrix = np.asarray(design[:, kept], dtype=np.float64)
    return Model(fit(chosen, low, n), chosen, tuple(names[at] for at in kept), n)


def effects(of: Model, factor: str, levels: tuple[str, ...], sizes: Matrix) -> Effects:
    """Average marginal effects of a factor's levels and their standard errors (delta method).

    Each is the share of low scores if all rows were of that level, minus the same of the other
    levels weighted by their `sizes`; everything else stays as it is.
    """
    own = np.array([name == factor for name, _ in of.names])
    rest = of.design @ np.where(own, 0.0, of.fit.coefficients)
    places = [next((at for at, each in enumerate(of.names) if each == (factor, level)), None)
              for level in levels]  # fmt: skip
    steps = np.array([0.0 if at is None else of.fit.coefficients[at] for at in places])
    shares = 1 / (1 + np.exp(-np.clip(rest + steps[:, None], -15, 15)))
    weights = of.n * shares * (1 - shares) / of.n.sum()
    slopes = np.where(own, 0.0, weights @ of.design)
    for row, at in enumerate(places):
        if at is not None:
            slopes[row, at] = weights[row].sum()
    contrast = _against_rest(sizes)
    slope = contrast @ slopes
    variances = np.einsum("ij,jk,ik->i", slope, of.fit.covariance, slope)
    return contrast @ (shares @ of.n / of.n.sum()), np.sqrt(np.maximum(variances, 0))


def _against_rest(sizes: Matrix) -> Matrix:
    weights = sizes / sizes.sum()
    others = -weights[None, :] / (1 - weights[:, None])
    np.fill_diagonal(others, 1.0)
    return others


def _levels(cells: Cells) -> list[tuple[str, str]]:
    """Every level but each factor's commonest."""
    sizes = {name: cells.table.groupby(name)["n"].sum() for name in cells.factors}
    return [
        (name, str(level))
        for name, those in sizes.items()
        for level in those.index
        if level != those.idxmax()
    ]


def _independent(gram: Matrix) -> list[int]:
    """The columns that those before them do not explain."""
    kept: list[int] = []
    for at in range(len(gram)):
        inner, cross = gram[np.ix_(kept, kept)], gram[kept, at]
        left = gram[at, at] - (cross @ np.linalg.lstsq(inner, cross)[0] if kept else 0.0)
        if left > _NOTHING * gram[at, at]:
            kept.append(at)
    return kept
