"""What is near a field but not it: qualified, limited, vague or without proof in its values."""

import pytest

from core.intake.mapping import Suggestion, suggest

TIMES = [f"2024-05-{day:02d} 08:1{day % 10}:00" for day in range(1, 25)]
NAMES = ["Anna Bell", "Tom Ray", "Ann Wu"] * 8
FEW = [str(n % 4) for n in range(24)]
MINUTES = [str(7 + 13 * n) for n in range(24)]
TICKETS = {"Ticket ID": [str(100200 + n) for n in range(24)], "Created at": TIMES}


def beside(header: str, cells: list[str]) -> Suggestion:
    """What a column is taken for in a table that is plainly one of tickets."""
    columns = {**TICKETS, header: cells}
    return suggest(list(columns), columns)[-1]


@pytest.mark.parametrize(
    ("headers", "cells"),
    [
        (
            "Due date|Target resolution date|Resolution (target)|Expected closure|SLA due|"
            "Closed (SLA)|计划完成时间|预计解决时间|应办结时间|解决截止时间|解决时间（预计）|"
            "Date de clôture prévue|Voraussichtliches Erledigungsdatum|"
            "Fecha prevista de cierre|Data prevista chiusura|Previsão de conclusão|"
            "Streefdatum|Planowana data zakończenia|完了予定日|완료예정일",
            TIMES,
        ),
        (
            "Updated at|Last modified|Previous response at|更新时间|上次来电时间|"
            "最近回复时间|Geändert|Modifié le|Fecha de última modificación|Data modyfikacji|"
            "最終更新日時",
            TIMES,
        ),
        (
            "Created by|Agent's manager|Previous agent|创建人|登记人|结案人|坐席组长|"
            "上次处理人|Erstellt von|Créé par|Creado por|Criado por|Aperto da|"
            "Aangemaakt door|Utworzone przez|登録者|등록자",
            NAMES,
        ),
        (
            "Number of tickets|Tickets resolved|Transfer count|工单数量|催单次数|转派次数|"
            "Anzahl Artikel",
            FEW,
        ),
        (
            "Average response time|Resolution time limit|CSAT %|平均响应时长|目标响应时长|"
            "响应时限|满意率|Durchschnittliche Wartezeit|Délai moyen de réponse|"
            "Średni czas odpowiedzi",
            MINUTES,
        ),
    ],
)
def test_what_is_said_of_a_field_makes_it_another_thing(headers: str, cells: list[str]) -> None:
    found = [beside(header, cells) for header in headers.split("|")]
    assert [(each.header, each.field) for each in found if each.field] == []


@pytest.mark.parametrize(
    ("header", "cells", "field"),
    [
        ("Contact Number", [str(100234 + n) for n in range(24)], "contact"),
        ("Segment", ["North", "South", "East"] * 8, "customer_group"),
        ("User name", NAMES, "customer_name"),
        ("Sent at", TIMES, "survey_sent_at"),
        ("Score", [str(n % 11) for n in range(24)], "score"),
        ("Rating", ["3.37", "4.12", "4.56", "2.81"] * 6, "score"),
        ("NPS", ["1", "2", "3", "4", "5", "5"] * 4, "nps"),
        ("First response time (min)", ["240"] * 24, "first_response_minutes"),
        ("Agent", FEW, "agent"),
        ("Status", ["North", "South", "East"] * 8, "status"),
        ("vendor.status", ["Open", "Closed"] * 12, "status"),
        ("CRM 状态", ["Open", "Closed"] * 12, "status"),
        ("Notes", [f"called back {n} times and left word" for n in range(24)], "comment"),
    ],
)
def test_what_may_as_well_be_something_else_is_only_suggested(
    header: str, cells: list[str], field: str
) -> None:
    found = beside(header, cells)
    assert not (found.certain and found.field)
    assert found.field in {field, None}


@pytest.mark.parametrize(
    ("header", "cells", "field"),
    [
        ("Contact", NAMES, "customer_name"),
        ("From", [f"a{n}@example.org" for n in range(24)], "contact"),
        ("Estado del ticket", ["Abierto", "Cerrado"] * 12, "status"),
        ("Priorytet zgłoszenia", ["Wysoki", "Niski"] * 12, "priority"),
        ("fields.resolutiondate", TIMES, "resolved_at"),
        ("Ticket Closed At (UTC)", TIMES, "resolved_at"),
        ("关闭时间 Closed at", TIMES, "resolved_at"),
        ("チケットのステータス", ["完了", "対応中"] * 12, "status"),
        ("Agente de la zona norte", NAMES, "agent"),
    ],
)
def test_what_is_said_in_another_way_is_found(header: str, cells: list[str], field: str) -> None:
    assert beside(header, cells).field == field
