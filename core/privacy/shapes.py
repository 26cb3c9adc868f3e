"""Turns a plain text into the places that are personal by their look and surroundings."""

import re
from functools import cache

from core.privacy.accounts import MAIL, NETWORK, PLATES
from core.privacy.chats import CHATS, QQS, SITES
from core.privacy.english_places import ENGLISH_PLACES, POST
from core.privacy.han_names import UNTITLED
from core.privacy.labelled import FIGURES, LATIN_FIGURES, LATIN_SECRETS, SECRETS
from core.privacy.latin_names import LATIN_PEOPLE, LOWER_PEOPLE
from core.privacy.names import BESIDE_MASKED, FOREIGNERS, INTRODUCTIONS, LABELS
from core.privacy.papers import PAPERS
from core.privacy.pattern import HAN, Family, Span, blanked
from core.privacy.phones import PHONES, SPOKEN_PHONES
from core.privacy.places import ESTATES, LABELLED_PLACES, STREETS
from core.privacy.places import ROOMS as ROOM_NUMBERS
from core.privacy.titled_names import TITLED

HAN_WORDS, LETTERS, LETTERS_OR_FIGURES, FIGURE, MANY_FIGURES = (1 << bit for bit in range(5))
_HAN_WORDS = re.compile(f"[{HAN}]{{2}}").search
_LETTER = re.compile("[A-Za-z@]").search
_FIGURE = re.compile("[0-9]").search
_FIGURES = re.compile(r"[0-9](?<!\d.)(?:[^\d\n]{0,3}+\d){5}").search

# in this order: a mail address or a card may seem to hold a telephone number. What stands in one
# room shares a trait of texts: most texts leave most rooms unentered
ROOMS: tuple[tuple[int, tuple[Family, ...]], ...] = (
    (LETTERS, (MAIL,)),
    (MANY_FIGURES, (*PAPERS, *PHONES)),
    (LETTERS_OR_FIGURES, (CHATS, QQS, SITES, SECRETS)),
    (FIGURE, (*FIGURES, NETWORK)),
    (LETTERS, (LATIN_SECRETS, *LATIN_FIGURES, PLATES)),
    (HAN_WORDS, (SPOKEN_PHONES, LABELLED_PLACES, STREETS, ESTATES, ROOM_NUMBERS)),
    (LETTERS, (ENGLISH_PLACES, POST)),
    (HAN_WORDS, (LABELS, INTRODUCTIONS, TITLED, UNTITLED, FOREIGNERS)),
    (LETTERS, (LATIN_PEOPLE, LOWER_PEOPLE)),
    (HAN_WORDS, (BESIDE_MASKED,)),
)


def found(text: str) -> list[Span]:
    """The places of a plain text that are personal; what is found is blank for those who follow."""
    spans = list[Span]()
    for family in _families(_traits(text)):
        if family.sign(text):
            for finder in family.patterns:
                if new := finder.spans(text):
                    spans += new
                    text = blanked(text, new)
    return spans


def _traits(text: str) -> int:
    """Which of the traits a text has, one bit each."""
    traits = HAN_WORDS if _HAN_WORDS(text) else 0
    if _LETTER(text):
        traits |= LETTERS | LETTERS_OR_FIGURES
    if _FIGURE(text):
        traits |= FIGURE | LETTERS_OR_FIGURES
        if _FIGURES(text):
            traits |= MANY_FIGURES
    return traits


@cache
def _families(traits: int) -> tuple[Family, ...]:
    return tuple(family for trait, room in ROOMS if trait & traits for family in room)
