"""A date and a clock time in two columns are one moment; a duration beside a date is not."""

from pathlib import Path

import pytest

from core.intake.cleaning import clean
from core.intake.mapping import propose, suggest
from core.intake.mapping.moments import hour_of, is_date
from core.intake.mapping.pairs import named_pairs, pairs_of
from tests.core.intake.tables import raw

DATES = ["2024-05-01", "2024-05-02", "2024-05-13"]
CLOCKS = ["09:15:00", "14:02:30", "23:59:00"]


@pytest.mark.parametrize(
    ("date", "clock"),
    [
        ("Date", "Time"),
        ("Call Date", "Call Time"),
        ("来电日期", "来电时间"),
        ("日期", "时间"),
        ("fecha_ingreso", "hora_ingreso"),
        ("CREATION DATE", "CREATION TIME"),
        ("Data Abertura", "Hora Abertura"),
        ("Data apertura", "Ora apertura"),
        ("Datum", "Uhrzeit"),
        ("Date de l'appel", "Heure de l'appel"),
        ("進件日期", "進件時間"),
        ("受付日", "受付時刻"),
        ("접수일자", "접수시간"),
    ],
)
def test_a_date_and_its_clock(date: str, clock: str) -> None:
    columns = {"工单号": ["1", "2", "3"], date: DATES, "渠道": ["电话"] * 3, clock: CLOCKS}
    assert pairs_of(columns) == ((date, clock),)
    mapping = propose(list(columns), columns, timezone="UTC").mapping
    assert mapping.pairs == ((date, clock),)
    assert dict(mapping.fields)[date] == "created_at"
    assert dict(mapping.fields)[clock] is None


@pytest.mark.parametrize(
    ("columns", "pairs"),
    [
        ({"Date": DATES, "Time": ["00:02:30", "01:10:00", "00:35:10"]}, 0),
        ({"通话日期": DATES, "通话时间": ["00:02:30", "00:10:00", "00:35:10"]}, 0),
        ({"Date": [f"{each} 10:00" for each in DATES], "Time": CLOCKS}, 0),
        ({"Created": DATES, "Closed": DATES, "Break time": CLOCKS}, 0),
        ({"Date": DATES, "Time": ["9:15 AM", "2:02 PM", "11:59 PM"]}, 1),
        ({"日期": DATES, "时间": ["上午 9:15", "下午 2:02", "下午 11:59"]}, 1),
        ({"开始日期": DATES, "开始时间": CLOCKS, "结束日期": DATES, "结束时间": CLOCKS}, 2),
        ({"Date": DATES, "Time": []}, 0),
        ({"受理日期": DATES, "时间": CLOCKS, "办结日期": DATES}, 1),
        ({"受理日期": DATES, "时间": CLOCKS, "办结日期": DATES, "时间_3": CLOCKS}, 2),
        ({"受理日期": DATES, "办结日期": DATES, "时间": CLOCKS}, 0),
        ({"受理日期": DATES, "渠道": ["电话"] * 3, "时间": CLOCKS, "办结日期": DATES}, 0),
    ],
)
def test_what_is_a_pair(columns: dict[str, list[str]], pairs: int) -> None:
    assert len(pairs_of(columns)) == pairs


def test_the_end_has_a_clock_of_its_own() -> None:
    columns = {"Data Abertura": DATES, "Hora Abertura": CLOCKS, "Protocolo": ["1", "2", "3"],
               "Data Encerramento": DATES, "Hora Encerramento": CLOCKS}  # fmt: skip
    mapping = propose(list(columns), columns, timezone="UTC").mapping
    assert mapping.pairs == (
        ("Data Abertura", "Hora Abertura"), ("Data Encerramento", "Hora Encerramento"),
    )  # fmt: skip
    assert mapping.header_of("resolved_at") == "Data Encerramento"


def test_names_alone_pair_what_can_be_no_duration() -> None:
    assert named_pairs(["来电日期", "来电时间"]) == (("来电日期", "来电时间"),)
    found = {each.header: each.field for each in suggest(["来电日期", "来电时间"])}
    assert found == {"来电日期": "created_at", "来电时间": None}
    doubtful = suggest(["First response date", "First response time"])
    assert [each.field for each in doubtful] == ["first_response_at", "first_response_minutes"]


def test_a_clock_is_known_by_its_reason() -> None:
    columns = {"Date": DATES, "Time": CLOCKS}
    assert suggest(list(columns), columns)[1].reason == "paired"


