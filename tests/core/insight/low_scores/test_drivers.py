from datetime import date

import numpy as np
import pandas as pd
import pytest

from core.insight.low_scores.agents import agents
from core.insight.low_scores.driver_sentences import method_sentence
from core.insight.low_scores.drivers import Driver, Drivers, drivers
from core.insight.low_scores.marginal import effects, model
from core.insight.low_scores.rated_cells import RARE, rated_cells
from core.measure.filters import ALL
from tests.core.insight.drawn import Drawn, happy
from tests.core.insight.months import FILTERS, Row, months
from tests.core.made import Made, answer, ticket

DAY = date(2024, 5, 2)


def found_in(made: Made) -> Drivers:
    found = drivers(made, ALL)
    assert found is not None
    return found


def of(found: Drivers, segment: str, code: str) -> Driver:
    return next(each for each in found.drivers if (each.segment, each.code) == (segment, code))


def scored(channel: str | None, lows: int, others: int, **more: object) -> list[Row]:
    return [answer(DAY, channel, 1, **more)] * lows + [answer(DAY, channel, 5, **more)] * others


def test_one_factor_is_a_difference_of_shares() -> None:
    # 60 of 200 mails are low, 20 of 200 calls: 20 points, 40 low scores
    found = found_in(Made([*scored("email", 60, 140), *scored("phone", 20, 180)]))
    email, phone = found.drivers
    assert (email.code, email.n, email.lows, email.share) == ("email", 200, 60, 0.3)
    assert email.effect.value == pytest.approx(0.2, abs=1e-9)
    assert phone.effect.value == pytest.approx(-0.2, abs=1e-9)
    assert email.along == pytest.approx(40)
    assert email.effect.error == pytest.approx(np.sqrt(0.3 * 0.7 / 200 + 0.1 * 0.9 / 200))
    assert found.foremost == (email,)
    assert (found.n, found.lows, found.population) == (400, 80, "answer")


def test_what_another_factor_explains_is_not_the_channels() -> None:
    # refunds are low everywhere alike, and mails are mostly refunds
    rows = [
        *scored("email", 80, 120, issue_type="refund"),
        *scored("email", 5, 45, issue_type="other"),
        *scored("phone", 20, 30, issue_type="refund"),
        *scored("phone", 20, 180, issue_type="other"),
    ]
    found = found_in(Made(rows))
    assert of(found, "channel", "email").effect.value == pytest.approx(0, abs=1e-6)
    assert of(found, "issue_type", "refund").effect.value == pytest.approx(0.3, abs=1e-6)
    assert [each.code for each in found.foremost] == ["refund"]


def test_statsmodels_has_the_same_margins() -> None:
    import statsmodels.api as sm

    def chance(rows: pd.DataFrame) -> np.ndarray:
        slow = (rows["channel"] == "email") * 0.15 + (rows["issue_type"] == "b") * 0.1
        return 0.85 - slow.to_numpy()

    cells = rated_cells(happy(4, chance), ALL)
    fitted = model(cells)
    low, n = cells.column("low"), cells.column("n")
    same = sm.GLM(np.column_stack([low, n - low]), fitted.design, sm.families.Binomial()).fit()
    assert fitted.fit.coefficients == pytest.approx(same.params, abs=1e-6)
    sizes = cells.table.groupby("channel")["n"].sum()
    values, errors = effects(fitted, "channel", tuple(sizes.index), sizes.to_numpy())
    assert (sizes.to_numpy() / sizes.sum() * values)[0] != 0
    ends = []
    for name in sizes.index:
        design = fitted.design.copy()
        for at, (factor, level) in enumerate(fitted.names):
            if factor == "channel":
                design[:, at] = level == name
        ends.append(n @ same.predict(design) / n.sum())
    rest = [np.delete(ends, at) @ np.delete(sizes, at) / np.delete(sizes, at).sum()
            for at in range(len(ends))]  # fmt: skip
    assert values == pytest.approx(np.array(ends) - rest, abs=1e-6)
    assert (errors > 0).all()


def test_a_factor_that_is_another_in_disguise_is_dropped_and_named() -> None:
    rows = [
        *scored("email", 60, 140, priority="p2", issue_type="a"),
        *scored("phone", 20, 180, priority="p1", issue_type="b"),
        *scored("phone", 20, 180, priority="p1", issue_type="a"),
    ]
    found = found_in(Made(rows))
    assert found.dropped == ("priority",)
    assert found.factors == ("channel", "issue_type")
    assert of(found, "channel", "email").effect.clear


