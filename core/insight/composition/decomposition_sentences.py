"""Why a mean moved, or is high, to the sentences a manager reads, in their language."""

from core.insight.composition.decomposition import Decomposition
from core.insight.composition.nodes import Node
from core.insight.composition.tail import SLOWEST, Slice, Tail
from core.measure.facts import Facts
from core.measure.metrics import Unit, metric
from core.measure.naming import code_words
from core.measure.wording import format_difference, format_value
from core.texts import Language, has, say


def moved_sentence(of: Decomposition, facts: Facts, language: Language) -> str:
    """How far it moved, and the foremost parts: those along with the change, then those against."""
    head = say(f"why.{_way(of.key, of.change.value)}", language, metric=_name(of.key, language),
               size=size(of.change.value, of.key, language))  # fmt: skip
    along, against = (
        [_part(each, of.key, facts, language, which) for each in of.parts if _with(each, of) == way]
        for way, which in ((True, "part"), (False, "against"))
    )
    between = say("why.between", language)
    key = "moved" if along else "but" if against else "alike" if of.change.clear else "unclear"
    if along and against:
        key = "moved_but"
    halves = {name: size(getattr(of, name).value, of.key, language, signed=True)
              for name in ("mix", "rate")}  # fmt: skip
    return say(f"why.{key}", language, head=head, along=between.join(along),
               against=between.join(against), **halves)  # fmt: skip


def tail_sentence(of: Tail, language: Language) -> str:
    """How much of the mean the slowest hundredth is owed, and the mean without it."""
    return say(
        f"why.tail_{'heavy' if of.heavy else 'light'}",
        language,
        metric=_name(f"{of.column}.mean", language),
        slowest=f"{SLOWEST:.0%}",
        n=f"{max(round(of.n * SLOWEST), 1):,}",
        share=format_value(of.slowest.share, "share", language),
        **{name: format_value(value, "seconds", language) for name, value in (
            ("limit", of.slowest.limit), ("mean", of.mean), ("without", of.without))},
    )  # fmt: skip


def slice_name(of: Slice, language: Language) -> str:
    """Tickets from one rank to another: "最快的 50%"."""
    if not of.low:
        return say("why.tail_fastest", language, high=f"{of.high:.0%}")
    if of.high == 1:
        return say("why.tail_slowest", language, size=f"{of.high - of.low:.0%}")
    return say("why.tail_middle", language, low=f"{of.low:.0%}", high=f"{of.high:.0%}")


def part_name(of: Node, facts: Facts, population: str, language: Language) -> str:
    """The codes of a group in words: "邮件·退换货"."""
    kind = "answer" if population == "answer" else "ticket"
    words = (code_words(facts, *pair, language, kind) for pair in of.codes)
    return say("why.joint", language).join(words)


def part_did(of: Node, key: str, language: Language) -> str:
    """What a group did in a word or two: slower, larger share, new."""
    return say(f"why.did_{_done(of, key)}", language)


def size(value: float, key: str, language: Language, *, signed: bool = False) -> str:
    """A part of a change: minutes, percentage points; without its sign unless wanted."""
    unit: Unit = metric(key).unit
    return format_difference(value if signed else abs(value), unit, language).removeprefix(
        "" if signed else "+"
    )


def _part(of: Node, key: str, facts: Facts, language: Language, which: str) -> str:
    name = part_name(of, facts, metric(key).population, language)
    done = _done(of, key)
    what = say(f"why.rate_{done}" if of.kind == "rate" else f"why.{done}", language, name=name)
    return say(f"why.{which}", language, size=size(of.size.value, key, language), what=what)


def _done(of: Node, key: str) -> str:
    """Itself slower or higher; a larger share of all, new, gone."""
    if of.kind == "rate":
        return _way(key, of.size.value)
    old, new = of.shares
    return f"mix_{'gone' if not new else 'new' if not old else 'up' if new > old else 'down'}"


def _with(of: Node, whole: Decomposition) -> bool:
    return of.size.value * whole.change.value > 0


def _way(key: str, value: float) -> str:
    if metric(key).unit == "seconds":
        return "slower" if value > 0 else "faster"
    return "up" if value > 0 else "down"


def _name(key: str, language: Language) -> str:
    return say(f"phrase.{key}" if has(f"phrase.{key}") else f"metric.{key}", language)
