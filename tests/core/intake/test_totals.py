"""Total rows in many languages are never tickets, and tickets about totals always are."""

from pathlib import Path

import pytest

from core.intake.cleaning import clean
from tests.core.intake.tables import mapping, raw
from tests.core.intake.test_cleaning import DAY, NAMES, cleaned, out

TOTALS = (
    "合计", "总计", "小计", "合计：", "总 计", "【合计】", "總計", "小計", "平均", "平均值", "汇总",
    "共计", "本页小计", "本月合计", "Total", "TOTAL:", "Totals", "Grand Total", "Sub-total",
    "subtotal", "Average", "Summe", "Gesamt", "Gesamtsumme", "Gesamtergebnis", "Totale",
    "Totale complessivo", "Total général", "Sous-total", "Total general", "Total geral", "Suma",
    "Média", "Totaal", "Eindtotaal", "総計", "합계", "Итого", "— Total —",
)  # fmt: skip
GROUPS = (
    "电话合计", "电话 小计", "2024年5月小计", "小计（电话）", "合计: 3", "合计3条", "Phone Total",
    "Total for Phone", "Total: 3", "Telefon Ergebnis", "客服一组-小计", "Maximum", "min",
)  # fmt: skip
REMARKS = (
    "共 120 条", "导出时间：2023-11-01", "Exported on 2023-11-01", "第 1 页", "Page 1 of 3",
    "(120 rows)", "120 rows selected.", "以下空白", "--- END ---", "备注：仅供内部使用",
    "Copyright (c) 2024 Somebody", "制表人：王*",
)  # fmt: skip


@pytest.mark.parametrize("word", TOTALS)
@pytest.mark.parametrize("day", ["", DAY.format(2)])
def test_a_row_named_total_is_no_ticket_dated_or_not(tmp_path: Path, word: str, day: str) -> None:
    columns = {"渠道": ["电话", word, "邮件"], "创建": [DAY.format(1), day, DAY.format(3)],
               "响应(分钟)": ["1", "3", "2"]}  # fmt: skip
    assert out(cleaned(tmp_path, columns)) == [None, "total", None]


@pytest.mark.parametrize("word", TOTALS[:6])
@pytest.mark.parametrize("header", ["序号", "工单号", "类型", "客户"])
def test_the_word_may_stand_in_any_naming_column(tmp_path: Path, word: str, header: str) -> None:
    columns = {header: ["甲1", word], "创建": [DAY.format(1), DAY.format(2)]}
    assert out(cleaned(tmp_path, columns)) == [None, "total"]


@pytest.mark.parametrize("word", [*GROUPS, *REMARKS])
def test_without_a_date_a_group_or_a_remark_is_no_ticket(tmp_path: Path, word: str) -> None:
    columns = {"渠道": ["电话", word], "创建": [DAY.format(1), ""]}
    assert out(cleaned(tmp_path, columns)) == [None, "total"]


@pytest.mark.parametrize("header", ["主题", "标签"])
@pytest.mark.parametrize("word", ["合计", "Total", "平均"])
def test_a_ticket_about_a_total_stays(tmp_path: Path, header: str, word: str) -> None:
    columns = {"工单号": ["1", "2"], header: [word, "x"], "创建": [DAY.format(1), DAY.format(2)]}
    assert out(cleaned(tmp_path, columns)) == [None, None]
    del columns["工单号"]
    assert out(cleaned(tmp_path, columns)) == [None, None]


@pytest.mark.parametrize("word", [*TOTALS[:6], *GROUPS])
def test_a_numbered_row_with_a_date_stays(tmp_path: Path, word: str) -> None:
    columns = {"工单号": ["1", "2"], "类型": [word, "x"], "创建": [DAY.format(1), DAY.format(2)]}
    assert out(cleaned(tmp_path, columns)) == [None, None]


@pytest.mark.parametrize("word", ["Max", "Maximum", "Sum", "Mean", "Totalschaden", "小计量具"])
def test_names_that_only_resemble_totals_stay(tmp_path: Path, word: str) -> None:
    columns = {"渠道": [word, "电话"], "创建": [DAY.format(1), DAY.format(2)]}
    assert out(cleaned(tmp_path, columns)) == [None, None]


def test_a_table_without_dates_loses_its_totals_too(tmp_path: Path) -> None:
    table = raw(tmp_path, {"工单号": ["1", "合计", "共 2 条"], "评分": ["5", "4.5", ""]})
    tickets = clean(table, mapping(table, NAMES, "surveys", scale=5))
    assert out(tickets) == [None, "total", "total"]
