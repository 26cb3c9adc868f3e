"""A cell of the upper rows to what it is there for: a column's name, a datum, or a remark."""

import re
import unicodedata
from collections.abc import Sequence

_DATUM = re.compile(
    r"(?=\D*\d)(?:[\d\s\-+/:.,%¥￥$€()年月日号時时點点分秒上下午]|(?<=\d)[TZ]|[AaPp]\.?[Mm]\b)+"
)
_CODE = re.compile(r"[A-Za-z#]{0,8}[-_#]?\d{3,}(?:[-_]\d+)*")
_CONTACT = re.compile(r"\S+@\S+\.\S+|https?://\S+")
_REMARK = re.compile(r"[:：=]")
_UNITS = re.compile(
    "分钟|分鐘|秒|秒钟|小时|小時|天|日|分|次|条|件|个|%"
    "|min|mins|minutes|s|sec|secs|seconds|h|hrs|hours|d|days"
)
_BRACKETED = re.compile(r"[(（\[【].*[)）\]】]")
_RULE = re.compile(r"[-=_─━]{2,}|[-=─━ +|]{3,}")
# longer cells are prose, and slow to match
_LONGEST = 200


def clean(label: str) -> str:
    """A header cell without control, direction and zero-width characters, on one line."""
    shown = (" " if c.isspace() else c for c in label if c.isspace() or _is_shown(c))
    return " ".join("".join(shown).split())


def _is_shown(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def filled(row: Sequence[str]) -> int:
    """How many cells of a row hold something."""
    return sum(not is_blank(cell) for cell in row)


def is_blank(cell: str) -> bool:
    """Nothing, or nothing that can be seen."""
    return not cell or not (cell[0].isalnum() or clean(cell[:_LONGEST]) or clean(cell))


def is_datum(cell: str) -> bool:
    """A number, a moment, a duration, a code, an address: what no column is called."""
    text = cell.strip()
    if len(text) > _LONGEST:
        return False
    return any(pattern.fullmatch(text) for pattern in (_DATUM, _CODE, _CONTACT))


def has_data(row: Sequence[str]) -> bool:
    """Whether any cell of a row is a datum."""
    return any(map(is_datum, row))


def is_remark(row: Sequence[str]) -> bool:
    """Whether a row says something about the file, as 导出人:… does."""
    return any(_REMARK.search(cell) for cell in row)


def is_units(row: Sequence[str]) -> bool:
    """Whether a row holds nothing but units of the columns above."""
    cells = [cell.strip() for cell in row if not is_blank(cell)]
    return bool(cells) and all(
        _UNITS.fullmatch(c.lower()) or _BRACKETED.fullmatch(c) for c in cells
    )


def is_ruled(row: Sequence[str]) -> bool:
    """Whether a row holds nothing but the line that a database draws below its header."""
    cells = [cell.strip() for cell in row if not is_blank(cell)]
    return bool(cells) and all(_RULE.fullmatch(cell) for cell in cells)
