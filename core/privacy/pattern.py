"""The noun of masking: one kind of personal text, how it looks and what else must be true of it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from core.privacy.plain import BLANK, HAN, LATIN, MASK, plain

__all__ = [
    "ALONE", "BEGINS", "BLANK", "CAPITALS", "END", "FIGURES", "HAN", "LATIN", "LETTERS",
    "MANY_FIGURES", "MASK", "WORD", "Family", "Finder", "Pattern", "Sign", "Span",
    "either",
]  # fmt: skip

Span = tuple[int, int]
Sign = Callable[[str], object]
# groups of characters: what a family needs one of
FIGURES = "0123456789"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LETTERS = CAPITALS + CAPITALS.lower()
# no character: for six figures near each other, for a Latin word that no figure ends
MANY_FIGURES, WORD = "\1", "\2"
# Latin letters and digits only: Python's \b and \w take Han for word characters
ALONE = rf"(?<![\d{LATIN}])"
END = rf"(?![\d{LATIN}])"
# behind its first character: the engine skips to that character, not to what stands before it
BEGINS = rf"(?<![\d{LATIN}].)"


def either(*words: str) -> str:
    """Alternatives for an expression, Latin words in small, title and capital letters.

    Each begins with a letter of its own: an expression that begins with them skips to those.
    """
    spelled = {form for word in words for form in (word, word.capitalize(), word.upper())}
    return f"(?:{'|'.join(sorted(spelled, key=lambda form: (-len(form), form)))})"


_NUMBERED = either(
    "单号", "编号", "流水", "流水号", "序列号", "型号", "票号", "批号", "批次", "批次号", "货号",
    "条码", "编码", "条形码", "商品码", "货码", "款号", "订单", "运单", "工单", "快递", "物流",
    "包裹", "面单", "发票", "发票号", "发票号码", "发票代码", "普票代码", "专票代码",
    "票据代码", "税号", "识别号", "合同号", "凭证号",
)  # fmt: skip
_ORDER_CUE = re.compile(
    rf"(?:{_NUMBERED}|(?<![A-Za-z])(?i:order|ticket|case|tracking|invoice|serial|sku|sn|s/n|model"
    r"|part|ref|reference)(?i:\s*(?:no|number|id|num))?)[.\s:：#是为]*(?:[A-Z]{1,3}[-_]?)?$"
)


def after_order_cue(found: re.Match[str]) -> bool:
    """Whether the words right before call the number an order, a ticket, a model …"""
    start = found.start()
    return _ORDER_CUE.search(found.string[max(0, start - 24) : start]) is not None


def is_no_order(found: re.Match[str]) -> bool:
    """Whether nothing right before calls the number an order, a ticket, a model …"""
    return not after_order_cue(found)


def digits(text: str) -> str:
    """Only the digits, as ASCII."""
    return "".join(str(int(each)) for each in text if each.isdecimal())


class Finder(Protocol):
    """Whatever finds personal things in a plain text."""

    def spans(self, text: str) -> Sequence[Span]:
        """Where they stand."""
        ...


@dataclass(frozen=True)
class Pattern:
    """One shape. The group `v`, or else the whole match, is personal where `holds` says so."""

    key: str
    expression: re.Pattern[str]
    holds: Callable[[re.Match[str]], bool] | None = None

    def spans(self, text: str) -> list[Span]:
        """Where the shape stands in a plain text."""
        return [
            each.span(self._part)
            for each in self.expression.finditer(text)
            if self.holds is None or self.holds(each)
        ]

    def found_in(self, text: str) -> bool:
        """Whether the shape occurs at least once in any text."""
        return bool(self.spans(plain(text)))

    @cached_property
    def _part(self) -> str | int:
        return "v" if "v" in self.expression.groupindex else 0


@dataclass(frozen=True)
class Family:
    """Shapes that share one cheap sign, without which none of them can occur.

    Of each group of characters in `needs` a text must hold one.
    """

    sign: Sign
    patterns: tuple[Finder, ...]
    needs: tuple[str, ...] = ()


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text, as long as before, with these places blank."""
    for start, end in spans:
        text = text[:start] + BLANK * (end - start) + text[end:]
    return text


def covered(text: str, spans: Sequence[Span]) -> str:
    """The text with these places masked; places that touch share one mask."""
    pieces, done = list[str](), -1
    for start, end in sorted(spans):
        if start > done:
            pieces += (text[max(0, done) : start], MASK)
        done = max(done, end)
    pieces.append(text[max(0, done) :])
    return "".join(pieces)
