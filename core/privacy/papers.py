"""What the numbers of identity papers and bank cards look like."""

import re
from datetime import date

from core.privacy.checksums import id_card, luhn, taiwan_id
from core.privacy.pattern import ALONE, END, Family, Pattern, after_order_cue, digits

_PAPER_CUE = (
    r"(?:身[份分]证|证件|护照|通行证|回乡证|台胞证|居住证|居留证|旅行证|驾驶证|驾照|行驶证|军官证|士兵证|学生证|户口[簿本]|社保|医保"
    r"|公积金|社会保障|出生证|健保卡|统一证号|证号|往来港澳|往来台湾|(?i:passport|id card|identity card|\bid no|hkid|ssn|social security|driver'?s? licen[sc]e|permit))"
)
# what may stand between the name of a paper and its number
_UP_TO = r"(?:[^\dA-Za-z\n，。；;]|(?i:number|no\.?|is|id)){0,12}?"
_CARD_CUE = (
    r"(?:银行|信用社|信用卡|储蓄卡|借记卡|[工农中建交招浦邮]行|[一-鿿]行卡|卡号|账[号户]|户名|(?i:bank card|credit card|debit card|card number|account(?: number| no)?))"
    r"(?:[^\d\nA-Za-z。；;]|(?i:number|no\.?|is)){0,14}?"
)
_REGION = (
    r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}"
)


def _no_order(found: re.Match[str]) -> bool:
    return not after_order_cue(found)


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


def _is_taiwan_id(found: re.Match[str]) -> bool:
    return found[0].isascii() and taiwan_id(found[0].upper()) and not after_order_cue(found)


ID_CARD = Pattern(
    "id_card",
    re.compile(
        r"(?<!\d)(?<![A-Z])[1-9](?:[ -]?\d){5}[ -]?(?:1[ -]?[89]|2[ -]?0)(?:[ -]?\d){9}[ -]?[\dXx](?![\dA-Z])"
    ),
    _is_id_card,
)
OLD_ID_CARD = Pattern("id_card", re.compile(rf"{ALONE}{_REGION}\d{{9}}{END}"), _is_old_card)
TAIWAN_ID = Pattern("id_card", re.compile(rf"{ALONE}[A-Z][1289]\d{{8}}{END}"), _is_taiwan_id)
HONG_KONG_ID = Pattern(
    "id_card", re.compile(rf"{ALONE}[A-Z]{{1,2}} ?\d{{6}} ?[(（][0-9A][)）]"), _no_order
)
AMERICAN_ID = Pattern("id_card", re.compile(rf"{ALONE}\d{{3}}-\d{{2}}-\d{{4}}(?![\d-]){END}"), _no_order)
BANK_CARD = Pattern(
    "bank_card",
    re.compile(
        rf"{ALONE}(?:62\d{{2}}(?:[ -]?\d{{4}}){{3}}(?:[ -]?\d{{1,3}})?"
        r"|(?:4\d{3}|5[1-5]\d{2}|35\d{2}|6011|6[0-9]\d{2}|9\d{3}|2[2-7]\d{2})(?:[ -]?\d{4}){3}(?:[ -]?\d{3})?"
        r"|62\d{4}[ -]?\d{13}|3[47]\d{2}[ -]?\d{6}[ -]?\d{5})"
        rf"{END}"
    ),
    _is_bank_card,
)
PASSPORT = Pattern(
    "passport",
    re.compile(rf"{ALONE}(?:[EG]\d{{8}}|E[A-HJ-NP-Z]\d{{7}}|[DSP]E?\d{{7}}){END}"),
    _no_order,
)
CUED = (
    Pattern(
        "id_card",
        re.compile(
            rf"{_PAPER_CUE}{_UP_TO}(?P<v>[A-Z]{{0,2}}\d(?:[ -]?\d){{5,16}}(?:[\dXx]|[(（][0-9A][)）])?){END}"
        ),
    ),
    Pattern(
        "bank_card",
        re.compile(rf"{_CARD_CUE}(?P<v>\d(?:[ -]?\d){{13,18}})(?!\d)"),
        lambda found: not re.search("单号|流水|订单|编号|金额", found[0]),
    ),
)

_PAPER_SIGN = re.compile("[证照卡保积本行户账社]|[Pp]as|[Cc]ard|[Pp]ermit|[Ii][Dd]|[Ss][Ss][Nn]|[Ss]ocial|[Dd]riv|[Aa]cc|HK|hk").search
_FOURTEEN = re.compile(r"\d(?:[ -]?\d){13}").search


PAPERS: tuple[Family, ...] = (
    Family(_FOURTEEN, (ID_CARD, BANK_CARD, OLD_ID_CARD)),
    Family(_PAPER_SIGN, CUED),
    Family(re.compile(r"[A-Z] ?\d{6}").search, (PASSPORT, TAIWAN_ID, HONG_KONG_ID)),
    Family(re.compile(r"\d{3}-\d\d-\d{4}").search, (AMERICAN_ID,)),
)
