"""What is personal because a label says so: birth dates, passwords, codes, last figures, vehicles."""

import re

from core.privacy.pattern import ALONE, END, Family, Pattern

_IS = r"(?:\s?(?:是|为|叫|系|is|was|分别是))?\s*[:：=]?\s*"
_DAY = (
    r"(?:(?:19|20)?\d{2}\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?日?|\s?月)?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}|(?:19|20)\d{6}"
    r"|\d{1,2}月\d{1,2}[日号]?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4})"
)
_BORN = (
    r"(?:出生(?:日期|年月日?|时间|于|在)?|生日|(?<!先)生于|阳历生日|(?i:dob|d\.o\.b\.?|date of birth|birth ?date|birthday|born(?: on)?))"
)
BIRTHS = (
    Pattern("birth", re.compile(rf"{_BORN}(?:[（(][^（()）\d]{{1,6}}[)）])?{_IS}(?P<v>{_DAY})")),
    Pattern("birth", re.compile(rf"(?P<v>{_DAY})出?生(?![效产日活成])")),
)
_SECRET = (
    r"(?:(?:登[录入]|支付|交易|取款|查询|初始|手机|会员)?(?:密码|口令)|(?:登[录入]|会员|用户|个人|我的)?(?:账号|帐号|账户名|登录名|用户名|会员名|会员号|会员卡号|客户号)|验证码|校验码|动态码|动态口令|短信码|激活码"
    r"|(?i:password|passcode|passwd|pwd|pin(?: code)?|user ?name|login|account(?: name| id| number| no\.?)?|verification code|otp))"
)
SECRET = Pattern(
    "secret",
    re.compile(
        rf"{_SECRET}(?P<is>{_IS})(?P<v>(?=[!-~]*\d)[!-~]{{4,32}}|(?<=[:：=是为])[!-~]{{4,32}})(?<![.,;])"
    ),
    lambda found: bool(found["is"]) or found["v"].isdigit() is False or len(found["v"]) >= 6,
)
LAST_FIGURES = Pattern(
    "last_figures",
    re.compile(
        r"(?:尾号|末[四4六6]位|后[四4六6]位|[Ll]ast (?:four|4|six|6)(?: digits?)?|[Ee]nding (?:in|with))"
        rf"(?:数字?)?{_IS}(?P<v>[\dXx]{{3,6}}){END}"
    ),
)
VEHICLE = Pattern(
    "vehicle",
    re.compile(
        r"(?:车架号码?|车辆识别代?号码?|发动机号码?|(?<![A-Za-z])(?i:vin|chassis)(?i:\s?(?:no\.?|number|code))?)"
        rf"{_IS}(?P<v>[A-Z0-9]{{6,17}}){END}"
    ),
)
VIN = Pattern(
    "vehicle",
    re.compile(rf"{ALONE}(?=[A-Z]*\d)(?=\d*[A-Z])L[A-HJ-NPR-Z]{{2}}[A-HJ-NPR-Z0-9]{{8}}[A-HJ-NPR-Z0-9]{{2}}\d{{4}}{END}"),
)

FIGURES: tuple[Family, ...] = (
    Family(re.compile(r"生|[Bb]irth|[Bb]orn|[Dd]\.?[Oo]\.?[Bb]|D\.?O\.?B").search, BIRTHS),
    Family(re.compile("尾号|[四4六6]位|[Ll]ast |[Ee]nding ").search, (LAST_FIGURES,)),
    Family(re.compile("[架识机]|V[Ii][Nn]|vin|[Cc]hassis|L[A-Z]{2}").search, (VEHICLE, VIN)),
)
SECRETS = Family(
    re.compile("[码令账帐名户会]|[Pp][aAwWiI]|[Uu]ser|[Ll]ogin|LOGIN|[Aa]cc|[Cc]ode|OTP|otp").search,
    (SECRET,),
)
