"""Ratings typed into the seven columns: checked, taken in, and nowhere before that."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import session
from tests.pages.acting import grid, key_of, offers, press, said, sound, type_in
from tests.pages.conftest import Opener
from tests.pages.uploading import UPLOAD

ROW = {"day": "2024-05-06", "channel": "电话", "response": 4.0, "score": 5.0,
       "issue_type": "物流配送", "remark": "打 13812345678 找我"}  # fmt: skip


@pytest.fixture
def page(empty_data: Path, opened: Opener) -> AppTest:  # noqa: ARG001 behind the app
    app = opened(UPLOAD)
    app.session_state["rating"] = True
    return app.run()


def reopened(app: AppTest) -> AppTest:
    app.session_state["rating"] = True
    return app.run()


def test_the_grid_has_the_seven_columns(page: AppTest) -> None:
    columns = list(grid(page, "ratings-").columns)
    assert columns == ["day", "channel", "response", "score", "issue_type", "agent", "remark"]


def test_what_is_typed_is_taken_in_as_one_batch(page: AppTest) -> None:
    type_in(page, "ratings-", edited_rows={0: ROW, 2: {**ROW, "score": 2.0}})
    reopened(page)
    press(page, "保存 2 条评分")
    sound(page)
    (batch,) = session.store().batches()
    assert (batch.counts.read, batch.counts.kept) == (2, 2)
    assert str(batch.first_day) == "2024-05-06"
    assert b"13812345678" not in batch.path.read_bytes()
    assert grid(reopened(page), "ratings-").dropna(how="all").empty


def test_a_row_without_its_day_says_so_and_waits(page: AppTest) -> None:
    type_in(page, "ratings-", edited_rows={0: {"score": 5.0, "channel": "电话"}})
    reopened(page)
    assert "第 1 行" in said(page)
    assert not offers(page, "保存 1 条评分")
    assert session.store().batches() == ()


def test_nothing_typed_is_on_the_disk_before_it_is_saved(page: AppTest, empty_data: Path) -> None:
    type_in(page, "ratings-", edited_rows={0: ROW})
    reopened(page)
    held = [path for path in empty_data.rglob("*") if path.is_file()]
    assert [path for path in held if b"13812345678" in path.read_bytes()] == []


def test_a_row_is_taken_out_again(page: AppTest) -> None:
    type_in(page, "ratings-", edited_rows={0: ROW, 1: ROW})
    type_in(reopened(page), "ratings-", deleted_rows=[0])
    reopened(page)
    assert key_of(page, "button", "save-ratings")
    assert offers(page, "保存 1 条评分")
