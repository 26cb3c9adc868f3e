"""Phone and chat tickets as a Chinese helpdesk exports them: GBK, a title line, 2分30秒."""

import csv
from datetime import datetime
from io import StringIO
from pathlib import Path

from sample_data.generator import lines
from sample_data.generator.exports import earlier_states, exported
from sample_data.generator.lines import Cell, Line
from sample_data.generator.tickets import Ticket

NAME, KIND, ENCODING, TITLE = "电话在线工单.csv", "tickets", "gb18030", 1
HEADER = (
    "工单编号", "客户编号", "客户姓名", "联系电话", "客户分群", "创建时间", "服务渠道",
    "问题类型", "受理组", "座席", "工单状态", "首次响应时长", "处理时长(分钟)", "解决时间",
    "重开次数", "回复次数", "备注",
)  # fmt: skip
CHANNELS = {"phone": "电话", "chat": "在线客服"}


def below(month: str) -> list[Line]:
    """Every line below the header of a month's file."""
    tickets = exported(month, CHANNELS)
    states = [(i, _row(state)) for i, state in earlier_states(tickets, 3)]
    rows = lines.earlier(lines.kept([_row(ticket) for ticket in tickets]), states)
    return lines.sprinkled(lines.repeated(rows, 5, NAME, month), _extra(month), NAME, month)


def write(path: Path, month: str, rows: list[Line]) -> None:
    """The file: a title line, the header, the lines."""
    text = StringIO()
    text.write(f"客服工单导出报表（{month}）\r\n")
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows([_text(cell) for cell in row.cells] for row in rows)
    path.write_bytes(text.getvalue().encode("gbk"))


def _extra(month: str) -> list[Line]:
    blank = Line(("",) * len(HEADER), "blank")
    tests = [Line(_test(month, n), "test") for n in range(4)]
    undated = [Line(_undated(month, n), "undated") for n in range(2)]
    return [*tests, *undated, blank, blank, blank]


def _undated(month: str, n: int) -> tuple[Cell, ...]:
    return (
        f"GD{month[2:4]}{month[5:]}X{n}", "C10007", "", "", "普通", "", "电话", "产品咨询",
        "热线一组", "", "已解决", "1分5秒", 3, "", 0, 1, "",
    )  # fmt: skip


def _test(month: str, n: int) -> tuple[Cell, ...]:
    day = f"{month}-1{n}"
    return (
        f"GD{month[2:4]}{month[5:]}T{n}", f"C{99990 + n}", "测试", "", "普通", f"{day} 10:00:00",
        "电话", "测试", "热线一组", "", "已解决", "5秒", 1, f"{day} 10:09:00", 0, 1, "线路测试",
    )  # fmt: skip


def _row(ticket: Ticket) -> tuple[Cell, ...]:
    number, customer = ticket.number, ticket.customer
    return (
        number, customer.id, customer.name, customer.phone, customer.group, ticket.created,
        CHANNELS[ticket.channel], ticket.issue_type, ticket.agent.group, ticket.agent.name,
        _status(ticket), _response(ticket), _handled(ticket), _resolved(ticket),
        ticket.reopened, ticket.replies, ticket.note,
    )  # fmt: skip


def _status(ticket: Ticket) -> str:
    if ticket.cancelled:
        return "已取消"
    if ticket.ttr is None:
        return "处理中" if ticket.frt is not None else "待处理"
    return "已关闭" if ticket.ttr % 3 else "已解决"


def _response(ticket: Ticket) -> str:
    if ticket.frt is None:
        return "-"
    return "-45秒" if ticket.flaw == "negative_response" else spoken(ticket.frt)


def _handled(ticket: Ticket) -> Cell:
    return "" if ticket.frt is None else round(1.5 + (ticket.ttr or 600) ** 0.5 / 9, 1)


def _resolved(ticket: Ticket) -> Cell:
    early = ticket.flaw == "resolved_before_response"
    return ticket.created if early else ticket.resolved_at


def spoken(seconds: int) -> str:
    """A duration as the export writes it: 45秒, 2分30秒, 1小时5分8秒."""
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    parts = ((hours, "小时"), (minutes, "分"), (rest, "秒"))
    return "".join(f"{n}{unit}" for n, unit in parts if n) or "0秒"


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    return "" if cell is None else str(cell)
