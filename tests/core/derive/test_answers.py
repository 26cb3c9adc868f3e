"""Survey answers: each counted once, at one ticket at most, judged on its own scale."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from core.derive import Match, prepare
from core.settings import Settings
from core.store import Store
from tests.core.derive.conftest import Derive, read
from tests.core.store.told import Row, source, surveys, tickets
from tests.depth import examples

TICKET: Row = {
    "ticket_key": "t1", "customer_key": "c1", "created_at": "2024-05-01T02:00",
    "first_response_at": "2024-05-01T02:02", "resolved_at": "2024-05-01T04:00", "channel": "电话",
    "issue_type": "退款", "agent_key": "k",
}  # fmt: skip


def test_an_answer_belongs_to_the_ticket_it_names(derive: Derive) -> None:
    survey = surveys({"ticket_key": "t1", "answered_at": "2024-05-02T17:00", "score": 2.0,
                      "comment": "太慢", "channel": "邮件"})  # fmt: skip
    (row,) = derive(tickets(TICKET), survey, kind="answer")
    assert (row["matched"], row["valid"], row["channel"], row["issue_type"], row["agent"]) == (
        True, True, "phone", "退款", "agent-01",
    )  # fmt: skip
    assert (row["frt"], row["ttr"], row["band"]) == (120, 7200, 1)
    assert (row["day"], row["hour"], row["weekday"]) == (date(2024, 5, 3), 1, 5)
    assert (row["answered_at"], row["created_at"]) == (datetime(2024, 5, 2, 17), None)
    (ticket,) = derive()
    assert (ticket["score"], ticket["scale"], ticket["low"]) == (2, 5, True)
    assert (ticket["comment"], ticket["matched"]) == ("太慢", True)


def test_an_unmatched_answer_keeps_what_its_file_says(derive: Derive) -> None:
    survey = surveys({"ticket_key": "t9", "customer_key": "c1", "answered_at": "2024-05-02",
                      "score": 5.0, "channel": "邮件"})  # fmt: skip
    (row,) = derive(tickets(TICKET), survey, kind="answer")
    assert (row["matched"], row["channel"], row["issue_type"], row["frt"]) == (
        False, "email", None, None,
    )  # fmt: skip


NEAREST = (
    ("2024-05-01T01:59", True, None),
    ("2024-05-01T02:00", True, "t1"),
    ("2024-05-06T00:00", True, "t2"),
    ("2024-05-04T16:00", False, "t2"),
    ("2024-05-12T02:00", True, "t2"),
    ("2024-05-12T02:01", True, None),
)


def test_without_a_ticket_id_the_nearest_earlier_ticket_of_the_customer_has_it(
    derive: Derive,
) -> None:
    second = TICKET | {"ticket_key": "t2", "created_at": "2024-05-05T02:00"}
    other = TICKET | {"ticket_key": "t3", "customer_key": "c2", "created_at": "2024-05-05T03:00"}
    told = [
        {"customer_key": "c1", "answered_at": answered, "score": 4.0, "has_time": has_time}
        for answered, has_time, _ in NEAREST
    ]
    rows = derive(tickets(TICKET, second, other), surveys(*told), kind="answer")
    assert [row["ticket_key"] for row in rows] == [key for _, _, key in NEAREST]
    assert [row["matched"] for row in rows] == [key is not None for _, _, key in NEAREST]


def test_the_days_a_survey_may_take_are_a_setting(derive: Derive) -> None:
    survey = surveys({"customer_key": "c1", "answered_at": "2024-05-10T02:00", "score": 4.0})
    longer = replace(Settings(), survey_window_days=9)
    (row,) = derive(tickets(TICKET), survey, settings=longer, kind="answer")
    assert row["matched"]


def test_one_answer_joins_one_of_several_equal_tickets(derive: Derive) -> None:
    twin = TICKET | {"ticket_key": "t2"}
    survey = surveys({"customer_key": "c1", "answered_at": "2024-05-02", "score": 4.0})
    (row,) = derive(tickets(TICKET, twin), survey, kind="answer")
    assert row["ticket_key"] == "t1"
    assert [ticket["score"] for ticket in derive()] == [4, None]


def test_a_ticket_takes_its_latest_answer_and_all_are_kept(derive: Derive) -> None:
    survey = surveys(
        {"ticket_key": "t1", "answered_at": "2024-05-03T02:00", "score": 5.0},
        {"ticket_key": "t1", "answered_at": "2024-05-02T02:00", "score": 1.0},
    )
    nps = surveys({"ticket_key": "t1", "answered_at": "2024-05-02T02:00", "nps": 9.0})
    (ticket,) = derive(tickets(TICKET), survey, nps)
    assert (ticket["score"], ticket["nps"], ticket["satisfied"]) == (5, 9, True)
    assert [row["score"] for row in derive(kind="answer")] == [5, 1, None]


def test_the_same_answer_in_overlapping_files_counts_once(derive: Derive) -> None:
    named = {"ticket_key": "t1", "answered_at": "2024-05-02T02:00", "score": 5.0}
    nameless = {"answered_at": "2024-05-02T02:00", "score": 3.0}
    by_day = {"answered_at": "2024-05-02T16:00", "score": 2.0, "has_time": False}
    rows = derive(
        surveys(named, nameless, by_day), surveys(named | {"score": 4.0}, nameless, by_day),
        kind="answer",
    )  # fmt: skip
    assert sorted(row["score"] for row in rows) == [2, 2, 3, 4]


def test_a_ticket_files_own_score_is_an_answer_on_its_closing_day(derive: Derive) -> None:
    scored = {"score": 4.0, "score_scale": 5, "resolved_at": "2024-05-03T20:00"}
    table = tickets(TICKET | scored, {"created_at": "2024-05-01", "score": None})
    (row,) = derive(table, kind="answer")
    assert (row["day"], row["matched"], row["channel"]) == (date(2024, 5, 4), True, "phone")
    assert derive()[0]["satisfied"]


def test_a_ticket_files_score_gives_way_to_the_survey_files(derive: Derive) -> None:
    own = tickets(TICKET | {"score": 4.0, "score_scale": 5})
    survey = surveys({"ticket_key": "t1", "answered_at": "2024-05-02", "score": 4.0})
    assert len(derive(own, survey, kind="answer")) == 1


def test_only_the_current_state_of_a_ticket_gives_its_own_answer(derive: Derive) -> None:
    own = TICKET | {"score": 4.0, "score_scale": 5}
    later = own | {"resolved_at": "2024-05-05T02:00", "score": 2.0}
    (row,) = derive(tickets(own), tickets(later), kind="answer")
    assert row["score"] == 2


def test_who_was_asked_is_known_only_if_the_file_shows_it(derive: Derive) -> None:
    answered = {"ticket_key": "t1", "answered_at": "2024-05-02T02:00", "score": 5.0}
    asked = {"ticket_key": "t2", "created_at": "2024-05-02T02:00", "score": None}
    rows = derive(surveys(answered), kind="answer")
    assert [row["sent"] for row in rows] == [None]
    rows = derive(surveys(answered | {"ticket_key": "t3"}, asked), kind="answer")
    assert [(row["sent"], row["valid"]) for row in rows[1:]] == [(True, True), (True, False)]
    assert rows[2]["answered_at"] is None


JUDGED = {
    2: ([2], [], [1]),
    3: ([3], [2], [1]),
    4: ([3, 4], [], [1, 2]),
    5: ([4, 5], [3], [1, 2]),
    7: ([6, 7], [4, 5], [1, 2, 3]),
    10: ([8, 9, 10], [6, 7], [1, 2, 3, 4, 5]),
}


def test_every_score_is_good_middle_or_low_on_its_own_scale(derive: Derive) -> None:
    told = [
        {"score": float(n), "score_scale": scale} for scale in JUDGED for n in range(1, scale + 1)
    ]
    rows = derive(surveys(*told), kind="answer")
    for scale, judged in JUDGED.items():
        for name, expected in zip(("satisfied", "neutral", "low"), judged, strict=True):
            assert [row["score"] for row in rows if row[name] and row["scale"] == scale] == expected


def test_a_higher_bar_moves_scores_to_the_middle_and_an_unknown_scale_judges_none(
    derive: Derive,
) -> None:
    told = [
        {"score": 4.0},
        {"score": 4.0, "score_scale": None},
        {"score": 90.0, "score_scale": 100},
    ]
    strict = replace(Settings(), satisfied_from=((5, 5),))
    rows = derive(surveys(*told), settings=strict, kind="answer")
    assert [(row["satisfied"], row["neutral"], row["low"]) for row in rows] == [
        (False, True, False), (None, None, None), (None, None, None),
    ]  # fmt: skip


def test_the_main_scale_is_the_commonest(derive: Derive) -> None:
    told = [{"score": 4.0}, {"score": 4.0}, {"score": 9.0, "score_scale": 10}]
    assert [row["main_scale"] for row in derive(surveys(*told), kind="answer")] == [
        True, True, False,
    ]  # fmt: skip


def test_the_match_is_counted(store: Store) -> None:
    store.add(tickets(TICKET), source("t"))
    told = [{"ticket_key": key, "answered_at": "2024-05-02", "score": 3.0} for key in ("t1", "t2")]
    store.add(surveys(*told, {"ticket_key": "t1", "score": None}), source("s"))
    facts = prepare(store)
    assert facts.match == Match(2, 1)
    assert facts.match.unmatched == 1
    facts.close()


moments = st.integers(0, 12 * 24).map(
    lambda hours: (datetime(2024, 5, 1) + timedelta(hours=hours)).isoformat()
)
customers = st.sampled_from(["c1", "c2", None])
asked = st.lists(
    st.fixed_dictionaries({"customer_key": customers, "created_at": moments}), max_size=8
)
told = st.lists(
    st.fixed_dictionaries({
        "customer_key": customers, "answered_at": moments, "has_time": st.booleans(),
        "ticket_key": st.sampled_from(["t0", "t1", "t9", None]), "score": st.just(4.0),
    }), max_size=8,
)  # fmt: skip


@settings(max_examples=examples(12), deadline=None)
@given(asked, told)
def test_whatever_is_told_every_answer_is_there_once(asked: list[Row], told: list[Row]) -> None:
    with TemporaryDirectory() as folder:
        store = Store(Path(folder))
        if asked:
            numbered = [row | {"ticket_key": f"t{n}"} for n, row in enumerate(asked)]
            store.add(tickets(*numbered), source("t"))
        if told:
            store.add(surveys(*told), source("s"))
        facts = prepare(store)
        answers, rows = read(facts, "answer"), read(facts)
        facts.close()
        store.close()
    assert [answer["row_no"] for answer in answers] == list(range(1, len(told) + 1))
    assert len(rows) == len(asked)
    keys = {row["ticket_key"] for row in rows}
    for answer, row in zip(answers, told, strict=True):
        assert answer["matched"] == (answer["ticket_key"] in keys)
        assert row["ticket_key"] in (None, answer["ticket_key"])
