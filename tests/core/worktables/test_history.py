"""Every version of a row as an edit in words."""

from pathlib import Path

from core.store import Store
from core.store.rows import bring_back, delete, history, save
from core.worktables import table
from core.worktables.history import Difference, differences, edits
from tests.core.worktables.tables import FULL, team

DIAGNOSIS, VALUES = table("diagnosis"), FULL["diagnosis"]


def test_each_version_says_what_it_did(tmp_path: Path) -> None:
    store = Store(tmp_path)
    first = save(store, "diagnosis", VALUES, "客服主管*")
    changed = VALUES | {"impact": "low", "date": "2025-05-22"}
    save(store, "diagnosis", changed, "分析员*", id=first.id, version=1)
    delete(store, "diagnosis", first.id, 2, "客服主管*")
    bring_back(store, "diagnosis", first.id, 3, "客服主管*")
    told = edits(DIAGNOSIS, history(store, "diagnosis", first.id), "zh", team())
    store.close()
    assert [(each.version, each.what) for each in told] == [
        (4, "brought_back"), (3, "deleted"), (2, "changed"), (1, "made"),
    ]  # fmt: skip
    assert (told[2].who, [each.label for each in told[2].differences]) == (
        "分析员*",
        ["日期", "影响程度"],
    )
    assert told[0].differences == ()
    assert len(told[3].differences) == 12


def test_two_versions_side_by_side_in_words() -> None:
    other = VALUES | {"impact": "low", "evidence": None}
    found = differences(DIAGNOSIS, VALUES, other, "en")
    assert found[0] == Difference("impact", "Impact", "High", "Low")
    assert {each.key.split(".")[0] for each in found} == {"impact", "evidence"}


def test_no_version_no_edit() -> None:
    assert edits(DIAGNOSIS, (), "zh") == ()
