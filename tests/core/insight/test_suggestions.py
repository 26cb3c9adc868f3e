"""Findings to suggestions: each line once, the strongest reason, in the team's own words."""

from datetime import date

import pytest

from core.insight.finding import Coded, Finding
from core.insight.findings import FINDINGS
from core.insight.suggestions import ADVICE, Advice, suggest, table
from core.measure.periods import month_of
from core.texts import LANGUAGES

MAY = month_of(date(2024, 5, 1))


def _found(key: str, metric: str = "service_level", strength: float = 0.5) -> Finding:
    return Finding(key, (), (), MAY, metric, 0.6, 120, "high", strength)


def _keys(*found: Finding) -> list[tuple[str, str]]:
    return [(each.advice.key, each.finding.key) for each in suggest(found)]


@pytest.mark.parametrize(
    ("key", "metric", "advice"),
    [
        ("worst_time", "service_level", ["shifts"]),
        ("missed_target_worst", "service_level", ["shifts", "templates"]),
        ("slow_replies_holds", "csat", ["templates", "green_channel"]),
        ("fast_but_dissatisfied", "low_share", ["knowledge", "authority"]),
        ("changed_duration_up", "frt.median", ["reallocate"]),
        ("changed_duration_up", "ttr.median", ["authority"]),
        ("changed_duration_down", "frt.median", ["keep"]),
        ("abnormal_day", "frt.median", ["standby"]),
        ("changed_share_up", "csat", []),
        ("slow_but_satisfied", "csat", ["reallocate"]),
    ],
)
def test_what_helps_against_a_finding(key: str, metric: str, advice: list[str]) -> None:
    assert _keys(_found(key, metric)) == [(each, key) for each in advice]


@pytest.mark.parametrize(
    ("theme", "advice"),
    [
        ("transferred", ["direct_contact", "listen"]),
        ("waiting", ["templates", "green_channel", "listen"]),
        ("unresolved", ["knowledge", "authority", "listen"]),
        ("attitude", ["coaching", "listen"]),
        ("三次转接", ["listen"]),
    ],
)
def test_what_helps_against_a_theme_of_comments(theme: str, advice: list[str]) -> None:
    facts = (("theme", Coded("theme", theme)),)
    found = Finding("theme_rises", facts, (), MAY, "low_share", 0.2, 120, "high", 0.5)
    assert _keys(found) == [(each, "theme_rises") for each in advice]


def test_a_measure_is_proposed_once_for_what_matters_most() -> None:
    found = _keys(_found("missed_target_worst"), _found("worst_time"), _found("slow_replies"))
    assert found == [
        ("shifts", "missed_target_worst"),
        ("templates", "missed_target_worst"),
        ("green_channel", "slow_replies"),
    ]


def test_a_team_s_own_words_and_choice_hold() -> None:
    own = {"shifts": {"words": "晚班加一人"}, "templates": {"off": True, "category": "people"}}
    lines = table(own)
    found = suggest([_found("missed_target_worst")], lines)
    assert [each.advice.said("en") for each in found] == ["晚班加一人"]
    assert next(each for each in lines if each.key == "templates").category == "people"


def test_what_nobody_edits_stays() -> None:
    assert table({"unknown": {"off": True}, "shifts": {"category": "magic"}}) == ADVICE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("line", ADVICE, ids=lambda line: line.key)
def test_every_line_has_its_words(line: Advice, language: str) -> None:
    assert line.said(language)  # type: ignore[arg-type]


def test_every_line_answers_a_finding_there_is() -> None:
    said = [text for rule in FINDINGS for text in rule.texts]
    for line in ADVICE:
        assert any(text.startswith(line.findings) for text in said), line.key
