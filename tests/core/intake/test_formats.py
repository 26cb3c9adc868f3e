"""Ready-made formats: recognised by their own headers, mapped without a question."""

from importlib import import_module
from pathlib import Path

import pandas as pd
import pytest

from core.intake.formats import FORMATS, recognise
from core.intake.mapping import propose, suggest
from core.intake.words import key
from core.tickets import FIELD

FOLDER = Path(__file__).parent / "exports"
OWN = [each.key for each in FORMATS]
SURVEYS = {"chatwoot_csat", "qualtrics", "surveymonkey", "typeform", "wjx"}


def sample(name: str) -> pd.DataFrame:
    return pd.read_csv(FOLDER / f"{name}.csv", dtype=str, keep_default_na=False)


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
        headers = [key(name) for name, _ in known.fields]
        assert len(headers) == len(set(headers))
        assert {key(name) for name in known.needs} <= set(headers)
        assert all(field is None or field in FIELD for _, field in known.fields)

    def test_gives_every_column_its_field_for_certain(self, known) -> None:
        found = suggest([name for name, _ in known.fields])
        assert {each.header: each.field for each in found} == dict(known.fields)
        assert all(each.certain and each.reason == "format" for each in found)

    def test_gives_each_field_to_one_column(self, known) -> None:
        fields = [field for _, field in known.fields if field not in {None, "contact"}]
        assert len(fields) - len(set(fields)) == max(0, fields.count("customer_name") - 1)

    def test_says_where_it_is_documented(self, known) -> None:
        about = import_module(f"core.intake.formats.{known.key}").__doc__ or ""
        assert known.name.split("（")[0].split(" (")[0].split()[0] in about
        assert any(mark in about for mark in ("github", "GitHub", "CRAN", "document", "reference",
                                              "article", "specification"))  # fmt: skip

    def test_recognises_its_own_sample_and_reads_it_without_a_question(self, known) -> None:
        table = sample(known.key)
        assert recognise(table) is known
        proposal = propose(list(table), table, timezone="UTC")
        assert [each.key for each in proposal.questions if each.key != "scale"] == []
        assert proposal.mapping.kind == ("surveys" if known.key in SURVEYS else "tickets")
        wanted = {header: field for header, field in known.fields if header in table}
        assert dict(proposal.mapping.fields) == wanted

    def test_recognises_no_other_sample(self, known) -> None:
        others = (sample(name) for name in OWN if name != known.key)
        assert all(recognise(table) is not known for table in others)


def test_keys_are_unique() -> None:
    assert len(set(OWN)) == len(FORMATS)


def test_every_module_of_the_folder_is_registered() -> None:
    folder = Path(import_module("core.intake.formats").__file__ or "").parent
    assert {each.stem for each in folder.glob("*.py")} == {*OWN, "__init__", "format"}


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


@pytest.mark.parametrize(
    "headers",
    [
        [],
        ["日期", "服务渠道"],
        ["Ticket ID", "Subject", "Status", "Created time"],
        ["id", "created_at", "status", "priority"],
        ["Start Date", "End Date", "Email"],
        ["序号", "来源", "备注"],
    ],
)
def test_other_headers_are_no_format(headers: list[str]) -> None:
    assert recognise(headers) is None
