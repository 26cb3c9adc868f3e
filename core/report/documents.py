"""The documents a team hands in, each named and made of sheets of the report."""

from dataclasses import dataclass

from core.report.sheet import Edition, Sheet
from core.report.sheets import SHEETS


@dataclass(frozen=True)
class Document:
    """Its name is the text `document.<key>`; `sheets` are keys of SHEETS in order."""

    key: str
    sheets: tuple[str, ...]


DOCUMENTS: tuple[Document, ...] = (
    Document("integrated", tuple(each.key for each in SHEETS)),
    Document(
        "diagnosis",
        ("cover", "key_metrics", "trend", "response", "load", "feedback", "diagnosis"),
    ),
    Document("causes", ("causes",)),
    Document("plan", ("suggestions", "actions")),
    Document("effect", ("cover", "effect", "trend")),
)


def document(key: str) -> Document:
    """The document of a key; KeyError for one nobody declared."""
    return {each.key: each for each in DOCUMENTS}[key]


def sheets_of(keys: tuple[str, ...] | None, edition: Edition) -> tuple[Sheet, ...]:
    """The sheets of these keys (None: all) that the edition may hold, in the report's order."""
    allowed = (each for each in SHEETS if edition == "internal" or not each.cases)
    return tuple(each for each in allowed if keys is None or each.key in keys)
