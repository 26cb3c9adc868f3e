"""The two tables of data people may type instead of exporting: tickets and survey answers."""

from core.worktables.choices import CHANNEL, ISSUE_TYPE
from core.worktables.columns import Column, Day, Duration, LongText, Number, Person, Text
from core.worktables.worktable import Worktable

SCORE = Number(1, 5, whole=True)
# older than any data, so that a forgotten example never moves the cut-off
LONG_AGO = "2020-05-21"

TICKETS = Worktable(
    key="tickets",
    prefix="",
    title="remark",
    columns=(
        Column("day", Day(), required=True),
        Column("channel", CHANNEL, required=True),
        Column("response", Duration()),
        Column("score", SCORE),
        Column("issue_type", ISSUE_TYPE, required=True),
        Column("agent", Person()),
        Column("remark", LongText(1000)),
    ),
    example={"day": LONG_AGO, "channel": "phone", "response": 210, "score": 4},
)

SURVEYS = Worktable(
    key="surveys",
    prefix="",
    title="comment",
    columns=(
        Column("ticket_id", Text(60)),
        Column("day", Day(), required=True),
        Column("channel", CHANNEL),
        Column("issue_type", ISSUE_TYPE),
        Column("score", SCORE),
        Column("nps", Number(0, 10, whole=True)),
        Column("comment", LongText(1000)),
    ),
    example={"day": LONG_AGO, "channel": "chat", "score": 4, "nps": 8},
)

DATA_TEMPLATES: tuple[Worktable, ...] = (TICKETS, SURVEYS)