def test_rare_levels_are_pooled_and_said() -> None:
    rare = [row for at in range(10) for row in scored("phone", 0, 3, issue_type=f"rare {at}")]
    rows = [*scored("phone", 30, 70, issue_type="a"), *scored("email", 30, 70, issue_type="b")]
    cells = rated_cells(Made([*rows, *rare]), ALL)
    assert set(cells.table["issue_type"]) == {"a", "b", RARE}
    found = found_in(Made([*rows, *rare]))
    assert found.pooled == ("issue_type",)
    assert {each.code for each in found.drivers} == {"a", "b", "phone", "email"}
    said = method_sentence(found, Made([]), "en")
    assert "the rest of channel, issue type held equal" in said
    assert "Rare values of issue type are taken together" in said


@pytest.mark.parametrize(("lows", "others"), [(40, 0), (0, 200)])
def test_a_level_with_only_one_kind_of_score_has_a_range(lows: int, others: int) -> None:
    rows = [*scored("phone", 60, 140), *scored("chat", 60, 140), *scored("email", lows, others)]
    found = of(found_in(Made(rows)), "channel", "email")
    assert found.effect.value == pytest.approx((0.7 if lows else -0.3), abs=0.01)
    assert 0.02 < found.effect.error < 0.1
    assert found.stands


def test_rated_tickets_come_before_answers() -> None:
    said = {"valid": True, "time_band": "night"}
    rows = [ticket(DAY, "phone", 5, low=at % 3 == 0, **said) for at in range(150)]
    rows += [
        ticket(
            DAY,
            "email",
            5,
            low=at % 9 == 0,
            **said,
        )
        for at in range(150)
    ]
    rows += scored("phone", 100, 100)
    found = found_in(Made(rows))
    assert (found.n, found.population) == (300, "ticket")
    late = [
        answer(DAY, "phone", at % 5 + 1, time_band=("noon", "night")[at % 2]) for at in range(200)
    ]
    assert "time_band" not in rated_cells(Made(late), ALL).factors


def test_too_little_says_nothing() -> None:
    assert drivers(Made([])) is None
    assert drivers(Made(scored("phone", 15, 200))) is None
    assert drivers(Made(scored(None, 50, 200))) is None
    alone = drivers(Made(scored("phone", 50, 200)))
    assert alone is None or alone.drivers == ()


@pytest.mark.parametrize("seed", range(6))
def test_nothing_drives_what_is_drawn_at_random(seed: int) -> None:
    found = drivers(months(seed), FILTERS)
    assert found is not None
    assert found.foremost == ()


def team(seed: int, chances: np.ndarray, each: int = 60) -> Drawn:
    names = [f"agent-{at:02d}" for at in range(len(chances))]
    facts = happy(seed, lambda rows: np.full(len(rows), 0.8), per_day=each * len(chances) / 31)
    drawing = np.random.default_rng(seed)
    at = drawing.integers(len(chances), size=len(facts.rows))
    low = drawing.random(len(facts.rows)) < chances[at]
    return Drawn(facts.rows.assign(agent=np.array(names)[at], low=low))


def test_of_forty_equal_agents_none_stands_out() -> None:
    named = 0
    for seed in range(16):
        found = agents(team(seed, np.full(40, 0.2)))
        assert found is not None
        named += bool(found.outstanding)
        shares = [each.share for each in found.agents]
        crude = [each.lows / each.n for each in found.agents]
        assert max(shares) - min(shares) < 0.6 * (max(crude) - min(crude))
    assert named <= 2


def test_the_one_who_differs_is_found_and_shrunk() -> None:
    chances = np.full(20, 0.15)
    chances[7] = 0.5
    found = agents(team(1, chances))
    assert found is not None
    assert [each.code for each in found.outstanding] == ["agent-07"]
    worst = found.agents[0]
    assert worst.standing == "more"
    assert worst.expected / worst.n < worst.share < worst.lows / worst.n


def test_an_agent_of_a_hard_channel_is_not_blamed_and_few_ratings_tell_nothing() -> None:
    rows = [
        row
        for at in range(4)
        for row in (
            *scored("email", 30, 30, agent=f"agent-{at}"),
            *scored("phone", 3, 57, agent=f"agent-1{at}"),
        )
    ]
    rows += scored("phone", 29, 0, agent="agent-99")
    found = agents(Made(rows))
    assert found is not None
    assert found.others == 1
    assert not any(each.code.startswith("agent-0") for each in found.outstanding)
    assert agents(Made(scored("phone", 29, 0, agent="agent-99"))) is None
