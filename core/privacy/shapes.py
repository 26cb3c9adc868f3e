"""Turns a plain text into the places that are personal by their look and surroundings."""

import re
from functools import lru_cache

from core.privacy.kinds.accounts import MAIL, NETWORK
from core.privacy.kinds.chained_places import CHAINS
from core.privacy.kinds.chats import CHATS, QQS, SITES
from core.privacy.kinds.english_places import ENGLISH_PLACES, POST
from core.privacy.kinds.foreign_papers import FOREIGN_PAPERS
from core.privacy.kinds.foreign_places import FOREIGN_PLACES
from core.privacy.kinds.labelled import FIGURES, LATIN_FIGURES, LATIN_SECRETS, SECRETS
from core.privacy.kinds.papers import PAPERS
from core.privacy.kinds.phones import PHONES, SPOKEN_PHONES
from core.privacy.kinds.places import ESTATES, LABELLED_PLACES, ROOMS, STREETS
from core.privacy.kinds.plates import FOREIGN_PLATES, PLATES
from core.privacy.naming.foreign_names import FOREIGNERS, HONORED, HONORED_LATIN
from core.privacy.naming.han_names import UNTITLED
from core.privacy.naming.handovers import HANDOVERS
from core.privacy.naming.latin_names import LATIN_PEOPLE, LOWER_PEOPLE
from core.privacy.naming.latin_pairs import PAIRS
from core.privacy.naming.latin_unknown import UNKNOWN
from core.privacy.naming.names import APART, BESIDE_MASKED, INTRODUCTIONS, LABELS, SURROUNDED
from core.privacy.naming.nick_names import NICKED
from core.privacy.naming.said_again import said_again
from core.privacy.naming.step_labels import STEP_LABELS
from core.privacy.naming.titled_names import TITLED
from core.privacy.pattern import FIGURES as ANY_FIGURE
from core.privacy.pattern import LATIN, LETTERS, MANY_FIGURES, WORD, Family, Span, blanked

# in this order: a mail address or a card may seem to hold a telephone number
FAMILIES: tuple[Family, ...] = (
    MAIL, *FOREIGN_PAPERS, *PAPERS, *PHONES, CHATS, QQS, SITES, SECRETS, *FIGURES, NETWORK,
    LATIN_SECRETS, *LATIN_FIGURES, PLATES, *FOREIGN_PLATES, SPOKEN_PHONES, LABELLED_PLACES,
    STREETS, ESTATES, ROOMS, CHAINS, ENGLISH_PLACES, FOREIGN_PLACES, POST, LABELS, STEP_LABELS,
    INTRODUCTIONS, *SURROUNDED, FOREIGNERS, APART, TITLED, NICKED, UNTITLED, *HANDOVERS, HONORED,
    HONORED_LATIN, PAIRS, LATIN_PEOPLE, LOWER_PEOPLE, UNKNOWN, *BESIDE_MASKED,
)  # fmt: skip
_GROUPS = {
    group: 1 << place
    for place, group in enumerate(
        dict.fromkeys((ANY_FIGURE, LETTERS, *(each for of in FAMILIES for each in of.needs)))
    )
}
_TRAITS = {
    sign: sum(bit for group, bit in _GROUPS.items() if sign in group) for sign in "".join(_GROUPS)
}
_SIGNS = frozenset(_TRAITS)
_MANY = re.compile(r"[0-9](?<!\d.)(?:[^\d\n]{0,3}+\d){5}").search
_WORD = re.compile(f"[{LATIN}]{{2}}(?![{LATIN}0-9])").search


def found(text: str) -> list[Span]:
    """The places of a plain text that are personal; what is found is blank for those who follow."""
    spans, left = list[Span](), text
    for family in _families(_traits(text)):
        if family.sign(left):
            for finder in family.patterns:
                if new := finder.spans(left):
                    spans += new
                    left = blanked(left, new)
    return spans + said_again(text, spans) if spans else spans


def _traits(text: str) -> int:
    """Of which groups of characters a text has one, a bit each."""
    traits = 0
    for each in _SIGNS.intersection(text):
        traits |= _TRAITS[each]
    if traits & _GROUPS[ANY_FIGURE] and _MANY(text):
        traits |= _GROUPS[MANY_FIGURES]
    if traits & _GROUPS[LETTERS] and _WORD(text):
        traits |= _GROUPS[WORD]
    return traits


@lru_cache(maxsize=8192)
def _families(traits: int) -> tuple[Family, ...]:
    """The families that need nothing else than a text with these traits has."""
    return tuple(each for each in FAMILIES if all(traits & _GROUPS[of] for of in each.needs))
