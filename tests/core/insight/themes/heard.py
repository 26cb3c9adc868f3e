"""Comments as facts, and the themes that are heard in them."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from core.insight.themes.hearing import heard
from core.insight.themes.theme import Theme, default_themes
from core.measure.filters import ALL
from core.settings import Settings
from tests.core.made import Made, answer

DAY = date(2024, 5, 6)


def said(*comments: str, score: float | None = 5, **more: Any) -> list[dict[str, Any]]:
    """Answers with these comments, one a day."""
    return [
        answer(DAY + timedelta(days=at), "phone", score, comment=text, **more)
        for at, text in enumerate(comments)
    ]


def made(*rows: dict[str, Any], settings: Settings | None = None) -> Made:
    return Made(list(rows), settings=settings or Settings())


def keys_in(texts: Sequence[str], themes: Sequence[Theme] = ()) -> dict[str, set[str]]:
    """Each text with the keys of its themes."""
    known = themes or default_themes()
    with heard(made(*said(*texts)), ALL, None, known) as cursor:
        rows = cursor.execute("SELECT comment, themes FROM heard").fetchall()
    return {
        text: {theme.key for place, theme in enumerate(known) if mask >> place & 1}
        for text, mask in rows
    }
