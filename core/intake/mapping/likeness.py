"""A header that no list holds to the field it is most like, which is only ever a suggestion."""

from core.intake.mapping.qualifiers import is_none, is_qualified, speaks_of_others
from core.intake.mapping.synonyms import synonyms
from core.intake.mapping.wording import bare, little_words, tokens
from core.intake.words import plain
from core.intake.words.headers import listed

_QUESTIONS = ("nps", "score", "comment", "description")
_WEAK = {"generic", "vague"}
_OURS = frozenset({"team", "agent", "status", "created_at", "subject", "description", "tags"})


def alike(header: str) -> str | None:
    """The field that a question asks for, else that of the longest known word at the end.

    Generic words do not count, nor does a header that is about other things.
    """
    return asked_for(header) or _ending(header) or _heading(header)


def asked_for(header: str) -> str | None:
    """The field of a survey's question: how likely to recommend, how satisfied, and why."""
    text = plain(header)
    hits = [
        (len(phrase), field)
        for field in _QUESTIONS
        for phrase in map(plain, listed(field, "phrases"))
        if phrase in text
    ]
    return max(hits)[1] if hits else None


def _ending(header: str) -> str | None:
    if is_none(header) or is_qualified(header) or speaks_of_others(header):
        return None
    latin = tokens(bare(header))
    parts = latin or tuple(plain(bare(header)))
    for start in range(len(parts)):
        word = "".join(parts[start:])
        found = synonyms().get(word, ())
        if found and found[0].rank not in _WEAK and _says_enough(word, len(parts) - start):
            turned = not little_words("turns").isdisjoint(latin)
            return None if turned or _is_anothers(header, found[0].field) else found[0].field
    return None


def _heading(header: str) -> str | None:
    """The field of the first word, in the languages that begin with what the rest only limits."""
    said = tokens(bare(header))
    if is_none(header) or is_qualified(header) or speaks_of_others(header) or len(said) < 2:
        return None
    found = synonyms().get(said[0], ()) if said[0] in little_words("heads") else ()
    return found[0].field if found else None


def _says_enough(word: str, parts: int) -> bool:
    """Two characters of Chinese, two Latin words, or one that is hardly said of other things."""
    return parts > 1 or word in little_words("ends")


def _is_anothers(header: str, field: str) -> bool:
    """A customer's department is no team of ours, a customer's status no ticket's."""
    said = plain(header)
    return field in _OURS and any(said.startswith(word) for word in little_words("customers"))
