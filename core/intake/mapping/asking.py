"""A questionnaire's line to the thing it asks for: its number and what is merely polite go."""

import re
from collections.abc import Iterator

_NUMBERED = re.compile(
    r"^\s*(?:(?:q|f|p|问题?|第|題|题目?)?\s?\d{1,3}(?:[a-z]|[.-]\d{1,2}|题|問|题目)?\s*(?:[.．、,:：)）_-]+|\s)"
    r"|[一二三四五六七八九十]{1,3}\s*[、.．:：)）]|[\u2460-\u2473])\s*(?=\D)",
    re.IGNORECASE,
)
# what a questionnaire says before the thing it asks for, and behind it
_POLITE = re.compile(
    r"^(?:请问|請問|请|請|麻烦|敬请)?(?:您|你)?(?:填写|输入|选择|提供|留下|填寫|輸入|選擇|告诉我们|写下)?(?:一下)?"
    r"(?:(?:您|你)(?:的|对于|对|對於|對|认为|觉得|本次|此次)?|(?<=[写入择供下寫擇])(?:的)?)(?=..)"
    r"|^(?:お客様の|ご|귀하의\s*)(?=..)"
    r"|^(?:please (?:enter|provide|give|state|select|tell us)|what(?:'s| is| was)|indique|indiquez"
    r"|bitte geben sie|veuillez (?:indiquer|saisir)|inserisca|informe)\s+(?=\w)",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"^(?=本次|此次|这次|這次|我们|我們|.{1,8}的|.{2,6}(?:是否)?[满滿]意)(?:本次|此次|这次|這次|我们|我們|该|本)?(?:客服|人工|在线|在線|售后|售後|热线|熱線)?(?:人员|人員)?"
    r"(?:提供)?(?:的)?(?:服务|服務|工单|会话|咨询|处理|處理|办理|通话|体验|问题处理|投诉处理)?"
    r"(?:结果|結果|过程|情况)?的?(?=..)"
)
_ASKING = re.compile(
    r"(?:是什么|是多少|是|为|如何|怎么样|呢|吗|嗎|\(?(?:必填|选填|单选|多选|单选题|填空题?)\)?|ですか)?\s*[?？:：*]*$"
)


def unnumbered(header: str) -> str:
    """The header without a question's number in front: Q3., 2、, 第1题, 三、."""
    return _NUMBERED.sub("", header) or header


def asked(name: str) -> str:
    """What a questionnaire's line asks for: 请填写您的工单编号 → 工单编号."""
    return _ASKING.sub("", _POLITE.sub("", name)) or name


def of_all(name: str) -> Iterator[str]:
    """What is said of the service as a whole: 本次服务的总体满意度 → 总体满意度."""
    if whole := _OF_ALL.match(thing := asked(name)):
        yield thing[whole.end() :]
