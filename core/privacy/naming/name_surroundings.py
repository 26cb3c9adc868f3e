"""Turns what stands around a possible Chinese name into log-odds for and against it."""

from bisect import bisect

from core.privacy.naming import cues
from core.privacy.naming.name_odds import WEIGHTS


def _weights(*names: str) -> tuple[float, ...]:
    return tuple(WEIGHTS[each] for each in names)


# what cues.before and cues.behind say, in steps
_BEFORE_STEPS = (0.2, 0.5, 0.9, 1.15, 1.25, cues.NAMED)
_BEFORE = _weights(
    "before_nothing", "before_faint", "before_edge", "before_asked", "before_masked",
    "before_role", "before_naming",
)  # fmt: skip
_BEHIND_STEPS = (-0.5, 0.25, 0.52, 0.8, 1.15, 1.3, 1.6)
_BEHIND = _weights(
    "behind_never", "behind_nothing", "behind_ending", "behind_edge", "behind_colon",
    "behind_masked", "behind_deed", "behind_stamp",
)  # fmt: skip
_FRAMED, _ENCLOSED, WORD_BEHIND = _weights("framed", "enclosed", "word_behind")
_MOST = max(_BEHIND) + WORD_BEHIND
_MOST_ANNOUNCED = _MOST + _FRAMED + _ENCLOSED


def said_before(announced: float) -> float:
    """What the words before a place say, given what they announce (cues.before)."""
    return _BEFORE[bisect(_BEFORE_STEPS, announced)]


def most_behind(announced: float) -> float:
    """The most that can be said behind what is so announced, a word of the dictionary there too."""
    return _MOST if announced < cues.ADDRESSED else _MOST_ANNOUNCED


def said_behind(announced: float, ended: float) -> float:
    """What stands behind a place says (cues.behind), and more where what is before agrees."""
    said = _BEHIND[bisect(_BEHIND_STEPS, ended)]
    if announced >= cues.ADDRESSED and ended >= cues.DEED:
        said += _FRAMED
    return said + _ENCLOSED if announced >= cues.ROLE and ended >= 0.5 else said
