"""What a postal address looks like, Chinese (street and number, building and room) and English."""

import re

from core.privacy.pattern import ALONE, END, Family, Pattern

# no word of an address begins with a verb or a particle
_ADMIN = "[^\\W\\da-zA-Z_的了是在我你他她到去从寄送发收请住于至往给和与把将要换改为址]"
_N = r"[\d０-９零〇一二三四五六七八九十百甲乙丙丁A-Za-z]{1,6}(?:[-－之#/]\d{1,5}){0,3}"
_DISTRICT = (
    rf"(?:{_ADMIN}{{2,7}}(?:省|自治区|特别行政区))?(?:{_ADMIN}{{2,7}}(?:市|自治州|地区|盟))?"
    rf"(?:{_ADMIN}{{1,7}}(?:区|县|旗|市|區|縣))?(?:{_ADMIN}{{1,7}}(?:街道|镇|乡|鎮|鄉))?"
)
_STREET = (
    rf"{_ADMIN}{{1,7}}?"
    "(?:(?<![线电链思铁公套网回半出条一后])路|大街|大道|街|巷|胡同|里弄|弄|段)"
)
_ESTATE = (
    rf"{_ADMIN}{{1,9}}?(?:小区|花园|花苑|公寓|大厦|大楼|广场|新村|家园|山庄|公馆|苑|村|庄|城|府|园"
    "|中心)"
)
# "3号" before these is a day, a shop, a line
_NO_NUMBER = "(?!线|店|下|前|之前|后|到|晚|早|上午|下午|开|停|发|签|收)"
_DOOR = (
    rf"(?:\s*(?:{_N}\s*(?:号楼|号院|栋|幢|座|单元|楼|层|室|房|户|組|组|号{_NO_NUMBER}|號|弄|樓)"
    r"|附\d{1,4}号))"
)
_STREET_ADDRESS = re.compile(
    rf"{_DISTRICT}{_STREET}\s?{_DOOR}(?:[\s,，]?(?:{_ESTATE})?{_DOOR}|{_ESTATE}|[-－]?\d{{3,4}}(?!\d))*"
)
_ESTATE_ADDRESS = re.compile(
    rf"{_DISTRICT}{_ESTATE}\s?[A-Za-z0-9０-９零一二三四五六七八九十]{{1,4}}\s*(?:号楼|栋|幢|座|单元|期)"
    rf"(?:{_DOOR}|[-－]?\d{{3,4}}(?!\d))*"
)
_ROOM = re.compile(
    r"\d{1,4}\s*(?:号楼|栋|幢|座|号院)\s*(?:\d{1,3}\s*单元\s*)?\d{2,4}(?:室|房|号|户)?(?!\d)"
)
_LABEL = r"(?:收货地址|收件地址|寄件地址|家庭地址|联系地址|地址|住址|地址改[为成到]|家住|住在)"
_MARK = "[省市区县镇乡村路街巷弄号栋幢座楼室苑庄园]"
_RUN = r"[^\s,，。；;！!？?\n]"
_LABELLED = re.compile(
    rf"{_LABEL}\s*(?:[:：]|是|为|在)?\s*"
    rf"(?P<v>(?={_RUN}{{0,30}}{_MARK}{_RUN}{{0,20}}\d){_RUN}{{5,50}})"
)
_ENGLISH = re.compile(
    rf"{ALONE}\d{{1,5}}[A-Za-z]? (?:[NSEW]\.? )?"
    r"(?:[A-Z][A-Za-z'.]+ |\d{1,3}(?:st|nd|rd|th) ){1,4}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Place|Pl|Square"
    rf"|Terrace){END}\.?(?:,? (?:Apt|Suite|Unit|Flat|Room|#)\.? ?\w{{1,6}})?"
)


def _named(found: re.Match[str]) -> bool:
    """A bare "这条街3号" or "两栋" names no place."""
    return not re.match("(?:这|那|哪|每|某|条|两|几|本|该|整|同)", found[0])


LABELLED_PLACES = Family(
    re.compile("(?:地址|住址|家住|住在)").search, (Pattern("address", _LABELLED),)
)
CHINESE_PLACES = Family(
    re.compile(
        r"[路街道巷弄同段村苑庄园城府厦寓场心区栋幢座院楼].{0,12}?[\d一二三四五六七八九十甲乙]"
        r".{0,6}?[号號弄栋幢座楼樓室单房层户期\d]"
    ).search,
    (
        Pattern("address", _STREET_ADDRESS, _named),
        Pattern("address", _ESTATE_ADDRESS, _named),
        Pattern("address", _ROOM),
    ),
)
ENGLISH_PLACES = Family(
    re.compile(r"\d[A-Z]? [A-Z\d][A-Za-z.\d]*[ .]").search,
    (Pattern("address", _ENGLISH),),
)
