from dataclasses import replace
from datetime import date

import pytest

from core.insight.finding import CONFIDENCES, Amount, Coded, Fact, Finding, Named
from core.insight.findings import FINDINGS, find
from core.insight.sentence import say_confidence, sentence
from core.measure.filters import ALL
from core.measure.measuring import measure
from core.settings import ThemeRule
from core.texts import LANGUAGES, has
from tests.core.insight.months import APRIL, CHANNELS, FILTERS, MAY, Row, Story, months
from tests.core.made import Made, ticket


def slow_email(row: Row) -> Row:
    late = row["time_band"] == "evening_peak"
    slow = {"frt": row["frt"] * (20 if late else 6)}
    return row | slow if row["channel"] == "email" else row


def bad_day(row: Row) -> Row:
    return row | {"frt": row["frt"] * 5} if row["day"] == date(2024, 5, 21) else row


def evening(row: Row) -> Row:
    return row | {"met": False} if row["time_band"] == "evening_peak" and row["frt"] > 60 else row


def slower_may(row: Row) -> Row:
    return row | {"frt": row["frt"] * 1.5} if row["day"] >= MAY.start else row


def slower_since(row: Row) -> Row:
    return row | {"frt": row["frt"] * 1.8} if row["day"] >= date(2024, 5, 15) else row


def waiting_hurts(row: Row) -> Row:
    # every channel waits alike, so that the relation is the same inside each
    frt = 100 * (row["frt"] / CHANNELS[row["channel"]]) ** 2
    return row | {"frt": frt, "happy": 0.9 if frt < 60 else 0.7 if frt < 300 else 0.3}


def unsolved(row: Row) -> Row:
    return row | {"happy": 0.3} if row["issue_type"] == "refund" else row


def piles_up(row: Row) -> Row:
    # from the middle of May on nothing is solved within the month
    return row | {"frt": 30 * 86_400.0} if row["day"] >= date(2024, 5, 15) else row


def patient_email(row: Row) -> Row:
    return row | {"frt": row["frt"] * 8} if row["channel"] == "email" else row


def passed_on(row: Row) -> Row:
    # from May on every fifth comment more is about transfers
    more = row["comment"] in {"一般", "谢谢"} and row["day"] >= MAY.start
    return row | {"comment": "转接了三次才找到人"} if more else row


def rude(row: Row) -> Row:
    return row | {"happy": 0.3} if row["comment"] == "态度不好" else row


PLACES = ("metric", "value", "day", "usual", "weekday", "channel", "time", "gap", "target",
          "worst", "theme", "n", "before", "period", "size", "range")  # fmt: skip
STORIES: dict[str, tuple[Story, str, str]] = {
    "missed_target": (slow_email, "missed_target_worst", "邮件"),
    "slow_replies": (waiting_hurts, "slow_replies_holds", "分开看，结论仍成立"),
    "worst_time": (evening, "worst_time", "晚高峰"),
    "abnormal_day": (bad_day, "abnormal_day", "5 月 21 日"),
    "level_shift": (slower_since, "level_shift_up", "从 5 月 1"),
    "backlog_grows": (piles_up, "backlog_grows", "超出日常波动"),
    "changed": (slower_may, "changed_duration_up", "2024 年 4 月"),
    "mix_or_rate": (slower_may, "mix_or_rate", "本身变慢"),
    "driver": (unsolved, "driver_issue_type", "关联不等于原因"),
    "fast_but_dissatisfied": (unsolved, "fast_but_dissatisfied", "refund"),
    "slow_but_satisfied": (patient_email, "slow_but_satisfied", "「邮件」慢但满意"),
    "theme": (passed_on, "theme_rises", "说到「反复转接、推诿」的评论变多"),
}


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_a_month_with_nothing_in_it_has_no_finding(seed: int) -> None:
    assert find(months(seed), FILTERS, APRIL) == ()


@pytest.mark.parametrize("rule", FINDINGS, ids=lambda rule: rule.key)
def test_every_rule_finds_its_story_and_says_it(rule) -> None:
    story, key, words = STORIES[rule.key]
    facts = months(7, story)
    found = {each.key: each for each in find(facts, FILTERS, APRIL)}
    assert key in found
    assert words in sentence(found[key], facts, "zh")
    for language in LANGUAGES:
        said = sentence(found[key], facts, language)
        assert "{" not in said
        assert "+" not in said
        assert say_confidence(found[key], language)
    assert key in rule.texts


@pytest.mark.parametrize(
    ("key", "facts", "said"),
    [
        ("abnormal_day", {"metric": Named("frt.median")}, "The median first response time was"),
        ("abnormal_day_channel", {"metric": Named("frt.median")},
         "(the median first response time)"),
        ("worst_time", {"time": Coded("time_band", "evening_peak")}, "Evening peak: service"),
        ("missed_target_worst", {"time": Coded("time_band", "evening_peak")}, "; evening peak is"),
        ("missed_target", {"channel": Coded("channel", "wechat")}, "WeChat: service"),
        ("theme_rises", {"theme": Coded("issue_type", "Refund")}, "“Refund”"),
    ],
)  # fmt: skip
def test_an_english_name_is_small_inside_a_sentence(
    key: str, facts: dict[str, Fact], said: str
) -> None:
    others = {name: 9 for name in PLACES if name not in facts}
    made = Finding(key, (*others.items(), *facts.items()), (), MAY, "", 0.0, 0, "high", 0.0)
    assert said in sentence(made, Made([]), "en")


