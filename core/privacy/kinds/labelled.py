"""What is personal as a label says so: birth dates, passwords, codes, last figures, vehicles."""

import re

from core.privacy.pattern import (
    BEGINS,
    END,
    LETTERS,
    WORD,
    Family,
    Pattern,
    either,
)
from core.privacy.pattern import FIGURES as ANY_FIGURE

_IS = r"(?:\s?(?:是|为|叫|系|is|was|分别是))?\s*[:：=]?\s*"
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DAY = (
    r"(?:(?:19|20)?\d{2}\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?日?|\s?月)?"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}|(?:19|20)\d{6}|\d{1,2}月\d{1,2}[日号]?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})"
)
_BORN = (
    "(?:出生(?:日期|年月日?|时间|于|在)?|阳历生日|生日|生于(?<!先生于)|DOB|dob|D\\.O\\.B\\.?"
    "|[Dd]ate of birth|DATE OF BIRTH|[Bb]irth ?date|[Bb]irthday|[Bb]orn(?: on)?)"
)
BIRTHS = (
    Pattern("birth", re.compile(rf"{_BORN}(?:[（(][^（()）\d]{{1,6}}[)）])?{_IS}(?P<v>{_DAY})")),
    Pattern("birth", re.compile(rf"(?P<v>{_DAY})出?生(?![效产日活成])")),
)
_NAMED = either(
    "密码", "口令", "登录名", "用户名", "会员名", "会员号", "会员卡号", "客户号", "账号", "帐号",
    "账户名", "验证码", "校验码", "动态码", "短信码", "激活码", "password", "passcode", "passwd",
    "pwd", "pin code", "pin", "user name", "username", "login", "account name", "account id",
    "account number", "account no.", "account", "verification code", "otp",
)  # fmt: skip


def _is_secret(found: re.Match[str]) -> bool:
    """A bare word behind a label is none, and few figures are a count."""
    return bool(found["is"]) or not found["v"].isdigit() or len(found["v"]) >= 6


SECRET = Pattern(
    "secret",
    re.compile(
        rf"{_NAMED}(?P<is>{_IS})(?P<v>(?=[!-~]*\d)[!-~]{{4,32}}|(?<=[:：=是为])[!-~]{{4,32}})"
        "(?<![.,;])"
    ),
    _is_secret,
)
LAST_FIGURES = Pattern(
    "last_figures",
    re.compile(
        r"(?:尾号|末[四4六6]位|后[四4六6]位|[Ll]ast (?:four|4|six|6)(?: digits?)?"
        r"|[Ee]nding (?:in|with))"
        rf"(?:数字?)?{_IS}(?P<v>[\dXx]{{3,6}}){END}"
    ),
)
VEHICLE = Pattern(
    "vehicle",
    re.compile(
        r"(?:车架号码?|车辆识别代?号码?|发动机号码?|(?:VIN|vin|Vin|chassis|Chassis)"
        rf"(?:\s?(?:[Nn]o\.?|[Nn]umber|code))?){_IS}(?P<v>[A-Z0-9]{{6,17}}){END}"
    ),
)
VIN = Pattern(
    "vehicle",
    re.compile(rf"L{BEGINS}[A-HJ-NPR-Z]{{2}}[A-HJ-NPR-Z0-9]{{8}}[A-HJ-NPR-Z0-9]{{2}}\d{{4}}{END}"),
)

FIGURES: tuple[Family, ...] = (
    Family(re.compile("生").search, BIRTHS, (ANY_FIGURE, "生")),
    Family(
        re.compile(r"[号位]\D{0,6}[\dXx]{3,6}(?!\d)").search, (LAST_FIGURES,), (ANY_FIGURE, "号位")
    ),
)
LATIN_FIGURES: tuple[Family, ...] = (
    Family(
        re.compile(r"[Bb]irth|[Bb]orn|[Dd]\.?[Oo]\.?[Bb]|D\.?O\.?B").search,
        BIRTHS[:1],
        ("bB", ANY_FIGURE),
    ),
    Family(re.compile("[Ll]ast |[Ee]nding ").search, (LAST_FIGURES,), ("lLeE", ANY_FIGURE, WORD)),
    Family(
        re.compile("[架识机VvCcL](?:(?<=[架识机])|[Ii][Nn]|hassis|[A-Z]{2})").search,
        (VEHICLE, VIN),
        (ANY_FIGURE, LETTERS),
    ),
)
SECRETS = Family(
    re.compile("[码令名账帐户员][号卡户名]{0,3}[^!-~]{0,4}[!-~]{4}").search,
    (SECRET,),
    (LETTERS + ANY_FIGURE, "码令名账帐户员"),
)
LATIN_SECRETS = Family(
    re.compile("[Pp](?:ass|wd|in|IN|ASS)|[Uu]ser|[Ll]ogin|[Aa]ccount|[Cc]ode|OTP|otp").search,
    (SECRET,),
    ("aAcClLoOpPuU", LETTERS),
)
