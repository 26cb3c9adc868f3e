"""What the numbers of identity papers and bank cards look like."""

import re

from core.privacy.checksums import id_card, luhn
from core.privacy.pattern import ALONE, END, Family, Pattern, after_order_cue, digits

_PAPER_CUE = (
    r"(?:身份证|身份證|证件|護照|护照|通行证|回乡证|台胞证|(?i:passport|id card))"
    r"(?:号码|号|號碼|(?i:\s*(?:number|no\.?)))?(?:\s*(?:是|为|為|is))?[\s:：]*"
)
_CARD_CUE = (
    r"(?:银行卡|信用卡|储蓄卡|借记卡|银行账号|銀行卡|(?i:bank card|credit card|card number))"
    r"(?:号码|号|帳號|账号|(?i:\s*(?:number|no\.?)))?(?:\s*(?:是|为|為|is))?[\s:：]*"
)


def _no_order(found: re.Match[str]) -> bool:
    return not after_order_cue(found)


def _is_id_card(found: re.Match[str]) -> bool:
    plain = digits(found[0][:-1]) + (found[0][-1] if found[0][-1] in "xX" else digits(found[0][-1]))
    return len(plain) == 18 and id_card(plain)


def _is_bank_card(found: re.Match[str]) -> bool:
    return luhn(digits(found[0])) and not after_order_cue(found)


ID_CARD = Pattern(
    "id_card",
    re.compile(
        r"(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])"
        r"(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])"
    ),
    _is_id_card,
)
BANK_CARD = Pattern(
    "bank_card",
    re.compile(
        rf"{ALONE}(?:62\d{{2}}(?:[ -]?\d{{4}}){{3}}(?:[ -]?\d{{1,3}})?"
        r"|(?:4\d{3}|5[1-5]\d{2}|35\d{2}|6011|65\d{2}|9558)(?:[ -]?\d{4}){3}(?:[ -]?\d{3})?"
        r"|3[47]\d{2}[ -]?\d{6}[ -]?\d{5})"
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
    Pattern("id_card", re.compile(rf"{_PAPER_CUE}(?P<v>[A-Z]{{0,2}}\d{{6,17}}[\dXx]){END}")),
    Pattern("bank_card", re.compile(rf"{_CARD_CUE}(?P<v>\d(?:[ -]?\d){{13,18}})(?!\d)")),
)

_PAPER_SIGN = re.compile("[证證照卡CcPp]").search
_LONG = re.compile(r"(?<!\d)\d(?:[^\d\n]{0,2}\d){5}").search
_FOURTEEN = re.compile(r"(?<!\d)\d(?:[ -]?\d){13}").search


def _paper(text: str) -> object:
    return _PAPER_SIGN(text) and _LONG(text)


PAPERS: tuple[Family, ...] = (
    Family(_FOURTEEN, (ID_CARD,)),
    Family(_paper, CUED),
    Family(_FOURTEEN, (BANK_CARD,)),
    Family(re.compile(r"[EGDSP][A-Z]?\d{7}").search, (PASSPORT,)),
)
