"""Turns a table's headers and sample values into the columns that hold people and are dropped."""

import re
from collections.abc import Mapping, Sequence

from core.privacy.accounts import EMAIL, PLATE
from core.privacy.known import is_han_name, normal
from core.privacy.papers import BANK_CARD, ID_CARD
from core.privacy.pattern import Pattern
from core.privacy.phones import LANDLINE, MOBILE, WORLD_PHONE
from core.privacy.places import CHINESE_PLACES, ENGLISH_PLACES

_HEADERS = re.compile(
    "姓名|电话|電話|手机|手機|座机|联系方式|联系人|收货人|收件人|地址|住址|邮箱|郵箱|电子邮件|身份证|证件|护照"
    "|银行卡|卡号|微信号|微信id|qq号|^qq$|车牌|昵称|网名|生日|出生|^ip$|ip地址|用户名"
    "|phone|mobile|^tel$|telephone|e-?mail|address|passport|id ?card|full ?name"
    "|first ?name|last ?name|customer ?name|contact ?name|requester ?name|birth|nickname|user ?name"
)
_HARMLESS = re.compile(
    "邮件标题|email subject|渠道|channel|地址类型|has email|是否|次数|数量|时长|count|phone calls?$"
)
_SHAPES: tuple[Pattern, ...] = (
    EMAIL, ID_CARD, BANK_CARD, WORLD_PHONE, MOBILE, LANDLINE, PLATE,
    *CHINESE_PLACES.patterns, *ENGLISH_PLACES.patterns,
)  # fmt: skip
_SHARE = 0.3
_SAMPLE = 200
_LONG = 60


def personal_headers(columns: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The headers of personal columns, by their name or by what a sample of their cells holds."""
    return tuple(
        header for header, cells in columns.items() if named_personal(header) or holds_people(cells)
    )


def named_personal(header: str) -> bool:
    """Whether a header alone says that its column holds names, contacts or papers."""
    plain = normal(header).replace("_", " ")
    return bool(_HEADERS.search(plain)) and not _HARMLESS.search(plain)


def holds_people(cells: Sequence[str]) -> bool:
    """Whether at least 30 % of the filled cells are short and are contacts, papers or Han names."""
    filled = list(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))[:_SAMPLE]
    if not filled:
        return False
    personal = sum(len(cell) <= _LONG and _is_personal(cell) for cell in filled)
    return personal >= max(2, _SHARE * len(filled))


def _is_personal(cell: str) -> bool:
    return any(shape.found_in(cell) for shape in _SHAPES) or is_han_name(cell)
