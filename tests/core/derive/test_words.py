"""Words of the files to codes: channels, statuses, spellings folded, agents numbered."""

from core.derive import prepare
from core.derive.words import fold
from core.store import Store
from tests.core.derive.conftest import Derive, read
from tests.core.store.told import source, tickets


def test_spellings_fold_to_the_commonest() -> None:
    words = {"退款": 3, "Refund": 2, "ＲＥＦＵＮＤ": 1, "refund ": 5, "Re  fund": 1, "re fund": 1}
    assert fold(words) == {
        "退款": "退款",
        "Refund": "refund ",
        "ＲＥＦＵＮＤ": "refund ",
        "refund ": "refund ",
        "Re  fund": "Re  fund",
        "re fund": "Re  fund",
    }


def test_channels_become_codes_and_keep_their_commonest_word(store: Store) -> None:
    said = ("电话", "电话", "Phone", "WhatsApp", "whatsapp", "whatsapp", None)
    store.add(tickets(*({"channel": word} for word in said)), source())
    facts = prepare(store)
    codes = [row["channel"] for row in read(facts)]
    assert codes == ["phone", "phone", "phone", "whatsapp", "whatsapp", "whatsapp", None]
    assert facts.channels == {"phone": "电话", "whatsapp": "whatsapp"}
    facts.close()


def test_issue_types_fold_across_files(derive: Derive) -> None:
    rows = derive(
        tickets({"issue_type": "APP 登录"}, {"issue_type": "app 登录"}),
        tickets({"issue_type": "app 登录"}),
    )
    assert {row["issue_type"] for row in rows} == {"app 登录"}


def test_agents_are_numbers_that_stay(store: Store, derive: Derive) -> None:
    first = derive(tickets({"agent_key": "kx"}, {"agent_key": "kb"}))
    assert [row["agent"] for row in first] == ["agent-02", "agent-01"]
    later = derive(tickets({"agent_key": "ka"}, {"agent_key": "kx"}))
    assert [row["agent"] for row in later] == ["agent-02", "agent-01", "agent-03", "agent-02"]
    store.undo(1, "分析员*")
    assert [row["agent"] for row in derive()] == ["agent-03", "agent-02"]
