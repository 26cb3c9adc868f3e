"""NPS answers as CSV with a byte order mark: a customer, a moment and 0 to 10."""

import csv
from io import StringIO
from pathlib import Path

from sample_data.generator import lines
from sample_data.generator.lines import Cell, Line
from sample_data.generator.surveys import Answer, answers

NAME, KIND, ENCODING, TITLE = "NPS.csv", "surveys", "utf-8-sig", 0
HEADER = ("客户编号", "评价时间", "推荐意愿(0-10)", "评价内容")


def below(month: str) -> list[Line]:
    """Every line below the header of a month's file."""
    return lines.kept([_row(answer) for answer in answers("nps") if answer.month == month])


def write(path: Path, _month: str, rows: list[Line]) -> None:
    """The file: header and lines."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows(row.cells for row in rows)
    path.write_bytes(text.getvalue().encode("utf-8-sig"))


def _row(answer: Answer) -> tuple[Cell, ...]:
    return (answer.customer, f"{answer.answered:%Y/%m/%d %H:%M}", answer.score, answer.comment)
