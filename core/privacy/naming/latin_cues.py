"""Turns the words around a capitalised run into whether English speaks of a person there."""

import re
from typing import Literal

from core.privacy.naming.cues import before
from core.privacy.words import latin_cues

Cue = Literal["", "title", "naming", "role", "greeting", "closing", "speaker"]

_MARKS: dict[Cue, tuple[str, ...]] = {
    "title": ("", "."),
    "naming": ("", ":", "："),
    "role": ("", "("),
    "greeting": ("", ","),
    "closing": ("", ",", "!", ".", "，"),
    "speaker": ("",),
}
_LABELS: dict[str, Cue] = {each + mark: "naming" for each in latin_cues("label") for mark in ":："}
_CUES: dict[str, Cue] = {
    **_LABELS,
    **{
        each + mark: of for of, marks in _MARKS.items() for each in latin_cues(of) for mark in marks
    },
}
_DID = re.compile(
    r" (?:[a-z]{2,}ed|lost|left|needs|refuses|complains|seems|spoke|put|made|took|got|was|is"
    r"|has|had|said|says|told|calls|wants|asks|reports|hung|never|did|didn['’]t|would|will|could"
    r"|from|at|who|and|wrote|claims|kept|gave|sent|came)(?![A-Za-z])|['’]s |\)|[,.，。;]|\s*$"
).match
_GREETED = re.compile(r" ?(?:[,，!！.]|\n|$)").match
_SPEAKS = re.compile(r"\s+(?:from|calling|here|speaking|and|with)(?![A-Za-z])|[,.，。]|\s*$").match
_ENDS = re.compile(r"[ \t]*(?:$|\n)").match
_DASHED = re.compile(r"(?:^|\n)[ \t]*[-–—~]+[ \t]*$").search
_SPOKEN_OF = re.compile("[一-鿿][ （(]?$").search
# capitals alone are rather a code, two words of them a passenger
_TITLE_CASE = re.compile("[A-ZÀ-Þ](?:['’a-zà-ÿ]|[A-Z]+ [A-Z]{2,}(?![A-Za-z]))").match
_AGREES = {"role": _DID, "greeting": _GREETED, "closing": _ENDS, "speaker": _SPEAKS}
_REACH = 30
_HAN_CUE = 1.3


def cue(text: str, start: int) -> Cue:
    """What the words right before a place say of what follows."""
    left = text[max(0, start - _REACH) : start]
    words = left.lower().replace(" (", "(").split()
    for n in (3, 2, 1):
        found = _CUES.get(" ".join(words[-n:])) if len(words) >= n else None
        if found:
            return found
    if _DASHED(left):
        return "closing"
    if _SPOKEN_OF(left) and before(text, start) >= _HAN_CUE:
        return "naming" if _TITLE_CASE(text, start) else ""
    return ""


def names_somebody(of: Cue, text: str, end: int) -> bool:
    """Whether what follows a run agrees with what came before it."""
    agrees = _AGREES.get(of)
    return of in ("title", "naming") or bool(agrees and agrees(text, end))
