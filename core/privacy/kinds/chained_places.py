"""Turns a plain text into addresses without a number: links of places in a row, gates, corners."""

import re

from core.privacy.pattern import Family, Pattern

# no word of a place begins with a verb, a particle or a pronoun
_NOT = (
    "的了是在我你您他她到去从寄送发收请住于至往给和与把将要换改为址说等被让或但也都没不这那哪某本该各"
    "整每放有个一多条同全们楼附近时候走过"
)
_NAME = f"(?:(?![{_NOT}])[一-鿿])"
_AREA = f"{_NAME}{{2,3}}(?:区(?![块别间域])|县|镇|乡|街道)"
_ROAD = (
    f"{_NAME}{{1,4}}(?:支路|路(?![线由费况上过口程途])|大街|大道|街(?!道)|巷|胡同)"
    "[东西南北中]?[段侧]?"
)
_SMALL = f"{_NAME}{{1,5}}(?:社区|村(?![民委])|小区|花园|苑|家园|新都|新城|大厦|公寓|广场|工业区)"
_HOUSE = (
    f"{_NAME}{{2,5}}(?:宿舍|小区|花园|苑|家园|新村|公寓|大厦|家属院|大院|超市|便利店|药店|府|里)"
)
_SPOT = "(?:[东西南北前后正侧]门|[东西南北]?大门|门岗|对面|隔壁)"
_PUBLIC = "(?!站|地铁|店|门店|营业厅|堵|封|拥|方向)"
_AIMED = "(?<=[送寄住到在至放往发址])"

CHAINED = Pattern(
    "address",
    re.compile(f"(?:{_AREA})+(?:{_ROAD}(?:{_SMALL})?{_PUBLIC}|{_SMALL})(?:{_NAME}{{1,3}}路口)?"),
)
AIMED = Pattern(
    "address", re.compile(f"{_AIMED}(?:{_ROAD}{_HOUSE}|{_HOUSE}(?={_SPOT}))(?:{_SPOT})?")
)
CORNER = Pattern("address", re.compile(f"{_ROAD}[和与]?{_ROAD}(?:交叉口|路口|交汇处|交界)"))
CHAINS = Family(
    re.compile(f"[区县镇乡路街巷]|大道|胡同|{_SPOT}").search,
    (CHAINED, AIMED, CORNER),
    ("区县镇乡道路街巷胡门岗面壁",),
)
