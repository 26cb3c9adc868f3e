"""What a postal address looks like in English: number, street and what stands around them."""

import re

from core.privacy.pattern import ALONE, BEGINS, END, FIGURES, LETTERS, WORD, Family, Pattern

_TYPES = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Place|Pl|Square"
    "|Terrace|Parkway|Pkwy|Highway|Hwy|Circle|Crescent|Close|Gardens|Grove|Mews|Row|Walk|Plaza|Quay"
)
# kinds of streets that are rather something else: only with what an address goes on with
_SELDOM = (
    "View|Hill|Park|Rise|Heights|Esplanade|Parade|Wharf|Alley|Trail|Loop|Run|Bend|Path|Green|Ridge"
    "|Cove|Point|Landing|Crossing|Concourse|Vale|Glen|Meadows?|Villas|Estate|Broadway|Pike"
)
_TOWN = r"(?:, ?[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z'’-]+){0,2})"
_CODE = (
    r"(?:[A-Z]{2},? \d{5}(?:-\d{4})?|[A-Z]{2,3} \d{4}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\d{4,6}"
    r"|[A-Z]\d[A-Z] \d[A-Z]\d)"
)
_FLAT = r"(?:Flat|Room|Rm|Unit|Apt|Apartment|Suite|Shop|House|Block|Tower|Floor)\.? ?[A-Z0-9]{1,5}"
_STREET = re.compile(
    rf"(?:(?:{_FLAT}|\d{{1,3}}/F),? )*{ALONE}\d{{1,5}}[A-Za-z]?,? (?:[NSEW]\.? )?"
    r"(?:[A-Z][A-Za-z'’.-]+ |\d{1,3}(?:st|nd|rd|th) ){1,4}"
    rf"(?:{_TYPES}){END}\.?(?: (?:NW|NE|SW|SE|[NSEW])(?![A-Za-z]))?"
    rf"(?:,? (?:Apt|Suite|Unit|Flat|Room|#)\.? ?\w{{1,6}})?(?:{_TOWN}{{0,2}},? {_CODE}{END})?"
)
_LONG = re.compile(
    rf"{ALONE}\d{{1,5}}[A-Za-z]? (?:[A-Z][A-Za-z.'’-]+ ){{1,3}}(?:{_SELDOM})"
    r"(?:, (?:Apt|Suite|Unit|Flat|Room|#)\.? ?\w{1,6})?"
    rf"(?:{_TOWN}{{0,3}},? {_CODE}{END}|{_TOWN}{{1,3}})"
)
_SMALL = re.compile(
    rf"\d{BEGINS}\d{{0,4}} [a-z]{{3,}}(?: [a-z]{{3,}})?"
    rf" (?:street|road|avenue|lane|drive|blvd|rd|ave){END}"
)
_POST = re.compile(
    rf"[Pp]{BEGINS}\.?[Oo]\.? [Bb]ox \d{{1,6}}|[A-Z]{BEGINS}[A-Z]?\d[A-Z\d]? \d[A-Z]{{2}}{END}"
)

ENGLISH_PLACES = Family(
    re.compile(r"[0-9][A-Za-z]?,? [A-Z\d][A-Za-z.'’\d-]*[ .]|[0-9] [a-z]{3,} [a-z]").search,
    (Pattern("address", _STREET), Pattern("address", _LONG), Pattern("address", _SMALL)),
    (FIGURES, " ", WORD),
)
POST = Family(
    re.compile(r" \d(?:(?<=[Bb]ox .)|(?<=[A-Z\d] .)[A-Z]{2})").search,
    (Pattern("address", _POST),),
    (FIGURES, " ", LETTERS),
)
