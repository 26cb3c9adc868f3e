"""How Chinese texts name people in so many words: introductions, labels, and beside other data."""

import re

from core.privacy.pattern import BLANK, HAN, LATIN, Family, Pattern
from core.privacy.words import ANY_SURNAME, NOT_NAMES, STOP, STRICT_LABELS, SURNAME

_GIVEN = f"(?!{STOP})[{HAN}]"
_ANYONE = rf"(?P<v>{ANY_SURNAME}{_GIVEN}{{1,2}})"
_PERSON = rf"(?P<v>{SURNAME}{_GIVEN}{{1,2}})"
_STOP = rf"(?=[^{HAN}{LATIN}\d]|$)"
_LABEL = rf"(?:{STRICT_LABELS})\s*[:：=]\s*"


def _is_name(found: re.Match[str]) -> bool:
    return found["v"][:2] not in NOT_NAMES and found["v"] not in NOT_NAMES


def _name(expression: str) -> Pattern:
    return Pattern("name", re.compile(expression), _is_name)


INTRODUCED = (
    _name(
        rf"(?:[我他她]叫|名叫|叫做|名字是?叫?|名字[:：]|姓名是|姓名为|本人姓名)\s*{_ANYONE}{_STOP}"
    ),
    _name(rf"(?:[我贵您他她免名]姓|客户姓|姓氏[是为:：]?)\s*(?P<v>{SURNAME})(?![名氏{HAN}])"),
    _name(rf"姓(?P<v>{SURNAME})(?=[^{HAN}]|$|的)"),
    _name(rf"(?:[我贵您他她免]姓)\s*(?P<v>{SURNAME})(?![名氏])"),
)
LABELLED = (
    _name(rf"{_LABEL}(?P<v>[{HAN}]{{2,5}}|[{HAN}]{{1,9}}(?:[·•][{HAN}]{{1,9}}){{1,3}}){_STOP}"),
    _name(rf"{_LABEL}{_ANYONE}"),
)
_FOREIGN = (
    "[阿埃艾安奥巴贝比波伯布查达大戴丹德蒂迪杜多恩尔法菲费佛弗福戈格古哈汉赫亨霍基吉加杰卡凯科克肯库拉莱兰朗劳勒雷里"
    "利林琳卢鲁罗洛马玛迈曼梅米莫姆穆娜内尼诺欧帕佩皮普奇乔琼萨塞桑莎山舍什史司斯苏索塔泰汤特托瓦万威维温沃乌西希夏肖"
    "谢辛雅亚伊约泽詹珍朱丽买提江扎顿森逊翰]"
)
FOREIGN = Pattern("name", re.compile(rf"{_FOREIGN}{{2,6}}(?:[·•]{_FOREIGN}{{1,6}}){{1,3}}"))

# a name alone between signs, beside something that was just masked
_BESIDE = r"[\s/,，、:：;；|+()（）\-]{1,3}"
NEIGHBOURS = (
    _name(rf"(?<![{HAN}]){_PERSON}(?={_BESIDE}{BLANK})"),
    _name(rf"{BLANK}{_BESIDE}{_PERSON}{_STOP}"),
)
INTRODUCTIONS = Family(re.compile("[叫名姓]").search, INTRODUCED)
LABELS = Family(re.compile("[:：=]").search, LABELLED)
FOREIGNERS = Family(re.compile("[·•]").search, (FOREIGN,))
BESIDE_MASKED = Family(re.compile(BLANK).search, NEIGHBOURS)
