"""What postal addresses of other countries look like in Latin letters: street, number, town."""

import re

from core.privacy.pattern import BEGINS, END, FIGURES, LATIN, WORD, Family, Pattern

_LOWER = "a-zß-ÿ"
_CAPITAL = rf"[A-ZÀ-Þ][{LATIN}'’]+(?:-[{LATIN}]+)*"
_OF = (
    r"(?:(?:de|des|du|del|della|delle|dei|degli|di|da|do|das|dos|la|le|les|los|las|el|van|von|der) "
    r"|[dl]['’])"
)
_NAMED = rf"{_OF}*{_CAPITAL}(?:[ -]{_OF}*{_CAPITAL}){{0,3}}"
_TOWN = rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}}"
_POSTED = rf"(?:,? (?:[A-Z]{{1,2}}-)?\d{{2,5}}[ -]?\d{{2,3}} {_TOWN})?"
_FLAT = r"(?:,? \d{1,2}[º°ª] ?[A-Z]{0,4})?"
_DOOR = rf"\d{{1,4}}(?: ?[A-Za-z])?{END}"
# in front of the name in Romance, Slavic and Malay addresses, behind it in Germanic ones
_KINDS = (
    "(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|[Aa]llée|[Cc]hemin|[Qq]uai|[Ii]mpasse|[Pp]lace|[Vv]ia"
    "|[Vv]iale|[Pp]iazza|[Cc]orso|[Ll]argo|[Cc]alle|[Aa]venida|[Aa]v\\.|[Pp]aseo|[Pp]laza|[Cc]arrera"
    "|[Rr]ua|[Tt]ravessa|[Pp]raça|[Uu]lica|[Uu]l\\.|[Jj]alan|[Jj]l\\.?|[Ll]orong|[Ss]oi|[Ss]trada)"
)
_ENDS = (
    "(?:straße|strasse|str\\.|weg|platz|allee|gasse|damm|ufer|ring|straat|laan|gracht|kade|plein"
    "|gatan|vägen|gade|vej|veien|gata|utca)"
)
_WORDS = "(?:Straße|Strasse|Str\\.|Platz|Allee|Weg|Ring|Damm)"


def _address(expression: str) -> Pattern:
    return Pattern("address", re.compile(expression))


NUMBERED = _address(rf"\d{BEGINS}\d{{0,3}}(?: ?(?:bis|ter|[A-Z]))?,? {_KINDS} {_NAMED}{_POSTED}")
NAMED = _address(rf"(?<![{LATIN}]){_KINDS} {_NAMED},? ?(?:n[º°o]\.? ?)?{_DOOR}{_FLAT}{_POSTED}")
ENDED = _address(rf"[A-ZÀ-Þ](?<![{LATIN}].)[{_LOWER}]+(?:{_ENDS}|[ -]{_WORDS}) {_DOOR}{_POSTED}")
# street and number before a postcode and its town; a year is none
POSTED = _address(
    rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}} \d{{1,4}}[A-Za-z]?(?:/\d{{1,4}})?,"
    rf" (?:[A-Z]{{1,2}}-)?(?:\d{{3}} ?\d{{2}}|(?!19|20)\d{{4}}) {_TOWN}"
)
JAPANESE = _address(
    rf"\d{BEGINS}\d?(?:-\d{{1,3}}){{1,2}},? {_CAPITAL}(?:, {_TOWN}){{1,3}}"
    rf"(?: \d{{3}}-\d{{4}})?{END}"
)
FOREIGN_PLACES = Family(
    re.compile(
        rf"{_KINDS} [{LATIN}]|(?:{_ENDS}|{_WORDS}) \d|\d-\d{{1,3}},? [A-Z]"
        rf"|[{_LOWER}] \d[\dA-Za-z/]*, [A-Z\d-]*\d"
    ).search,
    (NUMBERED, NAMED, ENDED, POSTED, JAPANESE),
    (FIGURES, " ", WORD),
)
