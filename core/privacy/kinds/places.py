"""Turns a plain text into the Chinese addresses in it, from street or estate outwards."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.privacy.pattern import FIGURES, HAN, Family, Pattern, Span, either

# no word of an address begins with a verb or a particle
_NO_NAME = "的了是在我你您他她到去从寄送发收请住于至往给和与把将要换改为址说等被让或但也都没不"
_NAME = f"[^\\W\\da-zA-Z_{_NO_NAME}]"
_BEFORE = re.compile(
    rf"(?:{_NAME}{{2,7}}(?:省|自治区|特别行政区))?(?:{_NAME}{{2,7}}(?:市|自治州|地区|盟))?"
    rf"(?:{_NAME}{{1,7}}(?:区|县|旗|市))?(?:{_NAME}{{1,7}}(?:街道|镇|乡))?(?:{_NAME}{{1,7}}|(?<=[市区县镇乡旗])[{HAN}]{{1,6}})$"
)
# an estate's own name may have 和 in it (康和邨)
_ESTATE_BEFORE = re.compile(rf"(?:{_NAME}|和){{2,9}}$")
_FEW_BEFORE = re.compile(rf"{_NAME}{{2,6}}$")
_REACH = 30
_N = r"[\d零〇一二三四五六七八九十百甲乙丙丁A-Za-z]{1,6}(?:[-－之#/]\d{1,5}){0,3}"
_UNIT = "号楼|号院|栋|幢|座|[东西南北中甲乙]?单元|楼|层|室|房|户|组|门|铺|塔|期|弄"
_DOOR = (
    rf"(?:\s*(?:{_N}\s*(?:{_UNIT}|号(?!线|店))|附\d{{1,4}}号|[东西南北]门|[东西南北中甲乙]单元))"
)
_STREETS = (
    "(?:路(?<![线电链思铁公套网回半出条一后]路)|大街|大道|街|巷|胡同|里弄|弄|段|围|坊"
    "|道(?<![渠频通知味报隧轨管跑]道))"
)
_ESTATES = either(
    "小区", "花园", "花苑", "公寓", "大厦", "大楼", "广场", "新村", "家园", "山庄", "公馆",
    "写字楼", "商务楼", "商场", "产业园", "科技园", "工业园", "创业园", "创意园", "宿舍", "名都",
    "花城", "天街", "名苑", "嘉园", "苑", "村", "庄", "城", "府", "园", "里", "湾", "庭", "邸",
    "墅", "寓", "中心", "国际", "邨",
)  # fmt: skip
_NEXT = rf"{_NAME}{{1,9}}?{_ESTATES}"
_MORE = (
    rf"(?:[\s,，]?(?:{_NEXT}){{0,2}}{_DOOR}|{_NEXT}|{_NAME}{{1,5}}[楼阁座轩](?=\s?\d)"
    r"|[-－]?\d{3,4}(?!\d))*"
)
_STREET = re.compile(rf"{_STREETS}[东西南北中]?\s?{_DOOR}{_MORE}")
_BARE_STREET = re.compile(
    rf"{_STREETS}[东西南北中]?\d{{1,5}}(?:-\d{{1,4}})?(?!\d|[路号年月天元件个点分])"
)
_ESTATE = re.compile(
    rf"{_ESTATES}\s?(?:[A-Za-z0-9零一二三四五六七八九十]{{1,4}}\s*(?:号楼|栋|幢|座|单元|期|门|(?<=[1-9]\d\d)楼)"
    rf"(?:{_DOOR}|[-－]?\d{{3,4}}(?!\d))*|\d{{1,3}}[-－#]\d{{1,3}}(?:[-－]\d{{2,4}})?室?(?!\d))"
)
_BUILDING = re.compile(
    rf"\d(?<!\d.)\d{{0,3}}\s?(?:号楼|号院|弄|栋|幢)(?:{_DOOR}|[-－]?\d{{3,4}}(?!\d))*"
)
_PHASE = re.compile(
    rf"[一二三四五六七八九十东西南北中\dA-Z]{{1,2}}[期区]\s?\d{{1,3}}\s?(?:号楼|栋|幢|座|楼)"
    rf"(?:{_DOOR}|[-－]?\d{{3,4}}(?!\d))*"
)
_BLOCK = re.compile(
    rf"\d(?<!\d.)\d{{0,2}}\s?(?:号?楼|栋|幢|座|号院)\s?[\d一二三四五六东西南北中甲乙丙丁]{{1,2}}"
    rf"\s?(?:单元|门)(?:{_DOOR}|[-－]?\d{{3,4}}(?!\d))*"
)
# a tower of an estate by its name, as in Hong Kong
_TOWER = re.compile(
    rf"(?:邨|苑|园|村|城|中心|广场)[{HAN}]{{1,5}}(?:楼|阁|座|大厦|轩|台)\s?[0-9A-Z]{{1,4}}"
    "(?:楼[0-9A-Z]{0,4})?室?"
)
_ROOM = re.compile(
    r"[0-9](?<!\d.)\d{0,3}\s*(?:号楼|栋|幢|座|号院|弄)\s*(?:\d{1,3}\s*号?\s*)?"
    r"(?:[\d东西南北中甲乙]{1,3}\s*(?:单元|门)\s*)?\d{2,4}(?:室|房|号|户)?(?!\d)"
)
_LABEL = either(
    "收货地址", "收件地址", "寄件地址", "家庭地址", "联系地址", "地址", "住址", "地址改为",
    "地址改成", "地址改到", "家住", "住在", "现住", "家在", "居住地", "户籍", "户籍地",
)  # fmt: skip
_MARK = "[省市区县镇乡村路街巷弄号栋幢座楼室苑庄园道]"
_RUN = r"[^\s,，。；;！!？?\n]"
LABELLED = Pattern(
    "address",
    re.compile(
        rf"{_LABEL}\s*(?:[:：]|是|为|在)?\s*(?P<v>(?={_RUN}{{0,30}}{_MARK}{_RUN}{{0,20}}\d)"
        rf"{_RUN}{{4,49}}[\d号弄栋幢座楼层室房户组A-Z])"
    ),
)


@dataclass(frozen=True)
class Address:
    """What an address goes on with from its street or estate, and what its name may be."""

    core: re.Pattern[str]
    before: re.Pattern[str]
    holds: Callable[[str], bool]
    key: str = "address"

    def spans(self, text: str) -> list[Span]:
        """The addresses in a plain text, with their places and names in front."""
        found = ((self._start(text, each.start()), each.end()) for each in self.core.finditer(text))
        return [(start, end) for start, end in found if start is not None]

    def found_in(self, text: str) -> bool:
        """Whether a plain text holds one."""
        return bool(self.spans(text))

    def _start(self, text: str, end: int) -> int | None:
        reach = max(0, end - _REACH)
        named = self.before.search(text[reach:end])
        name = named[0] if named else ""
        return end - len(name) if self.holds(name) else None


def _named(name: str) -> bool:
    """A bare "这条街3号" or "两栋" names no place."""
    return bool(name) and not re.match("(?:这|那|哪|每|某|条|两|几|本|该|整|同)", name)


def _place(name: str) -> bool:
    """Three characters or more that name an estate: not the estate one lives in."""
    return len(name) > 2 and _named(name) and not name.endswith(("小区", "我家", "项目", "工地"))


def _in_a_town(name: str) -> bool:
    return re.search("..[市区县镇]", name) is not None


def _any(_name: str) -> bool:
    return True


LABELLED_PLACES = Family(re.compile(_LABEL).search, (LABELLED,), (FIGURES, "址住家居户"))
STREETS = Family(
    re.compile(rf"{_STREETS}.?\s?[0-9零一二三四五六七八九十百甲乙A-Za-z]").search,
    (Address(_STREET, _BEFORE, _named), Address(_BARE_STREET, _BEFORE, _in_a_town)),
    ("路街道巷同弄段围坊",),
)
ESTATES = Family(
    re.compile(rf"{_ESTATES}\s?[0-9零一二三四五六七八九十A-Za-z]").search,
    (Address(_ESTATE, _BEFORE, _named),),
)
ROOMS = Family(
    re.compile("[栋幢座院楼弄阁轩台]").search,
    (
        Address(_PHASE, _BEFORE, _place),
        Address(_BLOCK, _BEFORE, _place),
        Address(_ROOM, _FEW_BEFORE, _any),
        Address(_BUILDING, _BEFORE, _in_a_town),
        Address(_TOWER, _ESTATE_BEFORE, _named),
    ),
    (FIGURES, "栋幢座院楼弄阁轩台"),
)
