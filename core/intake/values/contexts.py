"""A column's header or a file's name to what it adds to a moment: kind, year and zone."""

import re
from datetime import timedelta, timezone, tzinfo
from functools import cache

from core.intake.values.spoken import unaccented
from core.intake.words import simplified

# words that only a moment's header has; "time" and 时间 alone could be a duration
_MOMENT = re.compile(
    r"日期|日时|日時|时间点|时刻|时间戳|序列|(?:创建|建单|提交|发起|受理|登记|录入|进线|来电|开始|结束|关闭|完成|完结|办结|结单|分配|派单|接入"
    r"|评价|评分|答卷|填写|发送|更新|修改|发生|提单|作成|登录|完了|受付)(?:时间|于|日)"
    r"|(?<![a-z])(?:dates?|datetime|at|on|created|opened|closed|resolved|solved|updated|modified"
    r"|submitted|assigned|requested|received|completed|sent|timestamp|unix|epoch|excel|serial"
    r"|datum|erstellt|angelegt|geschlossen|gelost|aangemaakt|gesloten|cree|ferme|resolu|fecha|creado"
    r"|cerrado|resuelto|creato|chiuso|risolto|criado|fechado|resolvido"
    r"|(?:start|end|begin|create|creation|open|close|finish)[ _]?time"
    r"|data[ _](?:di|de|da|do|del|della|dell|apertura|creazione|chiusura|abertura|criacao))"
    r"(?![a-z])"
    r"|일시|날짜|생성일|등록일|완료일"
)
_ID = re.compile(
    r"编号|单号|工单号|流水号|号码|电话|手机|(?<![a-z])(?:id|no|number|nummer|numero|phone|ref|key)(?![a-z])"
)
_TIME = re.compile(
    r"时间|时刻|时戳|日期|時間|시간|시각|(?<![a-z])(?:time|times|stamp|timestamp|ts|gmt|utc|date"
    r"|zeit|hora|heure|ora|orario|tijd)(?![a-z])"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?=\D|$|(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d))")
_MONTH = re.compile(r"(?<!\d)(?:19|20)\d{2}\s?[-._/年]?\s?(0[1-9]|1[0-2]|[1-9](?=\D|$))")
_HALF_A_YEAR = 6
_ZONE = re.compile(r"(?<![a-z])(?:utc|gmt)\s*(?:([+-])(\d{1,2})(?::?(\d{2}))?)?(?![a-z\d])")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@cache
def says_moment(context: str) -> bool:
    """Whether a header can only stand above moments, so that a number there is a date number."""
    text = unaccented(simplified(_CAMEL.sub(" ", context)))
    return _MOMENT.search(text) is not None


@cache
def says_time(context: str) -> bool:
    """Whether a header speaks of time at all, be it a moment or how long something took."""
    text = unaccented(simplified(_CAMEL.sub(" ", context)))
    return _MOMENT.search(text) is not None or _TIME.search(text) is not None


@cache
def says_id(context: str) -> bool:
    """Whether a header stands above numbers that name something."""
    text = unaccented(simplified(_CAMEL.sub(" ", context)))
    return _ID.search(text) is not None and not _MOMENT.search(text)


@cache
def year_in(context: str, month: int = 0) -> int | None:
    """The one year a context names ("2023年10月工单.xlsx"); None if none or several.

    None also for a month more than half a year from the one named: a January in the file of
    December may be either year's.
    """
    text = simplified(context)
    years = set(_YEAR.findall(text))
    near = all(abs(int(each) - month) <= _HALF_A_YEAR for each in _MONTH.findall(text) if month)
    return int(years.pop()) if len(years) == 1 and near else None


@cache
def zone_in(header: str) -> tzinfo | None:
    """The zone a header names, such as "Created at (UTC)" or 创建时间(UTC+8)."""
    found = _ZONE.search(simplified(header))
    if found is None:
        return None
    sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    if offset > timedelta(hours=14):
        return None
    return timezone(-offset if sign == "-" else offset)
