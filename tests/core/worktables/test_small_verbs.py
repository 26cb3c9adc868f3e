"""Priority, titles, roles, figures kept in rows, and proposals."""

from datetime import date
from itertools import product

import pytest

from core.worktables import table
from core.worktables.checking import check
from core.worktables.evidence import Evidence, in_base_units, shown
from core.worktables.freezing import freeze
from core.worktables.priority import priority, priority_score
from core.worktables.proposing import problem_of, propose_diagnosis
from core.worktables.roles import people_in, reads_as_role, starred
from core.worktables.tidying import tidy
from core.worktables.titles import id_in, row_title, titles
from tests.core.made import Made, ticket
from tests.core.worktables.tables import row

LEVELS = ("low", "middle", "high")


@pytest.mark.parametrize(
    ("effect", "cost", "effort", "score", "level"),
    [
        ("high", "low", "low", 27, "high"),
        ("high", "middle", "middle", 12, "high"),
        ("middle", "middle", "middle", 8, "middle"),
        ("low", "low", "low", 9, "middle"),
        ("high", "high", "high", 3, "low"),
        ("low", "high", "high", 1, "low"),
        ("high", "low", None, None, None),
        ("high", "low", "?", None, None),
    ],
)
def test_priority_by_hand(
    effect: str, cost: str, effort: str | None, score: int | None, level: str | None
) -> None:
    values = {"effect": effect, "cost": cost, "effort": effort}
    assert priority_score(values) == score
    assert priority(values) == level


def test_more_effect_or_less_cost_never_lowers_the_priority() -> None:
    for effect, cost, effort in product(range(3), repeat=3):
        score = priority_score(_rated(effect, cost, effort)) or 0
        assert effect == 2 or (priority_score(_rated(effect + 1, cost, effort)) or 0) > score
        assert cost == 2 or (priority_score(_rated(effect, cost + 1, effort)) or 99) < score


def _rated(effect: int, cost: int, effort: int) -> dict[str, str]:
    return {"effect": LEVELS[effect], "cost": LEVELS[cost], "effort": LEVELS[effort]}


def test_titles_are_short_and_on_one_line() -> None:
    named = row_title(table("diagnosis"), row("diagnosis", 7, manifestation="邮件\n" + "很" * 60))
    assert named.startswith("D-7 邮件 很很")
    assert len(named) == len("D-7 ") + 40
    assert row_title(table("actions"), row("actions", 12, measure="")) == "A-12"


def test_deleted_rows_have_no_title() -> None:
    rows = [row("diagnosis", 1), row("diagnosis", 2, deleted=True)]
    assert list(titles(table("diagnosis"), rows)) == [1]


@pytest.mark.parametrize(
    ("text", "number"),
    [("D-7 邮件", 7), ("d—12", 12), (7, 7), ("7", 7), ("邮件", None), ("2.5", None), (True, None),
     ("示例", None), (None, None)],
)  # fmt: skip
def test_the_row_a_cell_means(text: object, number: int | None) -> None:
    assert id_in(text) == number


def test_roles_and_people() -> None:
    assert people_in("客服主管*、 王芳;IT支持*") == ["客服主管*", "王芳", "IT支持*"]
    assert starred("客服主管＊") == "客服主管*"
    assert reads_as_role("QA lead")
    assert not reads_as_role("李伟")


def test_figures_are_shown_in_minutes_and_percent() -> None:
    assert shown({"metric": "frt.mean", "value": 3120.5}) == 52.01
    assert shown({"metric": "csat", "value": 0.816}) == 81.6
    assert shown({"metric": "score.mean", "value": 4.2}) == 4.2
    assert shown({"metric": "gone", "value": "?"}) == "?"
    assert in_base_units("frt.mean", 15) == 900
    assert in_base_units("csat", 90) == pytest.approx(0.9)


def test_a_figure_is_frozen_with_its_n_and_days() -> None:
    may = date(2024, 5, 1), date(2024, 5, 31)
    waits = (("phone", 60.0), ("email", 600.0), ("email", 1200.0))
    facts = Made([ticket(may[0], channel, s, row_no=n) for n, (channel, s) in enumerate(waits)])
    frozen = freeze(facts, "frt.mean", {"channel": "email"}, *may)
    assert (frozen.value, frozen.n) == (900.0, 2)
    assert frozen.to_plain() == {
        "metric": "frt.mean", "segment": {"channel": "email"}, "value": 900.0, "n": 2,
        "start": "2024-05-01", "end": "2024-05-31",
    }  # fmt: skip


def test_a_proposal_is_a_complete_row_with_its_evidence() -> None:
    figure = Evidence(
        "frt.mean", {"channel": "email"}, 900.0, 2, date(2024, 5, 1), date(2024, 5, 31)
    )
    values = propose_diagnosis(figure, "邮件响应过长", "high", "2024 年 5 月工单", date(2024, 6, 1))
    assert check(table("diagnosis"), values) == ()
    assert tidy(table("diagnosis"), values) == values
    assert values["problem"] == "slow_response"


@pytest.mark.parametrize(
    ("metric", "problem"),
    [("service_level", "slow_response"), ("csat", "satisfaction"), ("volume", "other")],
)
def test_the_kind_of_problem_a_metric_shows(metric: str, problem: str) -> None:
    assert problem_of(metric) == problem
