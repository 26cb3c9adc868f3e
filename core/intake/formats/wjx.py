"""问卷星's export of a survey's answers.

The columns in front of the questions as listed in public readers of such files (GitHub: 序号,
提交答卷时间, 所用时间, 来源, 来源详情, 来自IP; 总分 behind the questions of a scored one). 来源 is
how the survey was reached, no channel of a ticket. Questions are mapped by their own words.
"""

from core.intake.formats.format import Format

WJX = Format(
    key="wjx",
    name="问卷星",
    needs=(
        "序号",
        "提交答卷时间",
        "所用时间",
        "来源",
        "来自IP",
    ),
    fields=(
        ("序号", None),
        ("提交答卷时间", "answered_at"),
        ("所用时间", None),
        ("来源", None),
        ("来源详情", None),
        ("来自IP", "contact"),
        ("总分", None),
    ),
)
