"""What telephone numbers look like, at home and abroad, in figures and spelled out."""

import re
from datetime import date

import phonenumbers

from core.privacy.pattern import (
    BEGINS,
    END,
    MANY_FIGURES,
    Family,
    Pattern,
    after_order_cue,
    digits,
    either,
    is_no_order,
)

_GAP = r"[ \-–—.·_/*]?"
_EXTENSION = r"(?:\s?(?:[-#x]|转接?|(?:转)?分机|ext\.?)\s?号?[:：]?\s?\d{1,6}(?!\d))?"
# a capital before is part of a serial number, a word of small letters is not
_AFTER_WORD = r"(?:(?<![\dA-Za-z].)|(?<=[a-z]{2}.)|(?<=Tel.)|(?<=TEL.))"
_CUE = either(
    "电话", "电联", "座机", "固话", "手机", "联系方式", "联络方式", "致电", "来电", "拨打", "回拨",
    "回电", "外呼", "呼叫", "号码", "热线", "传真", "打", "打给", "tel", "phone", "call", "mobile",
    "cell", "whatsapp", "fax", "hotline", "number", "ring", "WhatsApp",
)  # fmt: skip
_PHONE_CUE = (
    rf"{_CUE}(?:号码|号|\s*(?:[Nn]umber|[Nn]o\.?))?(?:[（(][^（()）]{{1,6}}[)）])?"
    r"(?:\s*(?:是|为|系|换成|改成|改为|is|at|me on|me at|on|to))?[\s:：]*"
)
_AREA = r"(?:10|2\d|[3-9]\d\d)"
_CELL = (
    rf"(?:[3-9]\d\)?{_GAP}\d{{4}}{_GAP}\d{{4}}|[3-9]\d\d{_GAP}\d{{3}}{_GAP}\d{{4}}"
    rf"|[3-9]\d{_GAP}\d{{3}}{_GAP}\d{{5}}|[3-9]\d{_GAP}\d{{2}}{_GAP}\d{{3}}{_GAP}\d{{3}}"
    rf"|[ -][3-9](?:[ -]\d){{9}})(?!\d)(?![A-Z]){_EXTENSION}"
)
_LOCAL = rf"{_GAP}[2-8]\d{{2,3}}{_GAP}\d{{4}}(?!\d){_EXTENSION}"


# the second number of an invoice, behind the first
_OF_INVOICES = re.compile(r"票.{0,24}$").search


def _no_date(found: re.Match[str]) -> bool:
    if after_order_cue(found) or _OF_INVOICES(found.string[: found.start()]):
        return False
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
    return Pattern(key, re.compile(expression), is_no_order)


WORLD_PHONE = Pattern(
    "phone",
    re.compile(rf"(?:\+|0{BEGINS}0)[1-9](?:[ \-–.()]{{0,2}}\d){{6,14}}(?!\d)"),
    _is_world_phone,
)
MAINLAND = _phone(rf"(?:86|0086|\(86\)){_GAP}(?:\(?1{_CELL}|\(?0?{_AREA}\)?{_LOCAL})")
MOBILE = _phone(rf"1{_AFTER_WORD}{_CELL}", "mobile")
LANDLINE = _phone(rf"(?:\(0{_AREA}[)）]|（0{_AREA}[)）]|0{_AFTER_WORD}{_AREA}){_LOCAL}", "landline")
EXTENDED = _phone(rf"[2-8]{BEGINS}\d{{6,7}}\s?(?:转|分机|转分机)\s?\d{{1,6}}(?!\d)", "landline")
TAIWAN = _phone(
    rf"(?:0{BEGINS}(?:9\d{{2}}{_GAP}\d{{3}}{_GAP}\d{{3}}|[2-8]\d?-\d{{3,4}}-?\d{{4}})"
    rf"|\(0[2-8]\d?\) ?\d{{3,4}}[- ]?\d{{4}})(?!\d){_EXTENSION}"
)
HONG_KONG = _phone(
    rf"(?:85[23]|0085[23]|\(85[23]\))[- ]?[2-9]\d{{3}}[- ]?\d{{4}}(?!\d)"
    rf"|[569]{BEGINS}\d{{3}} \d{{4}}(?! ?\d)(?=\D*(?:电话|[Ww]hats[Aa]pp|联络|call))"
)
# Britain, Ireland, Australia, France, India as they are grouped there
ABROAD = _phone(
    rf"0{BEGINS}(?:7\d{{3}} ?\d{{3}} ?\d{{3}}|[12]\d{{2,3}} \d{{3}} \d{{3,4}}"
    r"|\d{2} \d{3} \d{3,4}|4\d{2} \d{3} \d{3}|[1-9](?:[ .]\d{2}){4}|\d{5} \d{5})(?!\d)"
)
AMERICA = _phone(
    rf"(?:1{BEGINS}[-. ](?:\([2-9]\d{{2}}\) ?|[2-9]\d{{2}}[-. ])|\([2-9]\d{{2}}\) ?"
    rf"|(?![48]00)[2-9]{BEGINS}\d{{2}}[-. ])[2-9]\d{{2}}[-. ]\d{{4}}(?!\d){_EXTENSION}"
)
CUED_PHONE = Pattern(
    "phone",
    re.compile(
        rf"{_PHONE_CUE}(?P<v>(?![48]00)[2-9]\d{{3}}{_GAP}\d{{3,4}}|[2-9]\d{{2}}{_GAP}\d{{4}}){END}"
    ),
    _no_date,
)
_SPOKEN = "零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖"
_ANY_SPOKEN = rf"[{_SPOKEN}\d]"
SPOKEN = Pattern(
    "mobile",
    re.compile(
        rf"[一幺壹1](?<!{_ANY_SPOKEN}.)[三四五六七八九叁肆伍陆柒捌玖3-9]{_ANY_SPOKEN}"
        rf"(?:[ -]?{_ANY_SPOKEN}){{8}}(?!{_ANY_SPOKEN})"
    ),
    lambda found: len(digits(found[0])) < 11,
)

PHONES: tuple[Family, ...] = (
    Family(re.compile(r"[+0](?:(?<=\+)\d|0[1-9])").search, (WORLD_PHONE,), (MANY_FIGURES, "+0")),
    Family(re.compile("86").search, (MAINLAND,), (MANY_FIGURES, "8")),
    Family(
        re.compile(r"1\)?[ -]?[3-9](?:[^\d\n]{0,2}+\d){9}").search, (MOBILE,), (MANY_FIGURES, "1")
    ),
    Family(
        re.compile(r"0(?<!\d.)(?:[^\d\n]{0,2}+\d){8}").search,
        (LANDLINE, TAIWAN, ABROAD),
        (MANY_FIGURES, "0"),
    ),
    Family(re.compile("[转分].{0,2}?[0-9]").search, (EXTENDED,), (MANY_FIGURES, "转分")),
    Family(re.compile(r"[-. ](?<=\d.)\d{4}(?!\d)").search, (AMERICA,), (MANY_FIGURES, "-. ")),
    Family(re.compile(r"[5689](?:5[23]|\d{3} \d{4})").search, (HONG_KONG,), (MANY_FIGURES, "8569")),
    Family(re.compile(_CUE).search, (CUED_PHONE,), (MANY_FIGURES,)),
)
SPOKEN_PHONES = Family(re.compile(f"[{_SPOKEN}](?:[ -]?{_ANY_SPOKEN}){{4}}").search, (SPOKEN,))
