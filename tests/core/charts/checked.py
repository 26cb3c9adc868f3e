"""What every chart keeps to, in either language, by day and in the dark."""

import json
import re
from collections.abc import Callable

import altair as alt
import vl_convert

from core.charts.palette import DARK, LIGHT
from core.charts.taking import data_of
from core.charts.theme import Look, Spec
from core.texts import LANGUAGES, say

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
        check_spoken(spec, say("chart.mark", language))


def check_spoken(spec: Spec, mark: str) -> None:
    """What a screen reader reads of each mark are words of the page, not names of fields."""
    for kind, label in read_out(spec):
        assert kind == mark
        fields = {field for row in spec["data"]["values"] for field in row} - {"n"}
        assert not [field for field in fields if re.search(rf"(^|; ){field}: ", label)], label
        assert not re.search(r"\d{12}", label), "a moment in milliseconds"


def read_out(spec: Spec) -> list[tuple[str, str]]:
    """Of each mark, axis or legend that a screen reader reads: what kind it is, and its words."""
    drawn = vl_convert.vegalite_to_svg({name: spec[name] for name in spec if name != "title"} | {
        "width": 800})  # fmt: skip
    marks = re.findall(r'<[^>]*aria-label="([^"]*)"[^>]*>', drawn)
    kinds = re.findall(r'<[^>]*aria-label="[^"]*"[^>]*aria-roledescription="([^"]*)"', drawn)
    return [pair for pair in zip(kinds, marks, strict=True) if pair[0] != "visualization"]


def check_data(draw: Callable[[Look], Spec]) -> None:
    """Every mark's number can be taken along."""
    for language in LANGUAGES:
        spec = draw(Look("标题", "单位", language))
        assert len(data_of(spec, language)) == len(spec["data"]["values"])
