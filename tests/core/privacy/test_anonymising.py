"""Anonymising a stage: nobody is left in the frame, and what must join still joins."""

import pandas as pd

from core.privacy.anonymising import anonymise, personal_values
from core.privacy.pseudonyms import fingerprints, pseudonym
from core.tickets import AnonymousTickets, ColumnMapping, Counts, Tickets

KEY = bytes(range(32))


def stage(**columns: list[object]) -> Tickets:
    n = len(next(iter(columns.values())))
    frame = pd.DataFrame({name: pd.Series(cells, dtype="str") for name, cells in columns.items()})
    return Tickets("tickets", frame, Counts(n), (), ColumnMapping("tickets", ()), None)


PEOPLE = stage(
    ticket_id=["TK-1001", "TK-1002", "tk-1001 "],
    customer_id=["138-1234-5678", "+8613812345678", None],
    customer_name=["刘小红", "李四", None],
    contact=["lily@example.com", None, None],
    agent=["张伟", "在线组", "张伟"],
    channel=["在线组", "电话", "电话"],
    team=["张伟", "二组", "二组"],
    comment=["张伟不理我，刘小红", "李四说刘小红没来", None],
    extra_0a1b2c3d=["刘小红的店", "普通", "普通"],
    known_0=["工牌88213号", None, None],
    subject=["工牌88213号的事", "见TK-1002", "13812345678"],
)


def test_personal_columns_become_keys_or_go() -> None:
    frame = anonymise(PEOPLE, KEY).frame
    gone = {"ticket_id", "customer_id", "customer_name", "contact", "agent", "known_0"}
    assert not gone & set(frame)
    assert frame["ticket_key"][0] == frame["ticket_key"][2] == pseudonym("tk-1001", "ticket", KEY)
    assert frame["customer_key"][0] == frame["customer_key"][1]
    assert pd.isna(frame["customer_key"][2])
    assert frame["agent_key"][0] == frame["agent_key"][2] != frame["agent_key"][1]


def test_texts_lose_the_people_of_their_row_and_all_agents() -> None:
    frame = anonymise(PEOPLE, KEY).frame
    assert frame["comment"].tolist()[:2] == ["***不理我，***", "***说***没来"]
    assert frame["subject"].tolist() == ["***的事", "见***", "***"]
    assert frame["extra_0a1b2c3d"].tolist() == ["***的店", "普通", "普通"]


def test_a_team_named_as_an_agent_is_masked_and_a_channel_is_not() -> None:
    frame = anonymise(PEOPLE, KEY).frame
    assert frame["team"].tolist() == ["***", "二组", "二组"]
    assert frame["channel"].tolist() == ["在线组", "电话", "电话"]


def test_the_stage_changes_and_says_how_many_texts_did() -> None:
    anonymous = anonymise(PEOPLE, KEY)
    assert type(anonymous) is AnonymousTickets
    assert [(note.key, note.n) for note in anonymous.notes] == [("masked", 5)]
    assert anonymise(stage(channel=["电话"]), KEY).notes == ()


def test_contacts_stand_in_for_missing_customer_ids() -> None:
    frame = anonymise(stage(contact=["138 1234 5678", "13812345678"]), KEY).frame
    assert frame["customer_key"][0] == frame["customer_key"][1]


def test_agents_of_earlier_files_are_masked_too() -> None:
    tickets = stage(comment=["客服王大锤骂人了"])
    remembered = frozenset(map(int, fingerprints(["王大锤"], KEY)))
    assert anonymise(tickets, KEY, remembered).frame["comment"][0] == "客服***骂人了"


def test_what_is_remembered_are_names_and_contacts_not_ids() -> None:
    values = personal_values(PEOPLE.frame)
    assert set(values) == {"customer_name", "contact", "agent", "known_0"}
    assert values["customer_name"] == {"刘小红", "小红", "李四"}