@pytest.mark.parametrize("rule", FINDINGS, ids=lambda rule: rule.key)
def test_every_sentence_exists(rule) -> None:
    assert all(has(f"finding.{key}") for key in rule.texts)
    assert all(has(f"confidence.{each}") for each in CONFIDENCES)


def _missed(story: Story) -> Finding:
    return next(each for each in find(months(7, story), FILTERS) if "missed" in each.key)


def test_the_evidence_of_a_finding_is_the_measured_number() -> None:
    found = _missed(slow_email)
    assert found.segment == (("channel", "email"),)
    assert (found.metric, found.period) == ("service_level", MAY)
    assert 0 < found.value < 0.9
    assert found.confidence == "high"
    assert found.n > 300


def test_the_theme_that_low_scores_speak_of_is_named_with_its_satisfaction() -> None:
    facts = months(7, rude, per_day=100)
    (found,) = [each for each in find(facts, FILTERS) if each.key.startswith("theme")]
    said = {
        name: fact.value for name, fact in found.facts
        if isinstance(fact, Amount)
    }  # fmt: skip
    query = """
    SELECT avg(satisfied::INT) FILTER (comment = '态度不好') AS satisfied,
        avg(low::INT) FILTER (comment = '态度不好') AS value,
        avg(low::INT) FILTER (comment <> '态度不好') AS others, avg(low::INT) AS every
    FROM facts WHERE kind = 'answer' AND day BETWEEN ? AND ? AND comment IS NOT NULL"""
    counted = facts.cursor().execute(query, [MAY.start, MAY.end]).df().iloc[0]
    assert found.key == "theme_low"
    assert {name: said[name] for name in ("satisfied", "value", "others")} == pytest.approx(
        dict(counted[["satisfied", "value", "others"]])
    )
    assert said["size"] == pytest.approx(counted["value"] - counted["others"])
    assert "服务态度" in sentence(found, facts, "zh")
    # no filter chooses a theme: what a row keeps as evidence is the figure of all answers
    whole = measure(facts, ["low_share"], ((),), FILTERS).figure("low_share")
    assert (found.metric, found.value, found.n) == ("low_share", whole.value, whole.n)


def test_a_team_s_own_theme_is_found_under_its_own_name() -> None:
    facts = months(7, passed_on)
    facts.settings = replace(
        facts.settings,
        themes=(
            ThemeRule("own-1", ("转接了三次",), "三次转接"), ThemeRule("transferred", off=True),
        ),
    )  # fmt: skip
    found = next(each for each in find(facts, FILTERS, APRIL) if each.key == "theme_rises")
    assert "「三次转接」" in sentence(found, facts, "zh")


def test_a_theme_everybody_speaks_of_on_one_day_has_not_risen() -> None:
    def outage(row: Row) -> Row:
        return row | {"comment": "系统崩溃"} if row["day"] == date(2024, 5, 8) else row

    found = find(months(7, outage, per_day=40), FILTERS, APRIL)
    assert not [each for each in found if each.key == "theme_rises"]


@pytest.mark.parametrize(
    ("happy", "named"),
    [(0.8, ["slow_but_satisfied"]), (0.6, [])],
)
def test_slow_is_only_fine_where_it_costs_nothing(happy: float, named: list[str]) -> None:
    def story(row: Row) -> Row:
        late = patient_email(row)
        return late | {"happy": happy} if late["frt"] > 900 else late

    found = find(months(3, story, per_day=80), FILTERS)
    assert [each.key for each in found if each.key.startswith("slow_but")] == named


def test_findings_come_strongest_first() -> None:
    def both(row: Row) -> Row:
        return slow_email(bad_day(waiting_hurts(row)))

    strengths = [each.strength for each in find(months(7, both), FILTERS, APRIL)]
    assert len(strengths) > 1
    assert strengths == sorted(strengths, reverse=True)


def test_the_confusion_of_channels_is_not_called_an_effect() -> None:
    # the slow channel is disliked, but inside each channel waiting does not matter
    def disliked(row: Row) -> Row:
        return row | {"happy": {"phone": 0.95, "chat": 0.8, "email": 0.4}[row["channel"]]}

    facts = months(7, disliked)
    found = next(each for each in find(facts, FILTERS) if each.key.startswith("slow_replies"))
    assert found.key == "slow_replies_gone"
    assert found.confidence == "low"


def test_no_data_and_little_data_find_nothing() -> None:
    assert find(Made([]), ALL) == ()
    assert find(Made([ticket(MAY.start, "phone", 5)]), ALL, APRIL) == ()
    assert find(months(1), FILTERS.choosing("channel", "fax"), APRIL) == ()
