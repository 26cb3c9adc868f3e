"""Turns the word lists of words.toml into what the name patterns need."""

import tomllib
from pathlib import Path

_LISTS = {
    name: tuple(words.split())
    for name, words in tomllib.loads(
        (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
    ).items()
}

SURNAMES = frozenset(_LISTS["surnames"])
WORDED_SURNAMES = frozenset(_LISTS["worded_surnames"])
EVERYDAY_SURNAMES = frozenset(_LISTS["everyday_surnames"])
RARE_SURNAMES = frozenset(_LISTS["rare_surnames"])
DOUBLE_SURNAMES = frozenset(_LISTS["double_surnames"])
GIVEN = frozenset(_LISTS["given"])
OFTEN_GIVEN, SELDOM_GIVEN = (frozenset(_LISTS[of]) for of in ("given_often", "given_seldom"))
EVERYDAY_GIVEN = frozenset(_LISTS["given_everyday"]) | SELDOM_GIVEN
GIVEN_WORDS = frozenset(_LISTS["given_words"])
STOPS = frozenset(_LISTS["stops"])
TITLES, SHORT_TITLES, PERSONAL_TITLES = (
    frozenset(_LISTS[of]) for of in ("titles", "short_titles", "personal_titles")
)
NEVER_ALONE = frozenset(_LISTS["never_alone"])

_SINGLE = "".join(sorted(SURNAMES | EVERYDAY_SURNAMES))
_RARE = "".join(_LISTS["rare_surnames"])
_DOUBLE = "|".join(_LISTS["double_surnames"])
DOUBLE_SURNAME = f"(?:{_DOUBLE})"
SURNAME = f"(?:{_DOUBLE}|[{_SINGLE}])"
ANY_SURNAME = f"(?:{_DOUBLE}|[{_SINGLE}{_RARE}])"
# what a family name begins with: cheaper to try than the names themselves
BEGINS_SURNAME = f"[{_SINGLE}{_RARE}{''.join(sorted({each[0] for each in DOUBLE_SURNAMES}))}]"
GIVEN_CHARACTER = f"[{''.join(sorted(GIVEN | EVERYDAY_GIVEN))}]"
STOP = f"[{''.join(_LISTS['stops'])}]"

NAMING, ROLES, ASKED, FAINT = (
    frozenset(_LISTS[of]) for of in ("naming", "roles", "asked", "faint")
)
DOING, ENDING, NOT_BEFORE = (frozenset(_LISTS[of]) for of in ("doing", "ending", "not_before"))


def either(name: str) -> str:
    """The words of a list as alternatives, the longer before the shorter."""
    return "|".join(sorted(_LISTS[name], key=len, reverse=True))


def listed(name: str) -> tuple[str, ...]:
    """The words of a list, in its order."""
    return tuple(dict.fromkeys(_LISTS[name]))


def latin_cues(name: str) -> tuple[str, ...]:
    """The English cues of a kind, in lower case."""
    return tuple(each.replace("_", " ") for each in _LISTS[f"latin_{name}"])


STRICT_LABELS = either("strict_labels")
NOT_NAMES, NOT_GIVEN = (frozenset(_LISTS[of]) for of in ("not_names", "not_given"))
THING_ENDS, GOODS, WORDED, NAMED_WORDS, NOBODY = (
    frozenset(_LISTS[of]) for of in ("thing_ends", "goods", "worded", "named_words", "nobody")
)
NOT_LATIN_NAMES, WORDED_FIRST_NAMES, EVERYDAY_FIRST_NAMES, FIRST_NAMES, NAMED_AFTER = (
    frozenset(_LISTS[of])
    for of in (
        "not_latin_names", "worded_first_names", "everyday_first_names", "first_names",
        "named_after",
    )
)  # fmt: skip
FAMILY_NAMES = frozenset(_LISTS["latin_family_names"])
LATIN_SURNAMES, CANTONESE = frozenset(_LISTS["latin_surnames"]), frozenset(_LISTS["cantonese"])
