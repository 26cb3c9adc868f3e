"""The sample months, taken in whole, against what the generator says it planted."""

from pathlib import Path
from typing import Any

import pytest

import sample_data
from core.derive import Facts
from core.insight.findings import find
from core.intake.taking_in import Preview, inspect
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.measure.periods import latest_complete_month, previous
from core.tickets import LEFT_OUT, SKIPPED
from sample_data.generator.people import personal
from tests.core.conftest import Sample

TRUTH = sample_data.truth()
MONTHS = [(month, channel) for month in TRUTH["tickets"] for channel in TRUTH["tickets"][month]]
MARCH = sample_data.files()[:5]


@pytest.fixture(scope="module")
def facts(sample: Sample) -> Facts:
    return sample.facts


@pytest.fixture(scope="module")
def by_month(facts: Facts) -> dict[tuple[str, str], dict[str, Any]]:
    keys, split = ("volume", "customers", "frt.mean", "frt.median"), ("month", "channel")
    rows = measure(facts, keys, (split,)).table(split).to_dict("records")
    return {(f"{row['month']:%Y-%m}", str(row["channel"])): row for row in rows}


def only(path: Path) -> Preview:
    (preview,) = inspect(path)
    return preview


@pytest.mark.parametrize("path", MARCH, ids=lambda path: path.name)
def test_a_file_is_read_without_a_question_and_its_rows_reconcile(path: Path) -> None:
    preview, planted = only(path), TRUTH["files"][path.name]
    assert preview.questions == ()
    assert preview.mapping.kind == planted["kind"]
    assert preview.raw.encoding == planted["encoding"]
    counts = preview.tickets.counts
    assert counts.read == planted["rows_below_header"] + planted["title"]
    assert counts.kept == planted["kept"]
    told = {**counts.left_out, **counts.skipped}
    for reason in (*LEFT_OUT, *SKIPPED):
        assert told.get(reason, 0) == planted.get(reason, 0), reason


@pytest.mark.parametrize(("month", "channel"), MONTHS)
def test_a_month_of_a_channel_is_as_planted(
    month: str, channel: str, by_month: dict[tuple[str, str], dict[str, Any]]
) -> None:
    planted, found = TRUTH["tickets"][month][channel], by_month[month, channel]
    assert found["volume"] == planted["volume"]
    assert found["customers"] == planted["customers"]
    # a response after the solution is only noticed where both are moments, not for a duration
    near = 1e-4 if channel == "email" else 0.05
    assert found["frt.mean"] == pytest.approx(planted["frt_mean"], rel=near)
    assert found["frt.median"] == pytest.approx(planted["frt_median"], rel=near)


@pytest.mark.parametrize("month", sample_data.MONTHS)
def test_satisfaction_counts_every_valid_answer_by_its_day(month: str, facts: Facts) -> None:
    rows = measure(facts, ("csat", "score.mean", "nps"), (("month",),)).table(("month",))
    found = next(row for row in rows.to_dict("records") if f"{row['month']:%Y-%m}" == month)
    csat, nps = (TRUTH["surveys"][survey][month] for survey in ("csat", "nps"))
    assert found["csat|n"] == csat["valid"]
    assert found["csat"] == pytest.approx(csat["satisfied"] / csat["valid"])
    assert found["score.mean"] == pytest.approx(csat["sum"] / csat["valid"])
    assert found["nps"] == pytest.approx(100 * (nps["satisfied"] - nps["low"]) / nps["valid"])


def test_answers_find_their_tickets(facts: Facts) -> None:
    planted = TRUTH["joined"]
    assert facts.match.answers == sum(planted.values())
    assert facts.match.unmatched == planted["unmatched"]


def test_every_part_of_the_story_is_found(facts: Facts) -> None:
    may = latest_complete_month(facts)
    assert may
    assert f"{may.start:%Y-%m}" == sample_data.MONTHS[-1]
    found = {each.key: each for each in find(facts, Filters(may.start, may.end), previous(may))}
    told = TRUTH["story"]
    assert str(found["abnormal_day"].period.start) == told["outage_day"]
    assert found["worst_time"].segment == (("time_band", "evening_peak"),)
    assert found["missed_target"].segment == (("channel", told["slow_channel"]),)
    assert ("issue_type", told["unsolved_issue_type"]) in found["fast_but_dissatisfied"].segment
    assert {"changed_duration_down", "slow_replies_stronger"} <= set(found)


def test_no_phone_or_mail_survives(facts: Facts) -> None:
    assert [value for value in survivors(facts) if value.isascii()] == []


def test_no_name_survives(facts: Facts) -> None:
    assert [value for value in survivors(facts) if not value.isascii()] == []


def survivors(facts: Facts) -> list[str]:
    rows = facts.cursor().execute("SELECT subject, description, comment, agent FROM facts")
    text = "\n".join(str(cell) for row in rows.fetchall() for cell in row if cell)
    return [value for value in personal() if value in text]
