"""How Chinese texts name people: titles, introductions, labels, service staff."""

import re

from core.privacy.pattern import HAN, LATIN, MASK, Family, Pattern
from core.privacy.words import LOOSE_LABELS, NOT_NAMES, STRICT_LABELS, SURNAME, TITLES

# characters of given names: not those that carry a sentence on
_GIVEN = (
    "(?![的了是在我你您他她它们这那不要想也就都还把被让给请吗呢吧啊呀哦嗯已很太再又没及或但而且"
    f"并去说问买卖退换货号码订电话机微信邮箱客服反映表示咨询投诉来收寄])[{HAN}]"
)
_PERSON = rf"(?P<v>{SURNAME}{_GIVEN}{{1,2}})"
_STOP = rf"(?=[^{HAN}{LATIN}\d]|$)"
_TITLE = rf"{TITLES}|总(?![额数部是共体计会价监结算量之的有裁])"


def _is_name(found: re.Match[str]) -> bool:
    return found["v"][:2] not in NOT_NAMES and found["v"] not in NOT_NAMES


def _is_colleague(found: re.Match[str]) -> bool:
    return len(found["v"]) > 1 and _is_name(found)


def _name(expression: str) -> Pattern:
    return Pattern("name", re.compile(expression), _is_name)


INTRODUCED = (
    _name(rf"(?:[我他她]叫|名叫|叫做|名字是?叫?|名字[:：]|姓名是|姓名为|本人姓名)\s*{_PERSON}"),
    _name(rf"(?:我是|本人|这边是|这里是|我們?是)\s*{_PERSON}{_STOP}"),
    _name(rf"[我贵您他她免]姓\s*(?P<v>{SURNAME})(?![名氏])"),
)
LABELLED = (
    _name(rf"(?:{STRICT_LABELS})\s*[:：=]\s*(?P<v>[{HAN}·]{{2,5}}){_STOP}"),
    _name(rf"(?:{STRICT_LABELS})\s*[:：=]\s*{_PERSON}"),
    _name(rf"(?:{LOOSE_LABELS}|[人者])\s*[:：=]\s*{_PERSON}{_STOP}"),
)
ROLE = _name(rf"(?:{LOOSE_LABELS}|[人者员])\s?{_PERSON}{_STOP}")
RECEIVER = _name(
    "(?:收件人|收货人|联系人|寄件人|签收人|姓名)"
    rf"(?:不|就|应该?)?(?:是|为|叫|写成|改成|改为|换成)?\s?{_PERSON}"
)
COLLEAGUE = Pattern(
    "name",
    re.compile(
        r"(?:客服|专员|同事|顾问|管家|座席|坐席)(?:人员)?\s?"
        rf"(?P<v>[小老阿]?{SURNAME}{_GIVEN}{{0,2}}?)"
        "(?=态度|服务|处理|帮我|告知|回复|解决|接待|答应|承诺|很|非常|特别|人很)"
    ),
    _is_colleague,
)
CALLER = _name(
    rf"(?:{LOOSE_LABELS})\s?{_PERSON}"
    "(?=留电|留言|来电|致电|来信|打电话|电话|手机|微信|反映|反馈|表示|投诉|咨询|要求|称|询问|申请)"
)

# a name alone between signs, beside something that was just masked
_BESIDE = r"[\s/,，、:：;；|+()（）\-]{1,3}"
NEIGHBOURS = (
    _name(rf"(?<![{HAN}]){_PERSON}(?={_BESIDE}\*\*\*)"),
    _name(rf"\*\*\*{_BESIDE}{_PERSON}{_STOP}"),
)

TITLED = Family(
    re.compile(_TITLE).search, (_name(rf"(?P<v>{SURNAME}{_GIVEN}{{0,2}}?)(?={_TITLE})"),)
)
INTRODUCTIONS = Family(re.compile("叫|我是|本人|名|姓|这边是|这里是").search, INTRODUCED)
LABELS = Family(re.compile("[:：=]").search, LABELLED)
ROLES = Family(
    re.compile("[人者员客户席服长主问家同姓昵]").search,
    (ROLE, RECEIVER, COLLEAGUE, CALLER),
)
BESIDE_MASKED = Family(lambda text: MASK in text, NEIGHBOURS)
