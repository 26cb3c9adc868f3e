"""The name of an event in a log to what it says about the way of its ticket."""

import re
from typing import Literal
from unicodedata import combining, normalize

from core.intake.statuses import status_code
from core.intake.words import simplified

Event = Literal["reopens", "replies", "closes", "after", "other"]

_ENDS = ("closed", "cancelled")
# the first that matches has it: "client replied" before "replied", "not solved" before "solved"
_SAYS: tuple[tuple[Event, re.Pattern[str]], ...] = (
    ("reopens", re.compile(r"重新?打?开启?|重启|激活|re-?open|riaper|reouv|reab(?:r|ier)")),
    (
        "other",
        re.compile(
            r"未|(?<![接招])待|无法|不能|申请|请求|超时|撤回|not |\bun|pending|wait|request"
            r"|fail|timeout|breach|sla\b|approv|(?:派单|分配|指派|派发|受理|登记|创建|提交)完"
        ),
    ),
    (
        "after",
        re.compile(
            r"评价|满意|评分|打分|回访|归档|标签|通知|备注|内部|自动(?!关|结|完)|机器人|survey"
            r"|rating|csat|feedback|archiv|notif|\btag|note\b|internal|private"
            r"|auto[- ]?(?:repl|resp|ack)|\bbot\b"
        ),
    ),
    (
        "other",
        re.compile(
            r"(?:客户|用户|买家|访客|顾客|customer|client|end.?user|requester|visitor|cliente|kunde)"
            r".{0,8}(?:回复|留言|追问|消息|repl|resp|comment|messag|antwort|risp)"
        ),
    ),
    ("replies", re.compile(r"回复|答复|响应|首响|repl(?:y|ied)|respon|public|antwort|rispo|repon")),
    (
        "closes",
        re.compile(
            r"关闭|关单|结单|结案|办结|完结|解决|完成|完毕|结束|闭环|挂断|\bended\b|clos(?:e|ing)"
            r"|resol|solved|complet|finish|\bdone\b|chius|risol|geschlossen|erledigt|gelost|cerrad|resuel|fechad|clotur"
        ),
    ),
)


def event(word: str) -> Event:
    """What kind of event a word names; a status counts as the event of reaching it."""
    text = "".join(each for each in normalize("NFKD", simplified(word)) if not combining(each))
    if not text:
        return "after"
    said = _said(text)
    return "closes" if said == "other" and status_code(word) in _ENDS else said


def _said(text: str) -> Event:
    for says, pattern in _SAYS:
        if pattern.search(text):
            return says
    return "other"
