"""Keys to words in this visitor's language, safe where Streamlit would read Markdown."""

from collections.abc import Callable, Iterable
from re import sub
from typing import TypeVar

from core.texts import has
from core.texts import say as say_in
from pages.parts.session import language

T = TypeVar("T")
# a leading minus must stay one: st.metric reads the direction of a change from it
MARKDOWN = r"([\\`*_{}\[\]()#!|<>~:$])"


def say(key: str, **facts: object) -> str:
    """The text of a key in the visitor's language; facts as they are, for plain elements."""
    return say_in(key, language(), **facts)


def plain(text: object) -> str:
    """The same words for an element that reads Markdown: nothing in them can act."""
    return sub(MARKDOWN, r"\\\1", str(text))


def label(key: str, **facts: object) -> str:
    """The text of a key for an element that reads Markdown, its facts made inert."""
    return say(key, **{name: plain(value) for name, value in facts.items()})


def worded(codes: Iterable[T], words: Callable[[T], str]) -> Callable[[T], str]:
    """The words of a widget's options, looked up now: Streamlit may ask for them outside a run."""
    return {code: words(code) for code in codes}.__getitem__


def word(section: str, code: str) -> str:
    """A code in words: from the catalogue if it knows it, else the word a file brought."""
    key = f"{section}.{code}"
    return say(key) if has(key) else code
