"""Detail rows, distributions and cautions: what stands behind and beside the numbers."""

import pytest

from core.measure.cautions import CAUTIONS, cautions
from core.measure.detail import DETAIL, stream, tickets
from core.measure.distribution import distribution
from core.measure.filters import ALL, Filters
from core.texts import LANGUAGES, has, tell
from tests.core.made import Made, answer, ticket
from tests.core.measure.conftest import MAY, may

MONTH = Filters(MAY, may(31))


def test_the_rows_behind_a_number(facts: Made) -> None:
    slowest = tickets(facts, MONTH, ("day", "frt"), ("-frt",))
    assert slowest["frt"].tolist()[:3] == [901, 900, 300]
    assert slowest["frt"].isna().tolist()[-2:] == [True, True]
    assert tickets(facts, MONTH, order=("frt",), page=(1, 2))["frt"].tolist() == [60, 61]
    assert list(tickets(facts, MONTH.choosing("channel", "fax")).columns) == list(DETAIL)


def test_a_stream_gives_the_same_rows(facts: Made) -> None:
    table = tickets(facts, MONTH, ("row_no", "channel"))
    assert [row[0] for row in stream(facts, MONTH, ("row_no", "channel"))] == table[
        "row_no"
    ].tolist()
    assert len(list(stream(facts, MONTH, ("row_no",), kind="answer"))) == 7


@pytest.mark.parametrize("column", ["ticket_key", "customer_key", "1; DROP TABLE facts"])
def test_only_listed_columns_can_be_asked(facts: Made, column: str) -> None:
    with pytest.raises(ValueError, match="not in"):
        tickets(facts, ALL, (column,))
    with pytest.raises(ValueError, match="not in"):
        tickets(facts, ALL, ("day",), (f"-{column}",))


def test_a_distribution_counts_every_reply_once(facts: Made) -> None:
    table = distribution(facts, "frt", MONTH)
    assert table["n"].sum() == 6
    assert table.iloc[0].tolist() == [0, 0, 10, 1]
    assert table.loc[table["high"] == 60, "n"].tolist() == [1]
    assert table.loc[table["high"] == 120, "n"].tolist() == [1]
    assert table.loc[table["high"] == 1800, "n"].tolist() == [1]
    assert distribution(facts, "ttr", MONTH.choosing("channel", "fax")).empty
    # a bin is a segment: what is opened from it is what was counted in it
    for row in table.to_dict("records"):
        chosen = MONTH.choosing("wait", str(row["place"]))
        assert len(tickets(facts, chosen)) == row["n"]


def test_a_very_long_wait_has_an_open_bin() -> None:
    table = distribution(Made([ticket(MAY, "email", 9e6)]), "frt")
    assert table.values.tolist() == [[15, 604800, float("inf"), 1]]


def test_cautions_of_a_month(facts: Made) -> None:
    notes = {note.key: note for note in cautions(facts, MONTH)}
    assert set(notes) == {"unanswered", "open_tickets", "instant_replies", "several_scales"}
    assert notes["unanswered"].n == 2
    assert notes["open_tickets"].facts == {"share": "50.0%"}
    assert notes["several_scales"].n == 1


def test_a_clean_month_has_none() -> None:
    assert cautions(Made([ticket(MAY, "phone", 5, ttr=60.0), answer(MAY, "phone", 5, nps=0)])) == ()
    assert cautions(Made([])) == ()


def test_nps_scales_are_doubted() -> None:
    one_to_ten = Made([answer(MAY, "phone", None, nps=n) for n in (1, 5, 10)])
    beyond = Made([answer(MAY, "phone", None, nps=n) for n in (0, 50, 100)])
    assert [note.key for note in cautions(one_to_ten)] == ["nps_from_one"]
    assert [note.key for note in cautions(beyond)] == ["nps_other_scale"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_caution_can_be_told(facts: Made, language) -> None:
    assert all(has(f"notes.{each.key}") for each in CAUTIONS)
    assert all("{" not in tell(note, language) for note in cautions(facts, MONTH))
