"""The scan of finished files: everything in every part of a workbook or text file."""

from pathlib import Path

import pytest
import xlsxwriter

from core.privacy.pseudonyms import fingerprints
from core.privacy.scanning import scan, tokens
from core.report.reporting import StillPersonal, refuse_personal
from core.store import Store
from core.store.known import remember_known

KEY = bytes(32)


def workbook(path: Path, *, cell: object = "渠道", comment: str = "", author: str = "") -> Path:
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"author": author or "huixiang"})
        sheet = book.add_worksheet("总览")
        sheet.write_row(0, 0, ["渠道", "工单量", 0.8166666666666667, 1381.2345678])
        book.add_worksheet("藏").hide()
        book.get_worksheet_by_name("藏").write(4, 2, cell)  # pyright: ignore
        if comment:
            sheet.write_comment("A1", comment)
    return path


def test_a_clean_workbook_has_no_hits(tmp_path: Path) -> None:
    assert scan(workbook(tmp_path / "a.xlsx")) == ()


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("回电13812345678", "mobile"),
        (13812345678, "mobile"),
        ("lily@example.com", "email"),
        ("11010519491231002X", "id_card"),
        ("加微信lily_8812", "wechat"),
    ],
)
def test_hidden_sheets_are_read(tmp_path: Path, cell: object, kind: str) -> None:
    (hit,) = scan(workbook(tmp_path / "a.xlsx", cell=cell))
    assert hit.kind == kind
    assert "1381234" not in hit.example


def test_comments_and_properties_are_read(tmp_path: Path) -> None:
    book = workbook(tmp_path / "a.xlsx", comment="问13812345678", author="王小明 18612345678")
    assert {hit.place.split("/")[0] for hit in scan(book)} == {"xl", "docProps"}


def test_known_people_are_found_by_their_hashes(tmp_path: Path) -> None:
    known = fingerprints(["王小明", "TK-2023-001", "Emily Chen"], KEY)
    for text in ("投诉王小明的工单", "见 TK-2023-001", "thanks Emily Chen", "王小明"):
        (hit,) = scan(workbook(tmp_path / "a.xlsx", cell=text), known, KEY)
        assert (hit.kind, hit.example) == ("known", "***")
    assert scan(workbook(tmp_path / "a.xlsx", cell="王小华"), known, KEY) == ()


def test_a_report_with_a_value_the_import_knew_is_refused(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    remember_known(store, "person", fingerprints(["王小明"], store.key))
    refuse_personal(workbook(tmp_path / "clean.xlsx", cell="投诉王小华的工单"), store)
    with pytest.raises(StillPersonal):
        refuse_personal(workbook(tmp_path / "a.xlsx", cell="投诉王小明的工单"), store)
    store.close()


def test_text_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\ufeff渠道,备注\n电话,13812345678\n电话,ok\n", encoding="utf-8")
    (hit,) = scan(path)
    assert (hit.place, hit.kind, hit.n) == ("a.csv", "mobile", 1)


def test_tokens_of_a_text() -> None:
    assert {"王小明", "王小", "TK-2023-001"} <= tokens("请王小明看 TK-2023-001")
