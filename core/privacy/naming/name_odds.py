"""Turns a family name and a given name into how much they look like somebody's, as log-odds."""

import tomllib
from functools import lru_cache
from pathlib import Path

from core.privacy.words import (
    GOODS,
    NOT_GIVEN,
    NOT_NAMES,
    RARE_SURNAMES,
    STOPS,
    WORDED,
)

# counts of characters in names against running text, and the weights of a logistic regression
_TABLES = tomllib.loads((Path(__file__).parent / "name_odds.toml").read_text(encoding="utf-8"))
WEIGHTS: dict[str, float] = _TABLES["weights"]
# of a family name of two characters, and of a character seen in neither names nor texts
_TWO, _UNSEEN = 2.0, 1.0
_LISTED = NOT_NAMES | GOODS


def _odds(table: str) -> dict[str, float]:
    return {each: float(odds) for odds, of in _TABLES[table].items() for each in of}


FAMILY, FIRST, LAST = _odds("family"), _odds("first"), _odds("last")


@lru_cache(maxsize=65536)
def look(surname: str, given: str) -> float:
    """How much a family name and one or two characters look like a name by themselves."""
    signs = {"any": 1.0, "family": FAMILY.get(surname, _TWO)}
    signs |= _given_signs(given) | _list_signs(surname, given)
    return sum(WEIGHTS[sign] * value for sign, value in signs.items())


def _given_signs(given: str) -> dict[str, float]:
    last = LAST.get(given[-1], _UNSEEN)
    stops = {"stop": float(sum(each in STOPS for each in given))}
    if len(given) == 1:
        return stops | {"one_given": 1.0, "alone": last}
    return stops | {"first": FIRST.get(given[0], _UNSEEN), "last": last}


def _list_signs(surname: str, given: str) -> dict[str, float]:
    whole, two = surname + given, len(given) > 1
    said = {
        "two_of_family": len(surname) > 1,
        "rare_family": surname in RARE_SURNAMES,
        "doubled": two and given[0] == given[1],
        "no_given": two and given in NOT_GIVEN,
        "listed": whole in _LISTED,
        "begins_listed": two and whole[:2] in _LISTED,
        "worded": whole in WORDED,
    }
    return {sign: float(holds) for sign, holds in said.items()}
