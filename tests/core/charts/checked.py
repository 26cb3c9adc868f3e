"""What every chart keeps to, in either language, by day and in the dark."""

import json
from collections.abc import Callable

import altair as alt

from core.charts.palette import DARK, LIGHT
from core.charts.taking import data_of
from core.charts.theme import Look, Spec
from core.texts import LANGUAGES

JANUARY = {"zh": "1 月", "en": "January"}


def check(draw: Callable[[Look], Spec]) -> None:
    """A valid picture that says what it shows."""
    for language, dark in zip(LANGUAGES, (False, True), strict=True):
        spec = draw(Look("标题", "单位", language, dark))
        alt.Chart.from_dict(spec, validate=True)
        json.dumps(spec, allow_nan=False)
        assert spec["background"] == (DARK if dark else LIGHT).canvas
        assert spec["title"]["text"] == ["标题"]
        assert spec["description"].startswith("标题 单位")
        assert spec["config"]["locale"]["time"]["months"][0] == JANUARY[language]


def check_data(draw: Callable[[Look], Spec]) -> None:
    """Every mark's number can be taken along."""
    for language in LANGUAGES:
        spec = draw(Look("标题", "单位", language))
        assert len(data_of(spec, language)) == len(spec["data"]["values"])
