"""The choice lists several tables share, each with its words in the catalogue."""

from core.worktables.columns import Choice

LEVEL = Choice("choice.level", ("high", "middle", "low"))
DIMENSION = Choice("choice.dimension", ("people", "process", "tool", "customer"))
CHANNEL = Choice(
    "channel", ("phone", "chat", "email", "wechat", "app", "web", "social", "sms"), open=True
)
ISSUE_TYPE = Choice(
    "choice.issue_type",
    ("delivery", "returns", "account", "payment", "product", "complaint"),
    open=True,
)
