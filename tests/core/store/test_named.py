"""What is kept under a name: the latest holds, nothing is lost, no person in a name."""

from core.store import Store
from core.store.documents import latest
from core.store.named import MOST_LETTERS, forget, keep, kept


def test_what_is_kept_is_there_by_its_name(store: Store) -> None:
    keep(store, "segment", "书面", {"channel": ["email"]}, "客服主管*")
    keep(store, "segment", "VIP", {"customer_group": ["vip"]}, "客服主管*")
    keep(store, "pin", "书面", {"metric": "csat"}, "客服主管*")
    keep(store, "segment", "书面", {"channel": ["email", "form"]}, "分析员*")
    assert kept(store, "segment") == {
        "VIP": {"customer_group": ["vip"]},
        "书面": {"channel": ["email", "form"]},
    }


def test_what_is_let_go_stays_in_the_history(store: Store) -> None:
    keep(store, "segment", "VIP", {"customer_group": ["vip"]}, "客服主管*")
    forget(store, "segment", "VIP", "分析员*")
    forget(store, "segment", "nobody", "分析员*")
    assert kept(store, "segment") == {}
    with store.state.reading() as db:
        assert latest(db, "segment", "VIP") == {}
        versions = db.execute("SELECT count(*) FROM documents WHERE kind = 'segment'").fetchone()
    assert versions[0] == 2


def test_a_name_is_trimmed_cut_and_masked(store: Store) -> None:
    assert keep(store, "segment", "  夜班   邮件 ", {"channel": ["email"]}, "a") == "夜班 邮件"
    assert "13800138000" not in keep(store, "segment", "13800138000", {"score": ["1"]}, "a")
    assert len(keep(store, "segment", "长" * 200, {"score": ["2"]}, "a")) == MOST_LETTERS
