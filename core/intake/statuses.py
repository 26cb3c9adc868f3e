"""Words for the state of a ticket to open, closed or cancelled."""

from typing import Literal, cast

from core.intake.words import code_of, plain

Status = Literal["open", "closed", "cancelled"]
STATUSES: tuple[Status, ...] = ("open", "closed", "cancelled")


def status_code(word: str) -> Status | None:
    """What a status word means for backlog and closing; None for a word nobody has mapped."""
    return cast("Status | None", code_of("statuses").get(plain(word)))
