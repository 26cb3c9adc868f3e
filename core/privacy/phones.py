"""What telephone numbers look like, at home and abroad, in figures and spelled out."""

import re
from datetime import date

import phonenumbers

from core.privacy.pattern import ALONE, END, Family, Pattern, after_order_cue, digits

_GAP = r"[ \-–—.·\u00a0]?"
_PHONE_CUE = (
    r"(?:电话|電話|座机|固话|手机|手機|联系方式|聯絡方式|致电|拨打|回电|号码|(?i:tel|phone|call|mobile|cell))"
    r"(?:号码|號碼|号|(?i:\s*(?:number|no\.?)))?(?:\s*(?:是|为|為|is|at))?[\s:：]*"
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


WORLD_PHONE = Pattern(
    "phone",
    re.compile(rf"(?:\+|{ALONE}00)[1-9](?:[ \-–.()]{{0,2}}\d){{6,14}}(?!\d)"),
    _is_world_phone,
)
MOBILE = Pattern(
    "mobile",
    re.compile(
        rf"(?:(?<![\dA-Za-z])|(?<=tel)|(?<=Tel)|(?<=TEL)|(?<=phone))(?:86{_GAP})?"
        rf"(?:1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}|1[3-9]\d\d{_GAP}\d{{3}}{_GAP}\d{{4}}"
        rf"|1[3-9]\d{_GAP}\d{{3}}{_GAP}\d{{5}}|1[ ](?:[3-9])(?: \d){{9}})(?!\d)(?![A-Za-z])"
    ),
    _no_order,
)
LANDLINE = Pattern(
    "landline",
    re.compile(
        rf"{ALONE}[(（]?0(?:10|2\d|[3-9]\d\d)[)）]?{_GAP}[2-8]\d{{2,3}}{_GAP}\d{{4}}"
        r"(?:[-转轉]\d{1,6})?(?!\d)"
    ),
    _no_order,
)
TAIWAN = Pattern(
    "phone", re.compile(rf"{ALONE}09\d{{2}}{_GAP}\d{{3}}{_GAP}\d{{3}}(?!\d)"), _no_order
)
AMERICA = Pattern(
    "phone",
    re.compile(
        rf"{ALONE}(?!(?:400|8(?:00|33|44|55|66|77|88)))"
        r"(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?!\d)"
    ),
    _no_order,
)
CUED_PHONE = Pattern(
    "phone", re.compile(rf"{_PHONE_CUE}(?P<v>[2-9]\d{{3}}{_GAP}\d{{3,4}}){END}"), _no_date
)
SPOKEN = Pattern(
    "mobile",
    re.compile(
        r"(?<![零〇一二三四五六七八九幺])[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺])"
    ),
)

_SEVEN = re.compile(r"(?<!\d)\d(?:[^\d\n]{0,2}\d){6}").search
_CUE_SIGN = re.compile("[话話机機式打电号码TtCcMm]").search


def _cue(text: str) -> object:
    return _SEVEN(text) and _CUE_SIGN(text)


PHONES: tuple[Family, ...] = (
    Family(re.compile(r"[+0][01-9][\d\s.()–-]{6}").search, (WORLD_PHONE,)),
    Family(re.compile(r"1 ?[3-9](?:[^\d\n]?\d){9}").search, (MOBILE,)),
    Family(re.compile(r"0(?:[^\d\n]{0,2}\d){9}").search, (LANDLINE, TAIWAN)),
    Family(re.compile(r"\d\)? ?[-. ]?\d{3}[-. ]\d{4}(?!\d)").search, (AMERICA,)),
    Family(_cue, (CUED_PHONE,)),
    Family(re.compile("[一幺][三四五六七八九][零〇一二三四五六七八九幺]{2}").search, (SPOKEN,)),
)
