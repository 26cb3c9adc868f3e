"""An error crosses the border of a process as what it was; a note keeps its words."""

import pickle
from dataclasses import FrozenInstanceError

import pytest

from core.errors import AppError, Note
from core.texts import explain
from tests.core.registered import errors


class OutOfPaper(AppError):
    """The printer has none left; facts: tray, sheets."""

    key = "out_of_paper"


@pytest.mark.parametrize("kind", errors(), ids=lambda kind: kind.__name__)
def test_a_key_finds_its_class_again(kind: type[AppError]) -> None:
    found = AppError.named(kind.key, file="五月.csv")
    assert type(found) is kind
    assert found.facts == {"file": "五月.csv"}


def test_an_unknown_key_is_the_general_error() -> None:
    assert type(AppError.named("never_written")) is AppError
    assert explain(AppError.named("never_written"), "en").startswith("This step")


@pytest.mark.parametrize("kind", [*errors(), OutOfPaper], ids=lambda kind: kind.__name__)
def test_it_survives_pickling(kind: type[AppError]) -> None:
    sent = kind(file="五月.csv", n=3, share=0.5)
    received = pickle.loads(pickle.dumps(sent))  # noqa: S301 our own bytes
    assert type(received) is kind
    assert received.facts == {"file": "五月.csv", "n": 3, "share": 0.5}
    assert str(received) == str(sent)


def test_its_text_for_the_log_is_key_and_facts() -> None:
    assert str(OutOfPaper()) == "out_of_paper"
    assert str(OutOfPaper(tray=2)) == "out_of_paper {'tray': 2}"


def test_it_can_be_caught_as_what_a_person_can_fix() -> None:
    with pytest.raises(AppError) as caught:
        raise OutOfPaper(tray=1)
    assert caught.value.key == "out_of_paper"


def test_a_note_for_another_count_keeps_the_rest() -> None:
    note = Note("rows_padded", 3, "12", {"column": "渠道"})
    assert note.times(7) == Note("rows_padded", 7, "12", {"column": "渠道"})
    assert note.n == 3


def test_a_note_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Note("blank").n = 2  # pyright: ignore[reportAttributeAccessIssue]


def test_notes_do_not_share_their_facts() -> None:
    one, other = Note("blank"), Note("blank")
    one.facts["column"] = "渠道"
    assert other.facts == {}
