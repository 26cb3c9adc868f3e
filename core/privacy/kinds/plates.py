"""What number plates look like: mainland ones anywhere, those of elsewhere where cars are meant."""

import re

from core.privacy.pattern import BEGINS, CAPITALS, END, FIGURES, Family, Pattern, either

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_MARK = r"[·•.\s-]?"
PLATE = Pattern(
    "plate",
    re.compile(
        rf"[{_PROVINCES}使领] ?(?:[A-HJ-NP-Z]{_MARK}(?=[A-HJ-NP-Z]{{0,4}}\d)"
        rf"(?:[A-HJ-NP-Z0-9]{{4}}[挂学警港澳]|[A-HJ-NP-Z0-9]{{5,6}}){END}"
        rf"|[a-hj-np-z]{_MARK}[a-hj-np-z]{{0,2}}\d{{3,5}}[a-hj-np-z]?(?<=[\da-z]{{5}}){END})"
        rf"|使(?<![即致迫促大驱].)\d{{6}}(?![\d元块条个次])|WJ(?<![A-Z]..)[{_PROVINCES}]?\d"
        rf"{{4,5}}[A-Z]?{END}"
    ),
)
_CUE = either(
    "车辆", "车牌", "车牌号", "车牌号码", "牌照", "牌照号", "车号", "license plate",
    "licence plate", "number plate", "plate", "vehicle", "registration", "reg", "reg no",
    "plate number", "plate no", "registration number", "car reg",
)  # fmt: skip
CUED_PLATE = Pattern(
    "plate",
    re.compile(
        rf"{_CUE}(?:[:：.\s#(（]|是|为|is(?= )){{0,3}}"
        rf"(?P<v>(?=[A-Z -]*\d)(?=[\d -]*[A-Z])[A-Z0-9]{{1,4}}(?:[ -]?[A-Z0-9]{{2,5}}){{1,2}}){END}"
    ),
)
# two digits tell the half-year since 2001
BRITISH_PLATE = Pattern(
    "plate",
    re.compile(
        rf"[A-HJ-PR-Y]{BEGINS}[A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|6\d|7[0-6]) [A-HJ-PR-Z]{{3}}{END}"
    ),
)
_OF_CARS = re.compile(
    "车(?=[A-Z]{2,3}-)|车牌|车主|车号|驾驶|行车|停车|肇事|擦撞|追尾|车辆|机车"
).search
TAIWAN_PLATE = Pattern(
    "plate",
    re.compile(rf"[A-Z]{BEGINS}[A-Z]{{1,2}}-\d{{4}}{END}|\d{BEGINS}\d{{3}}-[A-Z][A-Z0-9]{END}"),
    lambda found: _OF_CARS(found.string) is not None,
)

PLATES = Family(
    re.compile(rf"[{_PROVINCES}使领] ?(?:[A-HJ-NP-Za-hj-np-z]|\d{{6}})|WJ").search,
    (PLATE,),
    (FIGURES, f"{_PROVINCES}使领W"),
)
FOREIGN_PLATES: tuple[Family, ...] = (
    Family(re.compile(_CUE).search, (CUED_PLATE,), (FIGURES, CAPITALS)),
    Family(re.compile("[A-Z][0-7][0-9] [A-Z]{3}").search, (BRITISH_PLATE,), (FIGURES, CAPITALS)),
    Family(re.compile("-(?<=[A-Z0-9].)[A-Z0-9]{2}").search, (TAIWAN_PLATE,), ("-", "车驾肇擦追")),
)
