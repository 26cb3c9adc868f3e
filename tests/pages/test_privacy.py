"""The privacy page: figures of now, a number found again, and erasing with its confirmation."""

import pytest
from streamlit.testing.v1 import AppTest

from core.store.audit import entries
from pages.parts import session
from tests.pages.acting import offers, press, said, sound, switch
from tests.pages.conftest import Opener, TakenIn

PRIVACY = "pages/settings/privacy.py"
HEADER = "工单编号,客户编号,创建时间,渠道,首次响应时长(分钟),备注"
MAY = ("A1,C7,2024-05-06 08:00,电话,3,第一次来电", "A2,C8,2024-05-07 09:00,邮件,40,换货")
JUNE = ("A3,C7,2024-06-06 08:00,电话,3,第二次来电", "A4,,2024-06-07 09:00,邮件,40,催单")


@pytest.fixture
def page(taken_in: TakenIn, opened: Opener) -> AppTest:
    for name, rows in (("五月.csv", MAY), ("六月.csv", JUNE)):
        taken_in("\n".join([HEADER, *rows]), name)
    return opened(PRIVACY)


def figures(app: AppTest) -> dict[str, str]:
    return {each.label: each.value for each in app.metric}


def find(app: AppTest, number: str) -> AppTest:
    field = next(each for each in app.text_input if (each.key or "").startswith("case-"))
    return field.set_value(number).run()


def test_the_page_says_what_is_kept_in_figures_and_in_words(page: AppTest) -> None:
    sound(page)
    now = figures(page)
    assert (now["导入的文件"], now["行"], now["等待确认"]) == ("2", "4", "0")
    rules = "\n".join(each.value for each in page.markdown)
    for word in ("保留什么", "丢掉什么", "代号", "去标识化", "谁能看到"):
        assert word in rules
    assert str(session.store().home) in said(page)
    switch(page, "en")
    sound(page)
    assert "de-identified" in "\n".join(each.value for each in page.markdown)


def test_a_number_leads_to_the_masked_rows_of_its_customer(page: AppTest) -> None:
    find(page, "a1")
    sound(page)
    assert "共 2 行，分布在 2 个文件里" in said(page)
    table = page.dataframe[0].value
    assert table["所查"].tolist() == ["✓", ""]
    assert table["文件"].tolist() == ["五月.csv", "六月.csv"]
    assert "A1" not in table.to_csv()


def test_a_number_nobody_has_is_said(page: AppTest) -> None:
    find(page, "A99")
    sound(page)
    assert "没有任何一行属于这个编号" in said(page)
    assert not offers(page, "抹除这位客户的全部数据")


def test_a_typed_number_is_nowhere_on_the_disk(page: AppTest) -> None:
    find(page, "A99-typed-by-hand")
    find(page, "C7-typed-by-hand")
    session.store().state.close()
    held = [path for path in session.store().folder.rglob("*") if path.is_file()]
    assert [path.name for path in held if b"typed-by-hand" in path.read_bytes()] == []


def test_a_person_is_erased_once_it_is_confirmed(page: AppTest) -> None:
    find(page, "A1")
    assert page.button(key="erase-person").disabled
    page.checkbox[0].check().run()
    press(page, "抹除这位客户的全部数据")
    sound(page)
    assert "已抹除 2 行，涉及 2 个文件" in said(page)
    assert figures(page)["行"] == "4"
    assert [batch.counts.kept for batch in session.store().batches()] == [1, 1]
    assert session.facts().cursor().execute("SELECT count(*) FROM facts").fetchone() == (2,)
    field = next(each for each in page.text_input if (each.key or "").startswith("case-"))
    assert field.value == ""
    find(page, "C7")
    assert "没有任何一行属于这个编号" in said(page)


def test_files_still_waiting_are_named_when_a_person_is_erased(page: AppTest) -> None:
    (session.store().spool / "raw.csv").write_text("x", encoding="utf-8")
    find(page, "A4")
    page.checkbox[0].check().run()
    press(page, "抹除这位客户的全部数据")
    assert "还有 1 个上传的文件等待确认" in said(page)


def test_a_file_is_erased_once_it_is_confirmed(page: AppTest) -> None:
    page.selectbox(key="erase-which@zh-2").set_value(1).run()
    sound(page)
    assert "这个文件的全部 2 行" in said(page)
    assert page.button(key="erase-file").disabled
    page.checkbox[0].check().run()
    press(page, "抹除这个文件")
    sound(page)
    assert "已抹除「五月.csv」" in said(page).replace("\\", "")
    assert [batch.name for batch in session.store().batches(undone=True)] == ["六月.csv"]
    assert figures(page)["导入的文件"] == "1"


@pytest.mark.parametrize("typed", ["", "Default ", "抹除"])
def test_everything_is_not_erased_by_a_slip(page: AppTest, typed: str) -> None:
    page.text_input(key="erase-name").set_value(typed).run()
    assert page.button(key="erase-everything").disabled


def test_everything_is_erased_when_the_name_is_typed(page: AppTest, opened: Opener) -> None:
    page.selectbox(key="role@zh").set_value("运营经理*").run()
    old = session.store().key
    page.text_input(key="erase-name").set_value("default").run()
    press(page, "抹除全部数据")
    sound(page)
    assert "工作区 default 已清空：2 个文件、4 行" in said(page)
    assert figures(page)["行"] == "0"
    assert session.store().key != old
    assert session.facts().empty
    (entry,) = entries(session.store())
    assert (entry.who, entry.what) == ("运营经理*", "everything_erased")
    sound(opened("pages/data/quality.py"))
    assert "还没有数据" in said(opened("pages/analysis/overview.py"))
