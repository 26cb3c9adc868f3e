"""自由切片: a question is chosen, drawn, linked to and pinned."""

import pytest
from streamlit.testing.v1 import AppTest

from core.store.named import kept
from pages.parts.session import store
from tests.pages.acting import sound
from tests.pages.conftest import Opener

EXPLORE = "pages/analysis/explore.py"

pytestmark = pytest.mark.usefixtures("sample")


def asked(app: AppTest) -> tuple[list[str], list[str]]:
    return tuple(  # type: ignore[return-value]
        each if isinstance(each, list) else [each]
        for each in (app.query_params["metric"], app.query_params["by"])
    )


def test_a_metric_is_split_once_and_twice(opened: Opener) -> None:
    app = opened(EXPLORE)
    sound(app)
    app.selectbox(key="slice-metric@zh").set_value("csat").run()
    sound(app)
    app.selectbox(key="slice-by@zh").set_value("issue_type").run()
    app.selectbox(key="slice-by2@zh").set_value("channel").run()
    sound(app)
    assert asked(app) == (["csat"], ["issue_type", "channel"])
    # what splits first cannot split again
    app.selectbox(key="slice-by@zh").set_value("channel").run()
    sound(app)
    assert asked(app) == (["csat"], ["channel"])


@pytest.mark.parametrize("by", ["day", "week", "month", "hour", "weekday", "band", "agent"])
@pytest.mark.parametrize("metric", ["frt.median", "nps", "volume", "score.mean"])
def test_every_split_of_every_kind_is_drawn(metric: str, by: str, opened: Opener) -> None:
    sound(opened(EXPLORE, metric=metric, by=by))


def test_a_link_asks_the_same_question(opened: Opener) -> None:
    app = opened(EXPLORE, metric="low_share", by="team")
    assert app.selectbox(key="slice-metric@zh").value == "low_share"
    assert app.selectbox(key="slice-by@zh").value == "team"


@pytest.mark.parametrize("query", [{"metric": "joy"}, {"by": "mood"}, {"metric": "csat", "by": ""}])
def test_a_link_that_asks_nothing_opens_all_the_same(query: dict[str, str], opened: Opener) -> None:
    sound(opened(EXPLORE, **query))


def test_a_question_is_pinned_and_let_go(opened: Opener) -> None:
    app = opened(EXPLORE, metric="csat", by="channel")
    app.button(key="pin@zh").click().run()
    sound(app)
    assert list(kept(store(), "pin").values()) == [{"metric": ["csat"], "by": ["channel"]}]
    app.button(key="pin@zh").click().run()
    assert kept(store(), "pin") == {}


def test_where_nothing_can_be_computed_that_is_said(opened: Opener) -> None:
    app = opened(EXPLORE, metric="csat", by="channel", channel="pigeon")
    sound(app)
    assert "没有可算的值" in app.info[0].value
