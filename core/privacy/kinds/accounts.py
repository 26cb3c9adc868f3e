"""What accounts of people look like: mail and network addresses."""

import re
from ipaddress import ip_address

from core.privacy.pattern import FIGURES, HAN, LETTERS, Family, Pattern

_VERSION = re.compile(
    r"(?:版本号?|固件|系统|升级[到至]|更新[到至]|回退到|客户端|软件|驱动|补丁|内核"
    r"|(?i:version|ver|v|release|build|ios|android|app|sdk|firmware|windows|chrome))"
    r"(?:[.\s:：是为]|号)*$"
)
_AT = r"(?:\s?[@＠]\s?|\s?(?:[(\[{（【#]at[)\]}）】#]|艾特|圈[aA])\s?)"
_DOT = r"(?:\.| \. |\s?(?:[(\[{（【](?:dot|点)[)\]}）】]| dot |点|。)\s?)"
_PROVIDER = (
    "gmail|outlook|hotmail|yahoo|icloud|qq|163|126|139|189|sina|sohu|foxmail|aliyun|live|msn|proton"
)
_DOMAIN = rf"[A-Za-z0-9-]+(?:{_DOT}[A-Za-z0-9-]+)*{_DOT}[A-Za-z]{{2,}}"


def _is_address(found: re.Match[str]) -> bool:
    if _VERSION.search(found.string[max(0, found.start() - 12) : found.start()]):
        return False
    try:
        ip_address(found[0].replace("。", "."))
    except ValueError:
        return False
    return True


EMAIL = Pattern(
    "email",
    re.compile(rf"(?:[A-Za-z0-9][A-Za-z0-9._%+'-]*+|(?<![{HAN}])[{HAN}]{{2,4}}){_AT}{_DOMAIN}"),
)
SPELLED_EMAIL = Pattern(
    "email",
    re.compile(
        r"(?<![A-Za-z0-9])(?:[A-Za-z0-9]*[\d._-][A-Za-z0-9._-]*|(?<=mail )[A-Za-z]+"
        rf"|(?<=mail is )[A-Za-z]+|(?<=邮箱)[A-Za-z]+|(?<=邮箱是)[A-Za-z]+) at {_DOMAIN}"
        rf"|(?<![A-Za-z0-9])[A-Za-z0-9._-]+ at (?:{_PROVIDER}){_DOT}[a-z]{{2,3}}(?![a-z])"
        r"|(?<![A-Za-z0-9])[A-Za-z0-9._-]+(?: dot [A-Za-z0-9]+)* at [A-Za-z0-9-]+"
        r"(?: dot [A-Za-z]{2,})+"
    ),
)
IPV4 = Pattern(
    "ip",
    re.compile(r"\d(?<![\d.].)\d{0,2}(?:(?:\.\d{1,3}){3}|(?:。\d{1,3}){3})(?!\d|\.\d)"),
    _is_address,
)
IPV6 = Pattern(
    "ip",
    re.compile(
        r"[0-9A-Fa-f](?:(?<![0-9A-Za-z].)|(?<=[Ii][Pp].)|(?<=[Vv]6.))(?<![0-9A-Fa-f:]:.)[0-"
        r"9A-Fa-f]{0,3}:(?:"
        r"(?:[0-9A-Fa-f]{1,4}:){1,6}(?::|[0-9A-Fa-f]{1,4})(?::?[0-9A-Fa-f]{1,4})*"
        r"|:(?:[0-9A-Fa-f]{1,4}:?)*(?<=[0-9A-Fa-f]))"
    ),
    _is_address,
)

MAIL = Family(
    re.compile(r"[@＠(\[{（【艾圈# ](?:(?<=[@＠])|at[)\]}）】# ]|特|(?<=圈)[aA])").search,
    (EMAIL, SPELLED_EMAIL),
    (LETTERS,),
)
NETWORK = Family(re.compile(r"[.:。][0-9A-Fa-f]{0,4}[.:。]").search, (IPV4, IPV6), (FIGURES,))
