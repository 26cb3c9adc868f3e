"""Speed and satisfaction: the answer first, the fields open their tickets, thin data say so."""

import pytest
from streamlit.testing.v1 import AppTest

from core.insight.speed.quadrants import QUADRANTS
from core.texts import LANGUAGES, say
from tests.pages.acting import said, sound
from tests.pages.conftest import Opener, TakenIn

PAGE = "pages/analysis/speed.py"
HEADER = "工单编号,创建时间,渠道,问题类型,首次响应时长(分钟),评分(5分制)\n"


def _row(at: int, channel: str, minutes: float, score: str) -> str:
    return f"A{at},2024-05-{at % 28 + 1:02d} 08:00,{channel},退款,{minutes},{score}\n"


THIN = {
    # what the file holds, and the beginning of what the page says first
    "few": ("".join(_row(at, "电话", at % 5, str(at % 5 + 1)) for at in range(12)), "too_few"),
    "no scores": ("".join(_row(at, "电话", at % 5, "") for at in range(12)), None),
    "one channel": (
        "".join(_row(at, "电话", at % 8, str(5 - at % 8 // 2)) for at in range(400)),
        "negative",
    ),
}


def _words(app: AppTest) -> str:
    # a heading reads Markdown: what could act in it is escaped
    heads = (each.value.replace("\\", "") for each in app.subheader)
    return "\n".join((*heads, said(app)))


@pytest.mark.usefixtures("empty_data")
@pytest.mark.parametrize("name", THIN)
def test_thin_data_say_so(name: str, taken_in: TakenIn, opened: Opener) -> None:
    rows, key = THIN[name]
    taken_in(HEADER + rows)
    app = opened(PAGE)
    sound(app)
    if key is None:
        assert say("empty.no_answers", "zh") in said(app)
    else:
        beginning = say(f"relation.{key}", "zh").partition("{")[0]
        assert beginning in _words(app)


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_is_answered(language: str, opened: Opener) -> None:
    app = opened(PAGE, language=language)
    sound(app)
    words = _words(app)
    assert say("relation.negative", language).partition("{")[0] in words
    assert say("relation.threshold.found", language).partition("{")[0] in words
    names = [say(f"quadrant.{key}", language) for key in QUADRANTS]
    places = [words.index(name) for name in names]
    assert places == sorted(places)


@pytest.mark.usefixtures("sample")
def test_a_field_opens_its_tickets(opened: Opener) -> None:
    app = opened(PAGE)
    app.button(key="open-fast_dissatisfied@zh").click().run()
    sound(app)
    assert app.session_state["filters"].codes("quadrant") == ("fast_dissatisfied",)
    assert say("nav.tickets", "zh") in said(app)
