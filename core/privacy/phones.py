"""What telephone numbers look like, at home and abroad, in figures and spelled out."""

import re
from datetime import date

import phonenumbers

from core.privacy.pattern import ALONE, END, Family, Pattern, after_order_cue, digits

_GAP = r"[ \-–—.·_/]?"
_EXTENSION = r"(?:\s?(?:[-#x]|转接?|(?:转)?分机|ext\.?)\s?号?[:：]?\s?\d{1,6}(?!\d))?"
# a letter before is part of a serial number, a word of small ones is not
_BEFORE = r"(?:(?<![\dA-Za-z])|(?<=[a-z]{2})|(?<=Tel)|(?<=TEL))"
_PHONE_CUE = (
    r"(?:电话|座机|固话|手机|联系方式|联络方式|联系电话|致电|来电|拨打|回拨|回电|外呼|呼叫|号码|热线|传真|打给?"
    r"|(?i:tel|phone|call|mobile|cell|whatsapp|fax|hotline|number|ring))"
    r"(?:号码|号|(?i:\s*(?:number|no\.?)))?(?:[（(][^（()）]{1,6}[)）])?(?:\s*(?:是|为|系|换成|改成|改为|is|at|me on|me at|on|to))?[\s:：]*"
)


def _no_order(found: re.Match[str]) -> bool:
    return not after_order_cue(found)


def _no_date(found: re.Match[str]) -> bool:
    figures = digits(found["v"])
    try:
        date.fromisoformat(figures)
    except ValueError:
        return True
    return not figures.startswith("20")


def _is_world_phone(found: re.Match[str]) -> bool:
    plain = digits(found[0])
    number = "+" + (plain[2:] if found[0][0] != "+" else plain)
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return False
    if found[0][0] == "+":
        return phonenumbers.is_possible_number(parsed)
    return phonenumbers.is_valid_number(parsed) and not after_order_cue(found)


def _phone(expression: str, key: str = "phone") -> Pattern:
    return Pattern(key, re.compile(expression), _no_order)


WORLD_PHONE = Pattern(
    "phone",
    re.compile(rf"(?:\+|{ALONE}00)[1-9](?:[ \-–.()]{{0,2}}\d){{6,14}}(?!\d)"),
    _is_world_phone,
)
MOBILE = _phone(
    rf"{_BEFORE}(?:\(?86\)?{_GAP})?\(?(?:1[3-9]\d\)?{_GAP}\d{{4}}{_GAP}\d{{4}}"
    rf"|1[3-9]\d\d{_GAP}\d{{3}}{_GAP}\d{{4}}|1[3-9]\d{_GAP}\d{{3}}{_GAP}\d{{5}}"
    rf"|1[3-9]\d{_GAP}\d{{2}}{_GAP}\d{{3}}{_GAP}\d{{3}}|1(?:[ -][3-9])(?:[ -]\d){{9}})"
    rf"(?!\d)(?![A-Z]){_EXTENSION}",
    "mobile",
)
LANDLINE = _phone(
    rf"{_BEFORE}(?:\(?86\)?{_GAP})?[(（]?0(?:10|2\d|[3-9]\d\d)[)）]?{_GAP}[2-8]\d{{2,3}}{_GAP}\d{{4}}(?!\d)"
    rf"{_EXTENSION}",
    "landline",
)
EXTENDED = _phone(rf"{ALONE}[2-8]\d{{6,7}}\s?(?:转|分机|转分机)\s?\d{{1,6}}(?!\d)", "landline")
HOTLINE = _phone(
    rf"{ALONE}(?:400{_GAP}\d{{3,4}}{_GAP}\d{{3,4}}|400\d{_GAP}\d{{3}}{_GAP}\d{{3}}|400{_GAP}\d{{2}}{_GAP}\d{{5}}"
    r"|800[- ]\d{3}[- ]?\d{4})(?!\d)" + _EXTENSION
)
TAIWAN = _phone(
    rf"{ALONE}(?:09\d{{2}}{_GAP}\d{{3}}{_GAP}\d{{3}}|\(0[2-8]\d?\) ?\d{{3,4}}[- ]?\d{{4}}|0[2-8]\d?-\d{{3,4}}-?\d{{4}})(?!\d)"
    + _EXTENSION
)
HONG_KONG = _phone(
    rf"{ALONE}\(?85[23]\)?[- ]?[2-9]\d{{3}}[- ]?\d{{4}}(?!\d)|{ALONE}[569]\d{{3}} \d{{4}}(?! ?\d)(?=[^\d]*(?:电话|whatsapp|WhatsApp|联络|call))"
)
BRITAIN = _phone(rf"{ALONE}0(?:7\d{{3}} ?\d{{3}} ?\d{{3}}|[12]\d{{2,3}} \d{{3}} \d{{3,4}})(?!\d)")
AMERICA = _phone(
    rf"{ALONE}(?:1[-. ])?(?:\([2-9]\d{{2}}\) ?|[2-9]\d{{2}}[-. ])[2-9]\d{{2}}[-. ]\d{{4}}(?!\d)"
    rf"{_EXTENSION}"
)
CUED_PHONE = Pattern(
    "phone",
    re.compile(rf"{_PHONE_CUE}(?P<v>[2-9]\d{{3}}{_GAP}\d{{3,4}}|[2-9]\d{{2}}{_GAP}\d{{4}}){END}"),
    _no_date,
)
_SPOKEN = "零〇○一二三四五六七八九幺两"
SPOKEN = Pattern(
    "mobile",
    re.compile(
        rf"(?<![{_SPOKEN}])[一幺][三四五六七八九][{_SPOKEN}](?:[ -]?[{_SPOKEN}]){{8}}(?![{_SPOKEN}])"
    ),
)

_CUE_SIGN = re.compile(
    r"[话机式打电号码拨呼真线][^\d\n]{0,12}[2-9]\d\d|[A-Za-z][^\d\n]{0,8}[2-9]\d{3}"
).search

PHONES: tuple[Family, ...] = (
    Family(re.compile(r"\+\d|(?<!\d)00\d").search, (WORLD_PHONE,)),
    Family(re.compile(r"1\)?[ -]?[3-9](?:[^\d\n]{0,2}\d){9}").search, (MOBILE,)),
    Family(re.compile(r"[48]00[^\d\n]?\d").search, (HOTLINE,)),
    Family(re.compile(r"(?<!\d)0(?:[^\d\n]{0,2}\d){8}").search, (LANDLINE, TAIWAN, BRITAIN)),
    Family(re.compile(r"\d\s?[转分]").search, (EXTENDED,)),
    Family(re.compile(r"\d{3}[-. ]\d{4}(?!\d)").search, (AMERICA,)),
    Family(re.compile(r"85[23]|\d{4} \d{4}").search, (HONG_KONG,)),
    Family(_CUE_SIGN, (CUED_PHONE,)),
)
SPOKEN_PHONES = Family(re.compile(f"[一幺][三四五六七八九][{_SPOKEN}]").search, (SPOKEN,))
