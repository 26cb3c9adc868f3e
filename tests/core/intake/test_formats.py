"""Ready-made formats: recognised by their own headers, mapped without a question."""

import pytest

from core.intake.formats import FORMATS, recognise
from core.intake.mapping import propose, suggest
from core.intake.words import plain
from core.tickets import FIELD


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.key)
class TestEveryFormat:
    def test_is_recognised_by_its_headers_in_any_case_and_order(self, known) -> None:
        headers = [name for name, _ in known.fields]
        assert recognise(headers) is known
        assert recognise([header.upper() for header in reversed(headers)]) is known
        assert recognise([*known.needs, "另一列"]) is known

    def test_is_not_recognised_without_one_of_them(self, known) -> None:
        for missing in known.needs:
            assert recognise(each for each in known.needs if each != missing) is not known

    def test_names_each_header_once_and_only_fields_there_are(self, known) -> None:
        headers = [plain(name) for name, _ in known.fields]
        assert len(headers) == len(set(headers))
        assert {plain(name) for name in known.needs} <= set(headers)
        assert all(field is None or field in FIELD for _, field in known.fields)

    def test_gives_every_column_its_field_for_certain(self, known) -> None:
        found = suggest([name for name, _ in known.fields])
        assert {each.header: each.field for each in found} == dict(known.fields)
        assert all(each.certain and each.reason == "format" for each in found)

    def test_says_where_it_is_documented(self, known) -> None:
        module = __import__(f"core.intake.formats.{known.key}", fromlist=["__doc__"])
        assert "Zendesk" in (module.__doc__ or "")


def test_keys_are_unique() -> None:
    assert len({known.key for known in FORMATS}) == len(FORMATS)


def test_the_columns_of_a_zendesk_export_are_read_as_documented() -> None:
    columns = {
        "Id": ["1", "2"],
        "Requester": ["Ann Ex", "Bob Why"],
        "Assignee": ["Cy", "Di"],
        "Via": ["Mail", "Web Widget"],
        "Created at": ["2024-05-01 10:00", "2024-05-02 11:00"],
        "Solved at": ["2024-05-01 12:00", ""],
        "Assignee stations": ["1", "2"],
        "Resolution time": ["2", ""],
        "Satisfaction Score": ["Good", "Bad"],
        "First reply time in minutes": ["12", "30"],
        "First reply time in minutes within business hours": ["10", "30"],
        "Ring size": ["7", "9"],
    }
    proposal = propose(list(columns), columns, timezone="UTC")
    assert proposal.questions == ()
    assert proposal.mapping.header_of("first_response_minutes") == "First reply time in minutes"
    assert proposal.mapping.header_of("resolution_minutes") is None
    assert proposal.mapping.header_of("score") == "Satisfaction Score"
    assert dict(proposal.mapping.fields)["Ring size"] is None


def test_values_that_do_not_fit_are_not_used_in_a_format_either() -> None:
    columns = {name: ["x"] for name, _ in FORMATS[0].fields}
    proposal = propose(list(columns), columns, timezone="UTC")
    assert proposal.mapping.header_of("created_at") is None


def test_other_headers_are_no_format() -> None:
    assert recognise(["日期", "服务渠道"]) is None
    assert recognise([]) is None
