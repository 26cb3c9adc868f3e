"""A finding becomes a row of the diagnosis by one click, once, with its figure frozen."""

import pytest
from streamlit.testing.v1 import AppTest

from core.store import rows as stored
from core.store.rows import Row
from pages.parts import session
from tests.pages.acting import grid, press, said, sound, switch
from tests.pages.conftest import Opener

OVERVIEW = "pages/analysis/overview.py"

pytestmark = pytest.mark.usefixtures("sample")


@pytest.fixture
def page(opened: Opener) -> AppTest:
    return opened(OVERVIEW)


def problems() -> tuple[Row, ...]:
    return stored.rows(session.store(), "diagnosis")


def adding(app: AppTest) -> list[str]:
    return [each.key for each in app.button if (each.key or "").startswith("add-")]


def links(app: AppTest) -> list[str]:
    return [each.label for each in app.get("page_link") if "D-" in each.label]


def test_one_click_makes_a_row_with_its_evidence(page: AppTest) -> None:
    offered = len(adding(page))
    press(page, "加入诊断表")
    sound(page)
    (row,) = problems()
    assert row.values["manifestation"] in said(page)
    evidence = row.values["evidence"]
    assert evidence["value"] is not None
    assert evidence["n"] > 0
    assert (evidence["start"], evidence["end"]) == ("2024-05-01", "2024-05-31")
    assert len(adding(page)) == offered - 1
    assert len(links(page)) == 1


def test_what_was_added_is_not_offered_again_in_the_other_language(page: AppTest) -> None:
    offered = len(adding(page))
    press(page, "加入诊断表")
    switch(page, "en")
    sound(page)
    assert len(adding(page)) == offered - 1
    assert len(links(page)) == 1


def test_words_rewritten_by_a_person_still_are_that_finding(page: AppTest) -> None:
    offered = len(adding(page))
    press(page, "加入诊断表")
    (row,) = problems()
    values = row.values | {"manifestation": "邮件回复太慢"}
    stored.save(session.store(), "diagnosis", values, "分析员*", id=row.id, version=row.version)
    page.run()
    assert len(adding(page)) == offered - 1


def test_a_row_put_away_frees_its_finding(page: AppTest) -> None:
    offered = len(adding(page))
    press(page, "加入诊断表")
    (row,) = problems()
    stored.delete(session.store(), "diagnosis", row.id, row.version, "分析员*")
    page.run()
    assert len(adding(page)) == offered


def test_every_finding_becomes_a_row_of_its_own(page: AppTest) -> None:
    offered = len(adding(page))
    for _ in range(offered):
        press(page, "加入诊断表")
    sound(page)
    assert adding(page) == []
    assert len(problems()) == len(links(page)) == offered
    page.switch_page("pages/improvement/diagnosis.py").run()
    sound(page)
    assert len(grid(page, "diagnosis@")) == offered
    assert f"{offered} 条诊断" in said(page)


def test_the_same_finding_of_another_month_is_another_problem(page: AppTest) -> None:
    press(page, "加入诊断表")
    offered = len(adding(page))
    page.selectbox(key="period@zh").set_value("2024-04").run()
    sound(page)
    assert links(page) == []
    page.selectbox(key="period@zh").set_value("2024-05").run()
    assert len(adding(page)) == offered


def test_a_finding_of_filtered_tickets_says_what_it_is_of(opened: Opener) -> None:
    page = opened(OVERVIEW, channel="phone")
    press(page, "加入诊断表")
    sound(page)
    assert problems()[0].values["evidence"]["segment"]["channel"] == "phone"