YEARS, MONTHS, DAYS = ["2024", "2024", "2024"], ["5", "6", "12"], ["1", "2", "31"]


@pytest.mark.parametrize(
    ("names", "clock", "field"),
    [
        (("年", "月", "日"), "时间", "created_at"),
        (("受理年", "受理月", "受理日"), "受理时间", "created_at"),
        (("创建年份", "创建月份", "创建日"), "", "created_at"),
        (("办结年", "办结月", "办结日"), "办结时刻", "resolved_at"),
        (("Year", "Month", "Day"), "Time", "created_at"),
        (("created_year", "created_month", "created_day"), "created_time", "created_at"),
        (("Jahr", "Monat", "Tag"), "Uhrzeit", "created_at"),
        (("Année", "Mois", "Jour"), "Heure", "created_at"),
        (("Año", "Mes", "Día"), "Hora", "created_at"),
        (("Ano", "Mês", "Dia"), "Hora", "created_at"),
        (("Anno", "Mese", "Giorno"), "Ora", "created_at"),
    ],
)
@pytest.mark.parametrize("signs", [("", "", ""), ("年", "月", "日"), (".0", ".0", ".0")])
def test_a_date_in_three_columns(
    tmp_path: Path, names: tuple[str, str, str], clock: str, field: str, signs: tuple[str, ...]
) -> None:
    parts = {
        name: [f"{cell}{sign}" for cell in cells]
        for name, cells, sign in zip(names, (YEARS, MONTHS, DAYS), signs, strict=True)
    }
    columns = {"单号": ["A1", "A2", "A3"], **parts, "渠道": ["电话"] * 3}
    if clock:
        places = [*columns]
        places.insert(places.index(names[2]) + 1, clock)
        columns = {each: columns.get(each, CLOCKS) for each in places}
    mapping = propose(list(columns), columns, timezone="UTC").mapping
    assert mapping.pairs == ((*names, *([clock] if clock else [])),)
    assert [header for header, found in mapping.fields if found == field] == [names[0]]
    table = clean(raw(tmp_path, columns), mapping).frame
    assert table[field].astype(str).tolist() == [
        f"2024-{month:0>2}-{day:0>2}" + (f" {time}" if clock else "")
        for month, day, time in zip(MONTHS, DAYS, CLOCKS, strict=True)
    ]


def test_parts_of_a_date_that_are_missing_make_none(tmp_path: Path) -> None:
    good = [str(day) for day in range(1, 11)]
    columns = {"年": ["2024", "", "2024", *["2024"] * 10], "月": ["", "", "2", *["6"] * 10],
               "日": ["2", "", "30", *good], "渠道": ["电话"] * 13}  # fmt: skip
    mapping = propose(list(columns), columns, timezone="UTC").mapping
    table = clean(raw(tmp_path, columns), mapping)
    assert table.frame["created_at"].notna().tolist() == [False] * 3 + [True] * 10
    assert table.counts.left_out == {"undated": 3}


@pytest.mark.parametrize(
    "columns",
    [
        {"年": ["2024"] * 3, "月": ["5", "6", "13"], "日": ["1", "2", "3"]},
        {"年": ["24", "25", "26"], "月": MONTHS, "日": DAYS},
        {"年": YEARS, "月": MONTHS, "渠道": DAYS},
        {"年假": YEARS, "月": MONTHS, "日": DAYS},
        {"创建年": YEARS, "关闭月": MONTHS, "创建日": DAYS},
    ],
)
def test_what_is_no_date_in_three_columns(columns: dict[str, list[str]]) -> None:
    assert propose(list(columns), columns, timezone="UTC").mapping.pairs == ()


@pytest.mark.parametrize(
    ("text", "hour"),
    [("09:15", 9), ("9:15:30 PM", 9), ("下午3:05", 3), ("14时05分", 14), ("25:00", None),
     ("2024-05-01 09:15", None), ("9", None), ("1h 20m", None)],
)  # fmt: skip
def test_clock_times(text: str, hour: int | None) -> None:
    assert hour_of(text) == hour


@pytest.mark.parametrize(
    ("text", "date"),
    [("2024-05-01", True), ("13/05/2024", True), ("2024-05-01 09:15", False), ("45200", False),
     ("电话", False)],
)  # fmt: skip
def test_days(text: str, date: bool) -> None:
    assert is_date(text) == date
