"""JSON as helpdesks' interfaces give it: a column a key, every digit kept."""

import json

import pytest

from core.intake.reading.refusals import BrokenObjects, EmptyFile, TooManyColumns
from tests.core.intake.files import noted, opened

TICKETS = [
    {"id": 12345678901234567890, "via": {"channel": "电话"}, "tags": ["vip", "退款"], "csat": 4.50},
    {"id": 2, "solved": True, "note": None, "log": [{"at": 1}]},
]
HEADER = ["id", "via.channel", "tags", "csat", "solved", "note", "log"]
ROWS = [
    ["12345678901234567890", "电话", "vip, 退款", "4.5", "", "", ""],
    ["2", "", "", "", "TRUE", "", '[{"at": "1"}]'],
]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(TICKETS, ensure_ascii=False),
        json.dumps({"count": 2, "tickets": TICKETS}, indent=2),
        "\n".join(json.dumps(ticket, ensure_ascii=False) for ticket in TICKETS) + "\n\n",
    ],
    ids=["list", "under a key", "by line"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_objects_in_every_shape(tmp_path, content, encoding):
    (table,) = opened(tmp_path, content.encode(encoding), "tickets.json")

    assert [table.header, *table.rows] == [HEADER, *ROWS]


def test_one_object_is_one_row(tmp_path):
    (table,) = opened(tmp_path, '{"id": "T1", "score": 5}', "one.json")

    assert list(table.rows) == [["T1", "5"]]


def test_lines_that_are_no_objects_are_rejected_and_said(tmp_path):
    (table,) = opened(tmp_path, '{"id": 1}\n{"id": 2}\n{"id": \n{"id": 3}\n', "a.ndjson")

    assert [row[0] for row in table.rows] == ["1", "2", "3"]
    assert noted(table) == {"lines_rejected": 1}
    assert table.notes[0].example == "3"


def test_half_a_surrogate_pair_becomes_a_question_mark(tmp_path):
    (table,) = opened(tmp_path, '[{"a": "x\\ud83d"}]', "a.json")

    assert list(table.rows) == [["x?"]]


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        ('[{"id": 1}, {"id"', BrokenObjects),
        ('[{"id": 1}, 2]', BrokenObjects),
        ("[{}]", EmptyFile),
        ('[{"a":' * 5000, BrokenObjects),
        (json.dumps([{f"k{n}": n for n in range(501)}]), TooManyColumns),
    ],
    ids=["cut", "mixed", "hollow", "deep", "wide"],
)
def test_what_is_no_list_of_objects_is_refused(tmp_path, content, refusal):
    with pytest.raises(refusal):
        opened(tmp_path, content, "a.json")
