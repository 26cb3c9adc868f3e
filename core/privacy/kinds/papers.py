"""What the numbers of identity papers and bank cards look like."""

import re
from datetime import date

from core.privacy.kinds.checksums import id_card, luhn
from core.privacy.pattern import (
    BEGINS,
    CAPITALS,
    END,
    MANY_FIGURES,
    Family,
    Pattern,
    after_order_cue,
    digits,
    either,
    is_no_order,
)

_PAPER = either(
    "身份证", "身分证", "证件", "护照", "通行证", "回乡证", "台胞证", "居住证", "居留证", "旅行证",
    "驾驶证", "驾照", "行驶证", "军官证", "士兵证", "学生证", "户口簿", "户口本", "社保", "医保",
    "公积金", "社会保障", "出生证", "健保卡", "统一证号", "证号", "往来港澳", "往来台湾",
    "passport", "id card", "identity card", "id no", "hkid", "ssn", "social security",
    "driver licen", "driver's licen", "driving licen", "permit", "HKID", "ID card", "ID number",
    "aadhaar", "aadhar", "national id", "national insurance", "social insurance", "tax id", "nric",
    "medicare", "ppt",
)  # fmt: skip
_ACCOUNT = either(
    "银行", "信用社", "信用卡", "储蓄卡", "借记卡", "工行", "农行", "建行", "交行", "招行", "中行",
    "浦发", "邮储", "卡号", "账号", "账户", "帐号", "帐户", "户名", "退到", "退至", "退款至",
    "打到", "打款", "转到", "转账", "汇到", "汇款", "bank card", "credit card", "debit card",
    "card number", "account", "card",
)  # fmt: skip
_WORDS = r"(?:[Nn]umber|NUMBER|[Nn]o\.?|NO\.?|is|ID|id|se|ce)"
# what may stand between the name of a paper and its number
_PAPER_CUE = rf"{_PAPER}(?:(?:[^\dA-Za-z\n，。；;]|{_WORDS}){{0,12}}?|[A-Za-z ]{{1,30}}[:：] ?)"
_CARD_CUE = rf"{_ACCOUNT}(?:[^\dA-Za-z\n。；;]|{_WORDS}){{0,14}}?"
_REGION = r"(?:[12][1-5]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])"


def _is_id_card(found: re.Match[str]) -> bool:
    plain = digits(found[0][:-1]) + (found[0][-1] if found[0][-1] in "xX" else digits(found[0][-1]))
    return len(plain) == 18 and id_card(plain)


def _is_old_card(found: re.Match[str]) -> bool:
    born = digits(found[0])[6:12]
    try:
        date.fromisoformat(f"19{born}")
    except ValueError:
        return False
    return not after_order_cue(found)


def _is_bank_card(found: re.Match[str]) -> bool:
    return luhn(digits(found[0])) and not after_order_cue(found)


def _is_account(found: re.Match[str]) -> bool:
    return not re.search("单号|流水|订单|编号|金额", found[0])


ID_CARD = Pattern(
    "id_card",
    re.compile(
        r"[1-9](?<![\dA-Z].)(?:[ -]?\d){5}[ -]?(?:1[ -]?[89]|2[ -]?0)(?:[ -]?\d){9}[ -]?[\dXx]"
        r"(?![\dA-Z])"
    ),
    _is_id_card,
)
OLD_ID_CARD = Pattern(
    "id_card", re.compile(rf"{_REGION}(?<![\dA-Za-z]..)\d{{13}}{END}"), _is_old_card
)
BANK_CARD = Pattern(
    "bank_card",
    re.compile(
        rf"[2-69]{BEGINS}(?:(?<=6)2\d{{2}}(?:[ -]?\d{{4}}){{3}}(?:[ -]?\d{{1,3}})?"
        r"|(?:(?<=4)\d|(?<=5)[1-5]|(?<=3)5|(?<=6)\d|(?<=9)\d|(?<=2)[2-7])\d{2}(?:[ -]?\d{4}){3}"
        r"(?:[ -]?\d{3})?|(?<=6)2\d{4}[ -]?\d{13}|(?<=3)[47]\d{2}[ -]?\d{6}[ -]?\d{5})"
        rf"{END}"
    ),
    _is_bank_card,
)
PASSPORT = Pattern(
    "passport",
    re.compile(
        rf"[EGDSP]{BEGINS}(?:(?<=[EG])\d{{8}}|(?<=E)[A-HJ-NP-Z]\d{{7}}|(?<=[DSP])E?\d{{7}}){END}"
    ),
    is_no_order,
)
# further ones, where passports were spoken of before
LISTED = Pattern(
    "passport",
    re.compile(rf"[A-Z]{BEGINS}[A-Z]?\d{{7,8}}{END}"),
    lambda found: re.search("[Pp]assport|护照", found.string[: found.start()]) is not None,
)
CUED = (
    Pattern(
        "id_card",
        re.compile(
            rf"{_PAPER_CUE}(?P<v>(?:[A-Z]{{1,3}} ?)?\d(?:[ -]?\d){{5,16}}"
            rf"(?:[\dXx]| ?[A-Z]|[(（][0-9A][)）])?){END}"
        ),
    ),
    Pattern(
        "bank_card", re.compile(rf"{_CARD_CUE}(?P<v>\d(?:[ -]?\d){{13,18}})(?!\d)"), _is_account
    ),
)

_FOURTEEN = re.compile(r"[0-9](?<!\d.)(?:[ -]?+\d){13}").search

PAPERS: tuple[Family, ...] = (
    Family(_FOURTEEN, (ID_CARD, BANK_CARD, OLD_ID_CARD), (MANY_FIGURES,)),
    Family(re.compile(_PAPER).search, CUED[:1], (MANY_FIGURES,)),
    Family(re.compile(_ACCOUNT).search, CUED[1:], (MANY_FIGURES,)),
    Family(
        re.compile(r"[EGDSP](?<![A-Za-z\d].)(?:\d|E|(?<=E)[A-Z])\d{6}").search,
        (PASSPORT,),
        (MANY_FIGURES, "EGDSP"),
    ),
    Family(re.compile("[Pp]assport|护照").search, (LISTED,), (MANY_FIGURES, CAPITALS)),
)
