"""Groups side by side: chosen, compared, linked to, and one alone beside all the rest."""

import pytest
from streamlit.testing.v1 import AppTest

from core.store.named import keep
from pages.parts.session import store
from tests.pages.acting import said, sound
from tests.pages.conftest import Opener

EXPLORE = "pages/analysis/explore.py"

pytestmark = pytest.mark.usefixtures("sample")


def table(app: AppTest) -> list[tuple[object, ...]]:
    (found,) = [each.value for each in app.dataframe if each.value.columns[0] in {"指标", "Metric"}]
    return list(found.itertuples(index=False, name=None))


def test_two_groups_are_chosen_and_stand_in_the_address(opened: Opener) -> None:
    app = opened(EXPLORE)
    app.segmented_control(key="way@zh").set_value("beside").run()
    sound(app)
    app.multiselect(key="sides@zh").set_value(["channel=phone", "channel=email"]).run()
    sound(app)
    assert app.query_params["side"] == ["channel=phone", "channel=email"]
    rows = table(app)
    assert [row[1] for row in rows[:2]] == ["电话", "邮件"]
    assert rows[0][4] == "参照"
    assert rows[1][6] == "更差"
    assert "「邮件」明显不如「电话」的有" in said(app)


def test_one_group_is_compared_with_all_the_rest(opened: Opener) -> None:
    app = opened(EXPLORE, side="customer_group=VIP")
    sound(app)
    assert app.segmented_control(key="way@zh").value == "beside"
    # a star marks few rows
    assert {str(row[1]).removesuffix(" *") for row in table(app)} == {"VIP", "VIP以外"}
    whole = opened("pages/analysis/response.py")
    tickets = next(each for each in whole.dataframe if (each.key or "").startswith("table-"))
    answered = [row for row in table(app) if row[0] == "达标率"]
    assert sum(int(row[3]) for row in answered) == int(tickets.value["n"].sum())


def test_a_saved_segment_is_a_group_by_its_name(opened: Opener) -> None:
    keep(store(), "segment", "热线退款", {"channel": ["phone"], "issue_type": ["退款退货"]}, "我")
    app = opened(EXPLORE, language="en")
    app.segmented_control(key="way@en").set_value("beside").run()
    offered = app.multiselect(key="sides@en").options
    assert offered[0] == "热线退款"
    app.multiselect(key="sides@en").select("热线退款").select("Channel: E-mail").run()
    sound(app)
    assert {row[1] for row in table(app)} >= {"热线退款"}


@pytest.mark.parametrize("side", ["", "mood=good", "channel=pigeon"])
def test_a_link_to_no_group_opens_all_the_same(side: str, opened: Opener) -> None:
    sound(opened(EXPLORE, side=side))


def test_the_worst_group_of_a_table_goes_beside_the_rest(opened: Opener) -> None:
    app = opened("pages/analysis/response.py")
    app.segmented_control(key="split-service_level@zh").set_value("customer_group").run()
    sound(app)
    rows = next(each.value for each in app.dataframe if "± 百分点" in each.value)
    assert set(rows["判断"]) <= {"变好", "变差", "持平", "—"}
    app.button(key="beside-service_level@zh").click().run()
    sound(app)
    assert "自由切片" in app.title[0].value
    worst = str(rows.iloc[0, 0])
    assert {str(row[1]).removesuffix(" *") for row in table(app)} == {worst, f"{worst}以外"}
