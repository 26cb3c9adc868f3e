"""People as they were typed to the form in which a table may name them: a role with an asterisk."""

import re
from collections.abc import Sequence

_BETWEEN = re.compile(r"\s*[、,，;；/]\s*")
_ROLE = re.compile(
    r"(主管|经理|组长|专员|分析员|员|师|支持|客服|坐席|座席|负责人|总监|部|组|"
    r"manager|lead|leader|analyst|agent|trainer|support|specialist|supervisor|officer|team|head)"
    r"\s*\d*\*?$",
    re.IGNORECASE,
)  # fmt: skip


def people_in(text: str) -> list[str]:
    """The people named in a cell, one by one."""
    return [each for each in _BETWEEN.split(text.strip()) if each]


def starred(text: str) -> str:
    """The same with the asterisk people meant: full-width and raised ones count."""
    return text.replace("＊", "*").replace("﹡", "*").replace("∗", "*")


def bare(person: str) -> bool:
    """Whether the asterisk is missing that says this is a role."""
    return "*" not in person


def reads_as_role(person: str) -> bool:
    """Whether the words are those of a role, not of a person: a guess, for advice only."""
    return bool(_ROLE.search(person))


def suggested(person: str, roles: Sequence[str], otherwise: str) -> str:
    """The form to offer: the same role with its asterisk, or a role of the team for a name."""
    return f"{person}*" if reads_as_role(person) else next(iter(roles), otherwise)
