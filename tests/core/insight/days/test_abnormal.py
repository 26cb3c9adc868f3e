from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from core.insight.days.abnormal import OddDay, watch, watched
from core.insight.days.line import Line
from core.insight.days.lines import watched_lines
from core.insight.days.noise import median_noise
from core.insight.days.special_days import ordinary
from core.measure.filters import ALL, Filters
from core.measure.periods import Period, month_of
from tests.core.insight.months import FILTERS, MAY, Row, months
from tests.core.made import Made, answer, ticket

BAD = date(2024, 5, 21)


def line(
    values: np.ndarray, n: int = 100, key: str = "frt.median", start: str = "2024-04-01"
) -> Line:
    at, sizes = pd.date_range(start, periods=len(values)), np.full(len(values), n)
    noise = {"frt.median": 1.2 / np.sqrt(n), "volume": 1.0}.get(key, 0.0)
    return Line(key, (), at, values, sizes, np.full(len(values), noise), sizes > 0)


def waits(days: int, seed: int = 3) -> np.ndarray:
    """Noise of 10 % around five minutes, Mondays twice as slow."""
    drawing = np.random.default_rng(seed)
    monday = pd.date_range("2024-04-01", periods=days).day_of_week == 0
    return 300 * np.exp(drawing.normal(0, 0.1, days)) * np.where(monday, 2, 1)


def odd(of: Line, period: Period = MAY) -> tuple[OddDay, ...]:
    return tuple(each for each in watched([of], period).odd if each.abnormal)


def test_a_bad_day_is_found_with_what_was_usual() -> None:
    values = waits(61)
    values[50] = 1200
    (found,) = odd(line(values))
    assert found.day == BAD
    assert not found.preliminary
    assert found.usual == pytest.approx(300, rel=0.15)
    assert found.weight == pytest.approx(1 / 31)


def test_a_slow_weekday_is_a_habit() -> None:
    assert odd(line(waits(84)), Period(date(2024, 4, 1), date(2024, 6, 23))) == ()


def test_few_tickets_a_day_cannot_show_one_bad_day_and_it_is_said() -> None:
    values = waits(61)
    values[50] = 600
    found = watched([line(values, n=3)], MAY)
    assert not any(each.abnormal for each in found.odd)
    (size,) = found.visible
    # 3.5 × 1.2 ÷ √3 on the log scale
    assert size.size == pytest.approx(np.exp(3.5 * 1.2 / np.sqrt(3)))
    assert size.poor
    assert not watched([line(values, n=1000)], MAY).visible[0].poor


def test_less_than_four_weeks_is_preliminary_and_two_are_needed() -> None:
    values = np.full(20, 300.0) * np.exp(np.random.default_rng(1).normal(0, 0.1, 20))
    values[10] = 3000
    april = month_of(date(2024, 4, 1))
    (found,) = watched([line(values)], april).odd
    assert found.preliminary
    assert found.day == date(2024, 4, 11)
    assert watched([line(values[:13])], april).odd == ()


def test_an_empty_day_is_no_day() -> None:
    values = waits(61)
    values[50] = 1500
    of = line(values)
    kept = of.only(~np.isin(np.arange(61), [5, 6, 30]))
    assert odd(kept)[0].day == BAD


def test_a_day_that_does_not_count_is_not_judged() -> None:
    values = waits(61)
    values[50] = 1500
    of = line(values)
    of.counted[50] = False
    assert odd(of) == ()


@pytest.mark.parametrize(
    ("key", "usual", "bad"),
    [("csat", 0.8, 0.4), ("service_level", 0.97, 0.7), ("unanswered_rate", 0.0, 0.15)],
)
def test_a_bad_share_is_found(key: str, usual: float, bad: float) -> None:
    values = np.random.default_rng(4).binomial(100, usual, 61) / 100
    values[50] = bad
    (found,) = odd(line(values, key=key))
    assert found.day == BAD
    assert found.usual == pytest.approx(usual, abs=0.06)


def test_of_a_few_answers_some_bad_ones_are_nothing() -> None:
    values = np.random.default_rng(4).binomial(4, 0.8, 61) / 4
    values[50] = 0.25
    assert odd(line(values, n=4, key="csat")) == ()


