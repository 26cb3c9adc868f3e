"""A header to the forms in which a word list may know it, and to its words in any order."""

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import combining, normalize

from core.intake.mapping.asking import asked, of_all, unnumbered
from core.intake.values.units import unit_of, without_unit
from core.intake.words import plain, split_words, word_list

_INVISIBLE = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BRACKETS = re.compile(r"[(\[{（【〔《<＜][^()\[\]{}（）【】〔〕《》<>]*[)\]}）】〕》>＞]")
_WRAPPED = re.compile(
    r"(?:custom ?fields?|自定义字段|自訂欄位|champs? personnalisés?|campo personalizad[oa]"
    r"|benutzerdefiniertes feld|campo personalizzato)\s*[(\[（:.]\s*(.+?)\s*[)\]）]?",
    re.IGNORECASE,
)
_MARKED = re.compile(r"^(?:cf|u|c|custom|cdata|hs)_(?=\w{3})|__c$", re.IGNORECASE)
_SCRIPTS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_RECORD = (
    r"工单|会话|对话|服务单|案件|个案|個案|事件|诉求|投诉|咨询|"
    r"ticket|case|conversation|incident|service ?request|request|complaint|interaction|sr"
)
_LEADING_RECORD = re.compile(rf"^(?:{_RECORD})[\s_:：./-]*(?=..)", re.IGNORECASE)
_STAMP = re.compile(r"时间戳|時間戳")
_TRAILING_NAME = re.compile(r"(?:名称|名稱|姓名|名)$")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_OTHER_MARK = str.maketrans("@~", "~@")
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


def forms(header: str) -> tuple[str, ...]:
    """What the header says, in turn: whole, unwrapped, without brackets, units, a translation."""
    whole = visible(header)
    name = _unwrapped(whole)
    plainer = _plainer(name)
    thing = asked(plainer)
    said = (whole, name, bare(name), plainer, without_unit(plainer), thing, *_halves(thing))
    return tuple(dict.fromkeys((*said, *_timed(whole, plainer))))


def looser_forms(header: str) -> tuple[str, ...]:
    """The last steps of a path, the part below a group's title, what is said of the record."""
    name = _plainer(_unwrapped(visible(header)))
    found = [
        *_ends(name),
        *of_all(name),
        *([name.split()[-1]] if _SCRIPTS.search(name) and " " in name else []),
    ]
    stripped = [*of_record(header), *(_LEADING_RECORD.sub("", each) for each in found)]
    unnamed = [_TRAILING_NAME.sub("", each) for each in (name, *found, *stripped)]
    looser = dict.fromkeys((*found, *stripped, *unnamed))
    return tuple(each for form in looser for each in (form, without_unit(form)))


def of_record(header: str) -> tuple[str, ...]:
    """The header without the ticket, call or case in front that it is said of."""
    return (_LEADING_RECORD.sub("", _plainer(_unwrapped(visible(header)))),)


def tokens(header: str) -> tuple[str, ...]:
    """The Latin words of a header, lower case, accents gone, runTogether words apart."""
    text = normalize("NFKD", _CAMEL.sub(" ", normalize("NFKC", header)))
    return tuple(_TOKEN.findall("".join(c for c in text if not combining(c)).casefold()))


def bag(header: str) -> str | None:
    """The words of a Latin header in any order; whatever says "date" is one word, so is "time".

    None for other scripts, and where nothing else is said.
    """
    if _SCRIPTS.search(header):
        return None
    said = [word for word in tokens(header) if word not in little_words("little")]
    moment, time = little_words("moment"), little_words("time")
    core = sorted(word for word in said if word not in moment | time)
    if not core:
        return None
    mark = "@" if moment & set(said) else "~" if time & set(said) else ""
    return " ".join((*core, mark))


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
    return (f"{stem}时长", f"{stem}时间") if _SCRIPTS.search(stem) else (f"{stem} time",)


def _plainer(name: str) -> str:
    return _STAMP.sub("时间", _MARKED.sub("", bare(name)))


def _is_tail(steps: list[str]) -> bool:
    return plain(steps[-1]) in little_words("tails")


def _halves(name: str) -> Iterator[str]:
    """Of a header in two languages each one: 创建时间 Created at."""
    if _SCRIPTS.search(name) and len("".join(_LATIN.findall(name))) > 3:
        yield _LATIN.sub(" ", name).strip(" /|-_·:：")
        yield " ".join(_SCRIPTS.sub(" ", name).split()).strip(" /|-_·:：")


def _ends(name: str) -> Iterator[str]:
    """The last two steps and the last step of a dotted or colon path, markers at its end gone."""
    steps = [step for step in re.split(r"\s*[.:：>/|]\s*", name) if step]
    while len(steps) > 2 and _is_tail(steps):
        steps.pop()
    if len(steps) > 1:
        yield " ".join(steps[-2:])
        yield from [" ".join(steps[:-1])] if _is_tail(steps) else []
        yield steps[-1]
