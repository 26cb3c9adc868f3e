"""What accounts of people look like: mail, WeChat, QQ, network addresses, number plates."""

import re
from ipaddress import ip_address

from core.privacy.pattern import END, Family, Pattern

_IS = r"(?:\s*(?:号码|号|號|ID|id|Id|账号|帐号|帳號))?\s*(?:是|为|為|叫|is)?\s*[:：]?\s*"
_HANDLE = r"[A-Za-z][-_A-Za-z0-9]{5,19}"
_VERSION = re.compile(
    r"(?:版本号?|固件|系统|升级到|更新到|(?i:version|ver|v|release|ios|android))[.\s:：]*$"
)


def _is_address(found: re.Match[str]) -> bool:
    if _VERSION.search(found.string[max(0, found.start() - 12) : found.start()]):
        return False
    try:
        ip_address(found[0])
    except ValueError:
        return False
    return True


def _is_handle(found: re.Match[str]) -> bool:
    spelled_out = found["v"].isalpha() and not re.search(r"[:：号號是为為]|id", found[0], re.I)
    return not spelled_out


EMAIL = Pattern(
    "email",
    re.compile(
        r"[A-Za-z0-9][A-Za-z0-9._%+'-]*\s?(?:[@＠]|[(\[]at[)\]])\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
    ),
)
WECHAT = Pattern(
    "wechat",
    re.compile(
        rf"(?:微信|薇信|威信|微❤|V信|v信|(?<![A-Za-z])(?i:wechat|weixin|vx|wx)(?![A-Za-z]))"
        rf"(?i:\s*(?:id|号|號))?{_IS}(?P<v>{_HANDLE}){END}"
    ),
    _is_handle,
)
WECHAT_NUMBER = Pattern(
    "wechat",
    re.compile(rf"(?:微信|加[vV薇威]|(?<![A-Za-z])(?i:wechat|vx|wx)){_IS}(?P<v>\d{{6,12}})(?!\d)"),
)
QQ = Pattern(
    "qq",
    re.compile(
        r"(?:(?<![A-Za-z])[Qq][Qq]|扣扣|企鹅号|加[Qq])(?:群|邮箱)?"
        rf"{_IS}(?P<v>[1-9]\d{{4,10}})(?!\d)(?!\s*(?:元|块|版|年|个))"
    ),
)
IPV4 = Pattern("ip", re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)"), _is_address)
IPV6 = Pattern(
    "ip",
    re.compile(
        r"(?<![0-9A-Za-z:])(?:[0-9A-Fa-f]{1,4}:){2,7}(?::|[0-9A-Fa-f]{1,4})(?::?[0-9A-Fa-f]{1,4})*"
    ),
    _is_address,
)
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
PLATE = Pattern(
    "plate",
    re.compile(
        rf"[{_PROVINCES}使领][A-HJ-NP-Z][·•.\s-]?"
        r"(?=[A-HJ-NP-Z]{0,4}\d)(?:[A-HJ-NP-Z0-9]{4}[挂学警港澳]|[A-HJ-NP-Z0-9]{5,6})"
        rf"{END}"
    ),
)

MAIL = Family(re.compile(r"[@＠]|[(\[]at[)\]]").search, (EMAIL,))
CHATS = Family(re.compile("[信扣鹅❤QqVvWw]").search, (WECHAT, WECHAT_NUMBER, QQ))
NETWORK = Family(re.compile(r"[.:][0-9A-Fa-f]{0,4}[.:]").search, (IPV4, IPV6))
PLATES = Family(re.compile(rf"[{_PROVINCES}使领][A-HJ-NP-Z]").search, (PLATE,))
