"""What accounts with messengers and sites look like behind their names (WeChat, QQ, Douyin)."""

import re

from core.privacy.naming.pinyin import is_pinyin
from core.privacy.pattern import END, FIGURES, LETTERS, Family, Pattern, either

# what stands between the name of a messenger and the account: asking, politeness, a verb
_SAID = (
    r"(?:\s*(?:号码|号|ID|id|Id|账号|帐号|名|昵称|同号|好友|联系|一下|聊|里?搜索?|添加|找我?|上))?"
    r"(?:[吧哈哦喔噢呀啊呗嘛哟呢哇啦了][~～]?)?[,，!！。.~～ ]{0,3}"
)
_IS = rf"(?:{_SAID}){{1,2}}(?:号?(?:就是|是|为|叫|系)|is|[（(]同手机[)）])?[\s:：，,=>→-]{{0,4}}"
_HANDLE = r"[A-Za-z][-_A-Za-z0-9]{5,19}"
_ADDED = r"(?:加|添加|\+|➕)(?:[我下个一你您]|我的|一下){0,2} ?"
_WECHAT = (
    rf"(?:微 ?信|薇信|威信|徽信|维信|危信|微❤|微芯|绿泡泡|[vV]信|{_ADDED}(?:卫星|[vV](?![A-Za-z]"
    r"|(?i:ip))|[vV](?!(?i:ip))(?=[\sA-Za-z0-9_-]{2,15}[\d_-])|[薇威微](?!信))"
    r"|[vV](?<![A-Za-z].)(?=\s*[:：]|号)"
    r"|(?:wechat|WeChat|Wechat|WECHAT|weixin|Weixin|vx|VX|Vx|wx|WX)(?<![A-Za-z]..)(?![A-Za-z])"
    r"|(?:wechat|WeChat|Wechat|WECHAT|weixin|Weixin)(?![A-Za-z])"
    r"|(?:vx|VX|Vx|wx|WX)(?<![A-Za-z]..)(?=[A-Za-z]{3,12}[\d_-]))"
)
_PAUSE, _ASKED = re.compile("[,，!！。.]").search, re.compile("[加添搜吧哈哦号➕+]|一下").search
_SITE = either(
    "支付宝", "旺旺", "淘宝", "京东", "抖音", "快手", "小红书", "微博", "闲鱼", "拼多多", "钉钉",
    "B站", "陌陌", "探探", "脉脉", "line", "telegram", "skype", "instagram", "facebook", "twitter",
    "whatsapp", "snapchat", "tiktok", "linkedin", "WhatsApp",
)  # fmt: skip


def _is_handle(found: re.Match[str]) -> bool:
    said = found[0][: -len(found["v"])]
    if _PAUSE(said) and not _ASKED(found.string[max(0, found.start() - 4) : found.start("v")]):
        return False
    spelled_out = found["v"].isalpha() and not re.search(r"[:：号是为]|id| is ", found[0], re.I)
    return not spelled_out or (len(found["v"]) > 6 and is_pinyin(found["v"]))


def _is_qq(found: re.Match[str]) -> bool:
    one_letter = (
        found[0][0] in "qQ" and found[0][:2].lower() != "qq" and found[0][:3].lower() != "q q"
    )
    asked = found.string[max(0, found.start() - 1) : found.start()] in {"加", "我", "扣"}
    small = found[0][0] == "q" and len(found["v"]) > 6
    return not one_letter or asked or small or found[0][1:2] in "号:："


WECHAT = Pattern("wechat", re.compile(rf"{_WECHAT}{_IS}(?P<v>{_HANDLE}){END}"), _is_handle)
WECHAT_NUMBER = Pattern("wechat", re.compile(rf"{_WECHAT}{_IS}(?P<v>\d{{6,12}})(?!-?\d)"))
QQ = Pattern(
    "qq",
    re.compile(
        r"(?:[Qq](?<![A-Za-z].)(?: ?[Qq])?|扣扣|扣(?=\d{7,10}(?![\d.元块]))|企鹅号?|加[Qq]|球球)"
        r"(?:群|邮箱)?"
        rf"{_IS}(?P<v>[1-9]\d(?:[ -]?\d){{3,9}})(?!\d)(?!\s*(?:元|块|版|年|个|月|日|分|秒|季))"
    ),
    _is_qq,
)
# further on, where the messenger was named before
LATER = Pattern(
    "wechat",
    re.compile(
        rf"(?:(?<=[，,。；; ])号|(?<![A-Za-z])ID|(?<![A-Za-z])id)(?:是|为| is)?[:： ]*"
        rf"(?P<v>(?=[a-z]*[\d_-]){_HANDLE}){END}"
    ),
    lambda found: re.search("微信|[Ww]e[Cc]hat|QQ", found.string[: found.start()]) is not None,
)
ELSEWHERE = Pattern(
    "account",
    re.compile(
        rf"{_SITE}(?:账号|帐号|号|名|昵称|用户名|ID|id| id| name)"
        rf"(?:\s?(?:是|为|叫|is))?\s?[:：]?\s?"
        rf"(?P<v>[@A-Za-z0-9_][-\w.@]{{3,29}}){END}"
    ),
    lambda found: found["v"].isascii(),
)

CHATS = Family(
    re.compile("[信芯❤泡加+➕VvWw](?:(?<=[^VvWw])|[Xx:：号]|(?<=[Ww])[Ee])").search,
    (WECHAT, WECHAT_NUMBER, LATER),
    (LETTERS + FIGURES, "信芯❤泡加+➕VvWw"),
)
QQS = Family(re.compile("[Qq扣鹅球]").search, (QQ,), (FIGURES, "Qq扣鹅球"))
SITES = Family(
    re.compile(
        r"[号称名dDe](?:(?<=[号称名])|(?<=[Ii].)|(?<=m.))(?:\s?(?:是|为|叫|is))?\s?[:：]?\s"
        r"?[A-Za-z0-9@]"
    ).search,
    (ELSEWHERE,),
    (LETTERS + FIGURES,),
)
