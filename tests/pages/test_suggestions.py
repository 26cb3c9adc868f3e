"""改进建议: derived from the findings, one click from the plan, never twice."""

import pytest

from core.store import named
from core.store.rows import rows
from pages.parts.session import store
from tests.pages.acting import grid, said, sound, type_in
from tests.pages.conftest import Opener

PLAN = "pages/improvement/plan.py"


def _buttons(app) -> list[str]:
    return [each.key for each in app.button if (each.key or "").startswith("plan-")]


@pytest.mark.usefixtures("sample")
def test_a_suggestion_becomes_an_action_with_the_number_that_led_to_it(opened: Opener) -> None:
    app = opened(PLAN)
    sound(app)
    offered = _buttons(app)
    assert offered
    assert "依据：" in said(app)
    app.button(key=offered[0]).click().run()
    sound(app)
    (action,) = rows(store(), "actions")
    assert action.values["measure"]
    assert action.values["goal"]["n"] > 0
    assert action.values["goal"]["value"] is not None
    # what is planned is not offered again, in the other language neither
    assert _buttons(app) == offered[1:]


@pytest.mark.usefixtures("sample")
def test_a_line_that_is_off_suggests_nothing(opened: Opener) -> None:
    key = _buttons(opened(PLAN))[0]
    named.keep(store(), "advice", key.removeprefix("plan-").removesuffix("@zh"), {"off": True}, "a")
    assert key not in _buttons(opened(PLAN))


@pytest.mark.usefixtures("sample")
def test_a_line_in_ones_own_words_is_kept_shown_and_set_back(opened: Opener) -> None:
    app = opened(PLAN)
    app.session_state["edit-advice"] = True
    app.run()
    first = grid(app, "advice@").iloc[0]
    words, used = (str(name) for name in (first.index[1], first.index[3]))
    type_in(app, "advice@", edited_rows={0: {words: "周会上逐条复盘，找 13812345678"}})
    sound(app)
    shown = grid(app, "advice@").iloc[0]
    assert str(shown.iloc[1]).startswith("周会上逐条复盘")
    assert "13812345678" not in str(shown.iloc[1])
    type_in(app, "advice@", edited_rows={0: {words: "", used: False}})
    assert list(grid(app, "advice@").iloc[0])[1:] == [*first.iloc[1:3], False]
    type_in(app, "advice@", edited_rows={0: {used: True}})
    sound(app)
    assert list(grid(app, "advice@").iloc[0]) == list(first)


@pytest.mark.usefixtures("empty_data")
def test_without_data_there_are_no_suggestions(opened: Opener) -> None:
    app = opened(PLAN)
    sound(app)
    assert "改进建议" not in said(app)