def test_a_flood_of_tickets_is_found() -> None:
    values = np.random.default_rng(4).poisson(40, 61).astype(float)
    values[50] = 95
    (found,) = odd(line(values, key="volume"))
    assert found.usual == pytest.approx(40, rel=0.2)


def test_many_lines_are_held_to_more() -> None:
    values = waits(61)
    values[50] = np.exp(np.log(values).mean() + 0.37)
    alone, among = line(values), [line(waits(61, seed)) for seed in range(40)]
    (found,) = odd(alone)
    assert found.z > 3.5
    every = watched([alone, *among], MAY)
    assert not any(each.abnormal for each in every.odd)


def test_the_noise_of_one_channel_is_that_of_a_median() -> None:
    drawing = np.random.default_rng(5)
    draws = np.exp(drawing.normal(5, 0.8, (300, 25)))
    rows = pd.DataFrame({"part": "phone", "value": np.median(draws, axis=1),
                         "p90": np.quantile(draws, 0.9, axis=1), "n": 25})  # fmt: skip
    found = median_noise(rows, float(np.exp(5))) / 5
    assert found == pytest.approx(np.log(rows["value"]).std(), rel=0.1)


def test_the_noise_of_mixed_channels_is_not_that_of_their_pooled_p90() -> None:
    drawing = np.random.default_rng(5)
    parts, medians = list[pd.DataFrame](), list[float]()
    for _ in range(300):
        phone = int(drawing.binomial(100, 0.8))
        draws = {
            "phone": drawing.normal(3, 0.5, phone), "mail": drawing.normal(9, 0.5, 100 - phone)
        }  # fmt: skip
        medians.append(float(np.median(np.concatenate(list(draws.values())))))
        parts += [
            pd.DataFrame([{"part": name, "value": np.exp(np.median(each)), "n": len(each),
                           "p90": np.exp(np.quantile(each, 0.9))}])
            for name, each in draws.items()
        ]  # fmt: skip
    found = median_noise(pd.concat(parts), float(np.exp(np.median(medians)))) / 10
    assert found == pytest.approx(np.std(medians), rel=0.15)


def test_no_density_is_no_certainty() -> None:
    rows = pd.DataFrame([{"part": "phone", "value": 60.0, "p90": 60.0, "n": 9}])
    assert median_noise(rows, 60.0) == np.inf
    assert median_noise(rows.head(0), 60.0) == np.inf


def test_holidays_make_up_days_and_a_day_cut_off_do_not_count() -> None:
    made = Made([ticket(date(2024, 5, 1), "phone", 5)])
    assert not ordinary(date(2024, 5, 1), made)
    assert not ordinary(date(2024, 5, 11), made)
    assert ordinary(date(2024, 5, 12), made)
    assert ordinary(date(2024, 5, 31), made)
    made.as_of = made.as_of and made.as_of - timedelta(hours=9)
    assert not ordinary(date(2024, 5, 31), made)


def test_watch_sees_the_story_of_a_month_and_its_holidays() -> None:
    def outage(row: Row) -> Row:
        return row | {"frt": row["frt"] * 5} if row["day"] == BAD else row

    found = watch(months(7, outage), FILTERS)
    assert found is not None
    mine = found.about("frt.median")
    assert [each.day for each in mine.odd if each.abnormal] == [BAD]
    assert {each.day for each in found.odd if each.abnormal} == {BAD}
    assert [each.day.day for each in found.special] == [1, 2, 3, 4, 5, 11]
    assert {each.segment for each in found.visible} == {
        (), *((("channel", name),) for name in ("chat", "email", "phone"))
    }  # fmt: skip


def test_thin_data_is_watched_too() -> None:
    assert watch(Made([]), ALL) is None
    alone = watch(Made([ticket(MAY.start, None, 5), answer(MAY.start, None, 1)]), ALL)
    assert alone is not None
    assert (alone.odd, alone.shifts, alone.visible) == ((), (), ())
    assert watched_lines(Made([ticket(MAY.start, "phone", 0)]), Filters(MAY.start, MAY.end))
