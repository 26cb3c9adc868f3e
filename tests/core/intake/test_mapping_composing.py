"""Headers put together from a role or object of the trade and a field's word are suggested."""

import pytest

from core.intake.mapping import Suggestion, suggest
from core.intake.mapping.composing import composed
from core.intake.mapping.concepts import spoken

MOMENTS = [f"2024-03-{n + 1:02} 08:{n:02}:30" for n in range(24)]
MINUTES = [str(7 * n % 90 + 3) for n in range(24)]
FEW = [str(n % 3) for n in range(24)]
NUMBERS = [f"A-{n * 77 + 1000}" for n in range(24)]
TEXTS = [f"收到的东西坏了 {n} 次，没有人回电话" for n in range(24)]
TEXTS_EN = [f"it broke {n} times and nobody ever called back" for n in range(24)]
NAMES = ["Anna Bell", "Tom Ray", "Ann Wu", "Peter Hall"] * 6
NAMES_ZH = ["王小明", "李丽", "张伟", "赵强"] * 6
WORDS = ["Refund", "Login", "Shipping"] * 8
CHANNELS = ["Email", "Phone", "Chat"] * 8
TEAMS = ["North", "South", "East"] * 8


def alone(header: str, cells: list[str]) -> Suggestion:
    """What a header is taken for in a table that says nothing else."""
    return suggest([header], {header: cells})[0]


@pytest.mark.parametrize(
    ("header", "cells", "field"),
    [
        ("业主心声", TEXTS, "comment"), ("住户情况说明", TEXTS, "description"),
        ("旅客申请时间", MOMENTS, "created_at"), ("报事流水", NUMBERS, "ticket_id"),
        ("售后流水", NUMBERS, "ticket_id"), ("报修来源", CHANNELS, "channel"),
        ("首次人工时间", MOMENTS, "first_response_at"),
        ("首次回电时间", MOMENTS, "first_response_at"), ("respTs", MOMENTS, "first_response_at"),
        ("首次联系耗时", MINUTES, "first_response_minutes"), ("重办次数", FEW, "reopened"),
        ("话务耗时", MINUTES, "handle_minutes"), ("短信问卷发送日", MOMENTS, "survey_sent_at"),
        ("服务顾问", NAMES_ZH, "agent"), ("客户经理", NAMES_ZH, "agent"),
        ("当班管家", NAMES_ZH, "agent"), ("抢修班组", TEAMS, "team"),
        ("还有什么想对我们说的？", TEXTS, "comment"),
        ("Name des Melders", NAMES, "customer_name"),
        ("Nombre del titular", NAMES, "customer_name"),
        ("Comentarios del asegurado", TEXTS_EN, "comment"),
        ("Observação do utente", TEXTS_EN, "comment"),
        ("Remarques du locataire", TEXTS_EN, "comment"),
        ("Toelichting van de huurder", TEXTS_EN, "comment"),
        ("N.º de aviso", NUMBERS, "ticket_id"), ("Mieternummer", NUMBERS, "customer_id"),
        ("Horas hasta la 1ª respuesta", MINUTES, "first_response_minutes"),
        ("1re réponse", MOMENTS, "first_response_at"),
        ("Délai de 1re réponse", MINUTES, "first_response_minutes"),
        ("Dagen tot afhandeling", MINUTES, "resolution_minutes"),
        ("Squad assigned", TEAMS, "team"), ("Rubrique", WORDS, "issue_type"),
        ("Rubro", WORDS, "issue_type"), ("Holder profile", TEAMS, "customer_group"),
        ("What happened?", TEXTS_EN, "description"), ("¿Qué pasó?", TEXTS_EN, "description"),
        ("tkt_no", NUMBERS, "ticket_id"), ("frst_resp_ts", MOMENTS, "first_response_at"),
        ("callDurSec", MINUTES, "handle_minutes"), ("num_reopn", FEW, "reopened"),
        ("cust_uid", NUMBERS, "customer_id"), ("cat_l1", WORDS, "issue_type"),
        ("agt_nm", NAMES, "agent"), ("Anliegen (Freitext)", TEXTS_EN, "description"),
    ],
)  # fmt: skip
def test_a_composed_name_is_suggested(header: str, cells: list[str], field: str) -> None:
    found = alone(header, cells)
    assert (found.field, found.certain) == (field, False)


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("患者床号", NUMBERS), ("业主房屋面积", MINUTES), ("应办结时间", MOMENTS),
        ("要求回复时间", MOMENTS), ("登记人", NAMES_ZH),
        ("下次联系时间", MOMENTS), ("坐席组长", NAMES_ZH), ("设备流水号", NUMBERS),
        ("cat_l2", WORDS), ("build_no", NUMBERS), ("Item rubric", WORDS),
        ("Number of times contacted", FEW), ("Patient date of birth", MOMENTS),
        ("Group stations", TEAMS), ("Requester wait time", MINUTES), ("Store profile", TEAMS),
        ("Dialled number", ["13812345678", "13912345678"]), ("被叫号码", ["13812345678"]),
        ("Next call at", MOMENTS), ("Response Number", FEW),
    ],
)  # fmt: skip
def test_what_is_said_of_other_things_is_put_together_to_nothing(
    header: str, cells: list[str]
) -> None:
    assert alone(header, cells).field is None


def test_a_field_that_is_taken_is_not_suggested_again() -> None:
    headers = ["评论", "业主心声"]
    first, second = suggest(headers, dict.fromkeys(headers, TEXTS))
    assert (first.field, second.field) == ("comment", None)


def test_compounds_and_ordinals_are_taken_apart() -> None:
    assert len(spoken("Mieternummer").words) == 2
    assert spoken("1ª resposta") == spoken("primeira resposta")
    assert spoken("Stockwerk des Mieters").unknown == ("stockwerk",)
    assert composed("Stockwerk") == ()


@pytest.mark.parametrize("header", ["Answered at", "Respondido em", "Beantwortet am"])
def test_an_answer_without_a_rating_is_the_agents_perhaps(header: str) -> None:
    columns = {"Ticket ID": NUMBERS, "Created at": MOMENTS, header: MOMENTS, "Agent": NAMES}
    found = suggest(list(columns), columns)[2]
    assert (found.field, found.certain) == ("first_response_at", False)
