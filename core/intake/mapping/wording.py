"""A header to the forms in which a word list may know it, and to its words in any order."""

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import combining, normalize

from core.intake.mapping.asking import asked, unnumbered
from core.intake.values.units import unit_of, without_unit
from core.intake.words import split_words, word_list

_INVISIBLE = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BRACKETS = re.compile(r"[(\[{（【〔《<＜][^()\[\]{}（）【】〔〕《》<>]*[)\]}）】〕》>＞]")
_WRAPPED = re.compile(
    r"(?:custom ?fields?|自定义字段|自訂欄位|champs? personnalisés?|campo personalizad[oa]"
    r"|benutzerdefiniertes feld|campo personalizzato)\s*[(\[（:.]\s*(.+?)\s*[)\]）]?",
    re.IGNORECASE,
)
_MARKED = re.compile(r"^(?:cf|u|c|custom|cdata|hs)_(?=\w{3})|__c$", re.IGNORECASE)
SCRIPTS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_RECORD = (
    r"工单|会话|对话|服务单|案件|个案|個案|事件|诉求|投诉|咨询|"
    r"ticket|case|conversation|incident|service ?request|request|complaint|interaction|sr|"
    r"(?:チケット|案件|お?問い合わせ|お?問合せ|インシデント|ケース)の?|티켓|문의|민원|상담|접수"
)
_LEADING_RECORD = re.compile(rf"^(?:{_RECORD})[\s_:：./-]*(?=..)", re.IGNORECASE)
_STAMP = re.compile(r"时间戳|時間戳")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_UNITS = {"hrs": "hours", "hr": "hours", "mins": "minutes", "min": "minutes", "secs": "seconds"}
_OTHER_MARK = str.maketrans("@~", "~@")
_STROKE = str.maketrans("łøđ", "lod")
_TOKEN = re.compile(r"[a-z]+|\d+|#")


@cache
def little_words(kind: str) -> frozenset[str]:
    """The words of one kind in the list of little words."""
    return frozenset(split_words(word_list("wording")[kind]))


def visible(header: str) -> str:
    """The header on one line, without control, zero-width and direction characters."""
    return " ".join(_INVISIBLE.sub(" ", header).split())


def bare(header: str) -> str:
    """The header without its brackets."""
    return _BRACKETS.sub(" ", visible(header)).strip()


def bracketed(header: str) -> tuple[str, ...]:
    """What stands in the header's brackets."""
    return tuple(each[1:-1].strip() for each in _BRACKETS.findall(visible(header)))


def forms(header: str) -> tuple[str, ...]:
    """What the header says, in turn: whole, unwrapped, without brackets, units, a translation."""
    whole = visible(header)
    name = _unwrapped(whole)
    plainer = thing_named(header)
    said = (whole, name, bare(name), plainer, without_unit(plainer), asked(plainer))
    return tuple(dict.fromkeys((*said, *_timed(whole, plainer))))


def thing_named(header: str) -> str:
    """The header without brackets, a custom field's wrapping and a question's number."""
    return _plainer(_unwrapped(visible(header)))


def without_record(name: str) -> str:
    """A name without the ticket, call or case in front that it is said of."""
    return _LEADING_RECORD.sub("", name)


def tokens(header: str) -> tuple[str, ...]:
    """The Latin words of a header, lower case, accents gone, runTogether words apart."""
    text = normalize("NFKD", _CAMEL.sub(" ", normalize("NFKC", header))).casefold()
    return tuple(_TOKEN.findall("".join(c for c in text if not combining(c)).translate(_STROKE)))


def bag(header: str, without: frozenset[str] = frozenset()) -> str | None:
    """The words of a Latin header in any order; whatever says "date" is one word, so is "time".

    None for other scripts, and where nothing else is said.
    """
    if SCRIPTS.search(header):
        return None
    said = [_UNITS.get(word, word) for word in tokens(header) if word not in without]
    # the last word of all says by whom: erstellt von
    said = [word for word in said[:-1] if word not in little_words("little")] + said[-1:]
    moment, time = little_words("moment"), little_words("time")
    core = sorted(word for word in said if word not in moment and word not in time)
    if not core:
        return None
    mark = "@" if moment & set(said) else "~" if time & set(said) else ""
    return " ".join((*core, mark))


def bag_of_record(header: str) -> str | None:
    """The bag of what is said of a ticket, wherever it is named: fecha de cierre del ticket."""
    records = little_words("records")
    return None if records.isdisjoint(tokens(header)) else bag(header, records)


def other_bag(header: str) -> str | None:
    """The bag of a header with "time" where it says "date", and the other way round."""
    found = bag(header)
    return found.translate(_OTHER_MARK) if found and found[-1] in "@~" else None


def _unwrapped(whole: str) -> str:
    """Without a custom field's wrapping and a question's number."""
    wrapped = _WRAPPED.fullmatch(whole)
    return unnumbered(wrapped[1] if wrapped else whole)


def _timed(whole: str, stem: str) -> tuple[str, ...]:
    """Of what happens with a unit of time behind it how long it takes: 首次响应(秒)."""
    if not stem or stem == whole or not unit_of(whole):
        return ()
    return (f"{stem}时长", f"{stem}时间") if SCRIPTS.search(stem) else (f"{stem} time",)


def _plainer(name: str) -> str:
    return _STAMP.sub("时间", _MARKED.sub("", bare(name)))


def halves(header: str) -> Iterator[str]:
    """Of a header in two languages each one: 创建时间 Created at."""
    name = asked(thing_named(header))
    if SCRIPTS.search(name) and len("".join(_LATIN.findall(name))) > 3:
        yield _LATIN.sub(" ", name).strip(" /|-_·:：")
        yield " ".join(SCRIPTS.sub(" ", name).split()).strip(" /|-_·:：")
