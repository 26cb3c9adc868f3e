"""The noun of masking: one kind of personal text, how it looks and what else must be true of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

MASK = "***"
HAN = "一-鿿"
LATIN = "A-Za-zÀ-ɏ"
# Latin letters and digits only: Python's \b and \w take Han for word characters
ALONE = rf"(?<![\d{LATIN}])"
END = rf"(?![\d{LATIN}])"

_ORDER_CUE = re.compile(
    r"(?:单号|单編號|編號|编号|流水号|流水號|序列号|型号|票号|批号|批次|货号|条码|款号|订单|运单|工单"
    r"|(?i:order|ticket|case|tracking|invoice|serial|sku|sn|s/n|model|part|ref|reference)"
    r"(?i:\s*(?:no|number|id|num))?)[.\s:：#＃是为為]*(?:[A-Z]{1,3}[-_]?)?$"
)


def always(_found: re.Match[str]) -> bool:
    """No further condition."""
    return True


def after_order_cue(found: re.Match[str]) -> bool:
    """Whether the words right before call the number an order, a ticket, a model …"""
    start = found.start()
    return _ORDER_CUE.search(found.string[max(0, start - 24) : start]) is not None


def digits(text: str) -> str:
    """Only the digits, as ASCII."""
    return "".join(str(int(each)) for each in text if each.isdecimal())


@dataclass(frozen=True)
class Pattern:
    """One shape. The group `v`, or else the whole match, is masked where `holds` says so."""

    key: str
    expression: re.Pattern[str]
    holds: Callable[[re.Match[str]], bool] = always

    def mask(self, text: str) -> str:
        """The text with every true match of this shape masked."""
        return self.expression.sub(self._masked, text)

    def found_in(self, text: str) -> bool:
        """Whether the shape occurs at least once."""
        return any(self.holds(each) for each in self.expression.finditer(text))

    def _masked(self, found: re.Match[str]) -> str:
        if not self.holds(found):
            return found[0]
        start, end = found.span("v") if "v" in self.expression.groupindex else found.span()
        return found.string[found.start() : start] + MASK + found.string[end : found.end()]


@dataclass(frozen=True)
class Family:
    """Shapes that share one cheap sign, without which none of them can occur."""

    sign: Callable[[str], object]
    patterns: tuple[Pattern, ...]
