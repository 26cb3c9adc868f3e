"""App and WeChat tickets as a workbook with real date and time cells and a total row below."""

from datetime import date, timedelta
from pathlib import Path

from sample_data.generator import lines
from sample_data.generator.exports import exported
from sample_data.generator.lines import Cell, Line
from sample_data.generator.shapes.workbook import write_sheet
from sample_data.generator.tickets import Ticket

NAME, KIND, ENCODING, TITLE = "APP微信工单.xlsx", "tickets", "xlsx", 0
HEADER = (
    "工单号", "客户ID", "客户分群", "提交时间", "渠道来源", "问题分类", "处理组", "处理人",
    "状态", "首次响应时长", "解决时间", "要求完成日期", "问题描述",
)  # fmt: skip
CHANNELS = {"app": "APP", "wechat": "微信"}


def below(month: str) -> list[Line]:
    """Every line below the header of a month's file."""
    rows = lines.repeated(lines.kept([_row(t) for t in exported(month, CHANNELS)]), 2, NAME, month)
    blank = Line((None,) * len(HEADER), "blank")
    rows = lines.sprinkled(rows, [Line(_test(rows[9], n), "test") for n in range(2)], NAME, month)
    return [*rows, blank, _total(len(rows))]


def write(path: Path, month: str, rows: list[Line]) -> None:
    """The workbook with one sheet."""
    write_sheet(path, f"APP微信 {month}", HEADER, rows)


def _total(n: int) -> Line:
    return Line(("合计", f"{n} 条", *(None,) * (len(HEADER) - 2)), "total")


def _test(like: Line, n: int) -> tuple[Cell, ...]:
    return (
        f"APT{n}", "test", "普通", like.cells[3], "APP", "测试", "新媒体组", "", "已完成",
        timedelta(seconds=8), None, None, "上线前测试",
    )  # fmt: skip


def _row(ticket: Ticket) -> tuple[Cell, ...]:
    odd = ticket.created.second % 10 == 7
    issue_type = "ＡＰＰ故障" if odd and ticket.issue_type == "APP故障" else ticket.issue_type
    return (
        ticket.number, ticket.customer.id, ticket.customer.group, ticket.created,
        CHANNELS[ticket.channel], issue_type, "新媒体组", ticket.agent.name, _status(ticket),
        None if ticket.frt is None else timedelta(seconds=ticket.frt),
        ticket.created if ticket.flaw else ticket.resolved_at, _due(ticket), ticket.note,
    )  # fmt: skip


def _due(ticket: Ticket) -> date:
    return ticket.created.date() + timedelta(days=2)


def _status(ticket: Ticket) -> str:
    if ticket.ttr is None:
        return "处理中" if ticket.frt is not None else "待受理"
    return "已完成"
