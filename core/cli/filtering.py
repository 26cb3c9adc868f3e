"""The words of the filter options to filters: the file's own words, ours, or the codes."""

from argparse import Namespace

from core.cli.failures import NothingMatches, UnknownWord
from core.cli.options import FILTERS
from core.derive import Facts
from core.intake.channels import channel_code
from core.measure.filters import Filters
from core.measure.measuring import measure
from core.measure.naming import code_words, segment_name
from core.measure.segments import Code, write_code
from core.texts import LANGUAGES, Language
from core.tickets import extra_column

_LISTED = 12


def filters_of(arguments: Namespace, facts: Facts) -> Filters:
    """Raises UnknownWord for a word no row has, NothingMatches if no row is left."""
    filters = Filters(arguments.start, arguments.end)
    for key in FILTERS:
        words: list[str] = getattr(arguments, key)
        codes = [_code(facts, key, word, arguments.language) for word in words]
        filters = filters.choosing(key, *codes) if codes else filters
    for header, word in arguments.where:
        key = _kept(facts, header)
        code = _code(facts, key, word, arguments.language)
        filters = filters.choosing(key, *filters.codes(key), code)
    _refuse_empty(facts, filters)
    return filters


def _kept(facts: Facts, header: str) -> str:
    """The column kept from files under this header. Raises UnknownWord if there is none."""
    key = extra_column(header)
    if key not in facts.extras:
        known = ", ".join(facts.extras.values()) or "—"
        raise UnknownWord(segment="--where", word=header, known=known)
    return key


def _code(facts: Facts, key: str, word: str, language: Language) -> str:
    known = _codes(facts, key)
    spelled = {each.casefold(): code for code in known for each in _spellings(facts, key, code)}
    wanted = word.strip().casefold()
    code = spelled.get(wanted) or (spelled.get(channel_code(word)) if key == "channel" else None)
    if code is None:
        words = [_spellings(facts, key, each)[0] for each in known[:_LISTED]]
        name = segment_name(key, language, facts)
        raise UnknownWord(segment=name, word=word, known=", ".join(words) or "—")
    return code


def _codes(facts: Facts, key: str) -> list[str]:
    if not facts.has(key):
        return []
    table = measure(facts, ("volume", "answers"), ((key,),)).table((key,))
    return [write_code(code) for code in table[key] if isinstance(code, str) and code]


def _spellings(facts: Facts, key: str, code: Code) -> list[str]:
    """The file's word first, then the code and our words for it in every language."""
    text = str(code)
    own = [facts.channels[text]] if key == "channel" and text in facts.channels else []
    return [*own, text, *(code_words(facts, key, code, language) for language in LANGUAGES)]


def _refuse_empty(facts: Facts, filters: Filters) -> None:
    found = measure(facts, ("volume", "answers"), ((),), filters)
    if not found.figure("volume").n and not found.figure("answers").n:
        raise NothingMatches()
