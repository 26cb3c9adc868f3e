"""JSON as helpdesks' interfaces give it: a column a key, every digit kept."""

import json
from contextlib import nullcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.intake.reading.flattening import flat, text_of
from core.intake.reading.json_values import document
from core.intake.reading.records_found import found_in
from core.intake.reading.refusals import BrokenObjects, EmptyFile, TooManyColumns
from core.intake.reading.wrong_kinds import WebPage
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
        ("[]", EmptyFile),
        ('{"count": 0, "tickets": []}', EmptyFile),
        ('{"code": 0, "msg": "ok", "data": {"total": 0, "list": []}}', EmptyFile),
        ('{"error": "invalid_token", "error_description": "expired"}', WebPage),
        ('{"code": 401, "msg": "登录已过期", "data": null}', WebPage),
        ('{"message": "Unauthorized"}', WebPage),
        ('{"id": 1,}', BrokenObjects),
        ("[" * 100_000, BrokenObjects),
        ('{"a":' * 900 + "1" + "}" * 900, None),
        ('[{"a":' * 5000, BrokenObjects),
        (json.dumps([{f"k{n}": n for n in range(501)}]), TooManyColumns),
    ],
)
def test_what_is_no_list_of_objects_is_refused(tmp_path, content, refusal):
    with pytest.raises(refusal) if refusal else nullcontext():
        opened(tmp_path, content, "a.json")


@pytest.mark.parametrize(
    "content",
    [
        '{"data": {"total": 2, "list": [{"id": 1, "c": "电话"}, {"id": 2, "c": null}]}}',
        '{"id": 1, "c": "电话"}\n{"id": 2, "c": null}',
        '{\n "id": 1,\n "c": "电话"\n}\n{\n "id": 2,\n "c": null\n}\n',
        '{"id": 1, "c": "电话"}{"id": 2, "c": null}',
        '[["id", "c"], [1, "电话"], [2, null]]',
        '["id", "c"]\n[1, "电话"]\n[2, null]\n',
        '{"columns": ["id", "c"], "index": [0, 1], "data": [[1, "电话"], [2, null]]}',
        '{"fields": [{"name": "id"}, {"name": "c"}], "rows": [[1, "电话"], [2, null]]}',
        '{"id": [1, 2], "c": ["电话", null]}',
        '{"result": {"id": ["1", "2"], "c": ["电话", ""]}}',
    ],
    ids=[
        *(
            "wrapped twice",
            "by line",
            "one after the other",
            "side by side",
            "lists",
            "list a line",
        ),
        *("split", "fields", "columns", "columns wrapped"),
    ],
)
def test_records_however_wrapped(tmp_path, content):
    (table,) = opened(tmp_path, content, "a.json")

    assert [table.header, *table.rows] == [["id", "c"], ["1", "电话"], ["2", ""]]


def test_lists_beside_each_other_are_tables_of_their_own(tmp_path):
    content = '{"tickets": [{"id": 1}], "users": [{"id": 7, "role": "x"}], "next_page": null}'

    tickets, users = opened(tmp_path, content, "a.json")

    assert (tickets.name, users.name) == ("a.json › tickets", "a.json › users")
    assert (tickets.header, users.header) == (["id"], ["id", "role"])


def test_what_is_too_deep_stays_json(tmp_path):
    content = '[{"a": ' + '{"b": ' * 30 + "1" + "}" * 31 + "]"

    (table,) = opened(tmp_path, content, "a.json")

    assert table.header == [".".join("a" + "b" * 12)]
    assert next(iter(table.rows))[0].startswith('{"b": {"b": ')


@settings(deadline=None)
@given(
    st.lists(
        st.dictionaries(
            st.text(min_size=1, max_size=5).filter(str.isalnum),
            st.one_of(st.text(max_size=5), st.booleans(), st.none(), st.integers()),
            min_size=1,
            max_size=4,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_every_value_comes_back(records):
    found = [flat(each) for each in found_in(document(json.dumps(records)))[0].objects]

    assert [[*each] for each in found] == [[*each] for each in records]
    assert [[*each.values()] for each in found] == [
        [
            text_of(value) if not isinstance(value, int) or isinstance(value, bool) else str(value)
            for value in each.values()
        ]
        for each in records
    ]
