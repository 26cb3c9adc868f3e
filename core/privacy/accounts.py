"""What accounts of people look like: mail, WeChat, QQ, network addresses, number plates."""

import re
from ipaddress import ip_address

from core.privacy.pattern import END, HAN, Family, Pattern

_IS = r"(?:\s*(?:号码|号|ID|id|Id|账号|帐号|名|昵称))?\s*(?:是|为|叫|系|is|[（(]同手机[)）])?\s*[:：]?\s*"
_HANDLE = r"[A-Za-z][-_A-Za-z0-9]{5,19}"
_VERSION = re.compile(
    r"(?:版本号?|固件|系统|升级[到至]|更新[到至]|回退到|客户端|软件|驱动|补丁|内核"
    r"|(?i:version|ver|v|release|build|ios|android|app|sdk|firmware|windows|chrome))(?:[.\s:：是为]|号)*$"
)
_AT = r"(?:\s?[@＠]\s?|\s?(?:[(\[{（【]at[)\]}）】]|艾特)\s?)"
_DOT = r"(?:\.|\s?(?:[(\[{]dot[)\]}]| dot |点|。)\s?)"
_DOMAIN = rf"[A-Za-z0-9-]+(?:{_DOT}[A-Za-z0-9-]+)*{_DOT}[A-Za-z]{{2,}}"


def _is_address(found: re.Match[str]) -> bool:
    if _VERSION.search(found.string[max(0, found.start() - 12) : found.start()]):
        return False
    try:
        ip_address(found[0])
    except ValueError:
        return False
    return True


def _is_handle(found: re.Match[str]) -> bool:
    spelled_out = found["v"].isalpha() and not re.search(r"[:：号是为]|id| is ", found[0], re.I)
    return not spelled_out


EMAIL = Pattern(
    "email",
    re.compile(rf"(?:[A-Za-z0-9][A-Za-z0-9._%+'-]*|(?<![{HAN}])[{HAN}]{{2,4}}){_AT}{_DOMAIN}"),
)
SPELLED_EMAIL = Pattern(
    "email",
    re.compile(
        r"(?<![A-Za-z0-9])(?:[A-Za-z0-9]*[\d._-][A-Za-z0-9._-]*"
        rf"|(?<=mail )[A-Za-z]+|(?<=mail is )[A-Za-z]+|(?<=邮箱)[A-Za-z]+|(?<=邮箱是)[A-Za-z]+) at {_DOMAIN}"
    ),
)
WECHAT = Pattern(
    "wechat",
    re.compile(
        rf"(?:微信|薇信|威信|徽信|微❤|绿泡泡|[vVＶ]信|(?:加|\+|➕)我?[vV薇威](?![A-Za-z])|(?<![A-Za-z])[vV](?=\s*[:：]|号)|(?<![A-Za-z])(?i:wechat|weixin|vx|wx)(?![A-Za-z]))"
        rf"(?i:\s*(?:id|号))?{_IS}(?P<v>{_HANDLE}){END}"
    ),
    _is_handle,
)
WECHAT_NUMBER = Pattern(
    "wechat",
    re.compile(
        rf"(?:微信|薇信|威信|(?:加|\+)我?[vV薇威]|(?<![A-Za-z])(?i:wechat|weixin|vx|wx)){_IS}(?P<v>\d{{6,12}})(?!\d)"
    ),
)
QQ = Pattern(
    "qq",
    re.compile(
        r"(?:(?<![A-Za-z])[Qq][Qq]?|扣扣|企鹅号?|加[Qq]|球球)(?:群|邮箱)?"
        rf"{_IS}(?P<v>[1-9]\d(?:[ -]?\d){{3,9}})(?!\d)(?!\s*(?:元|块|版|年|个|月|日|分|秒|季))"
    ),
    lambda found: found[0][:2].lower() == "qq" or not found[0][0] in "qQ" or bool(re.match("[qQ][号:：]", found[0])),
)
_SITE = (
    "支付宝|旺旺|淘宝|京东|抖音|快手|小红书|微博|闲鱼|拼多多|钉钉|B站|陌陌|探探|脉脉"
    "|(?i:line|telegram|skype|instagram|facebook|twitter|whatsapp|snapchat|tiktok|linkedin)"
)
ELSEWHERE = Pattern(
    "account",
    re.compile(
        rf"(?:{_SITE})(?:账号|帐号|号|名|昵称|用户名|ID|id| id| name)(?:\s?(?:是|为|叫|is))?\s?[:：]?\s?(?P<v>[@\w][-\w.@]{{3,29}}){END}"
    ),
    lambda found: found["v"].isascii(),
)
IPV4 = Pattern("ip", re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d]|\.\d)"), _is_address)
IPV6 = Pattern(
    "ip",
    re.compile(
        r"(?<![0-9A-Za-z])(?<![0-9A-Fa-f:]:)(?:[0-9A-Fa-f]{1,4}:){2,7}(?::|[0-9A-Fa-f]{1,4})(?::?[0-9A-Fa-f]{1,4})*"
        r"|(?<![0-9A-Za-z])(?<![0-9A-Fa-f:]:)[0-9A-Fa-f]{1,4}::(?:[0-9A-Fa-f]{1,4}:?)*(?<=[0-9A-Fa-f])"
    ),
    _is_address,
)
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_MARK = r"[·•.\s-]?"
PLATE = Pattern(
    "plate",
    re.compile(
        rf"[{_PROVINCES}使领][A-HJ-NP-Z]{_MARK}"
        r"(?=[A-HJ-NP-Z]{0,4}\d)(?:[A-HJ-NP-Z0-9]{4}[挂学警港澳]|[A-HJ-NP-Z0-9]{5,6})"
        rf"{END}|[{_PROVINCES}][a-hj-np-z]{_MARK}[a-hj-np-z]{{0,2}}\d{{3,5}}[a-hj-np-z]?(?<=[\da-z]{{6}}){END}"
    ),
)

MAIL = Family(
    re.compile(r"[@＠]|[(\[{（【]at[)\]}）】]|艾特| at ").search, (EMAIL, SPELLED_EMAIL)
)
CHATS = Family(re.compile("[信扣鹅❤QqVvWw泡球薇威➕]").search, (WECHAT, WECHAT_NUMBER, QQ))
SITES = Family(
    re.compile(
        r"(?:[号称名]|[iI][dD]|name)(?:\s?(?:是|为|叫|is))?\s?[:：]?\s?[A-Za-z0-9@]"
    ).search,
    (ELSEWHERE,),
)
NETWORK = Family(re.compile(r"[.:][0-9A-Fa-f]{0,4}[.:]").search, (IPV4, IPV6))
PLATES = Family(re.compile(rf"[{_PROVINCES}使领][A-HJ-NP-Za-hj-np-z]").search, (PLATE,))
