"""Source code to the keys of texts it asks for: as constants, and as patterns with holes."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = [
    *sorted((ROOT / "core").rglob("*.py")),
    *sorted((ROOT / "pages").rglob("*.py")),
    ROOT / "streamlit_app.py",
    ROOT / "asgi.py",
]
HOLE = "\0"
# who asks below which section, by the words before the call's first argument
SECTIONS = {
    "say": "", "say_in": "", "label": "", "has": "", "_both_of": "", "material.say": "report.",
    "self.material.say": "report.", "look.say": "chart.", "self.look.say": "chart.",
    "said": "cli.", "Note": "notes.", "_help": "cli.help_", "_both": "reference.",
    "Finding": "finding.",
}  # fmt: skip


@cache
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}


def nodes(path: Path | None = None) -> Iterator[ast.AST]:
    chosen = trees().values() if path is None else [trees()[path]]
    return (node for tree in chosen for node in ast.walk(tree))


def pattern(node: ast.expr) -> str | None:
    """A text, with a hole for each thing put into it; None for what is no text here."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr():
            return "".join(pattern(each) or HOLE for each in node.values)
        case _:
            return None


def texts(node: ast.expr) -> Iterator[str]:
    """All texts an argument can be: both of `a if b else c`."""
    if isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)
    elif (found := pattern(node)) is not None:
        yield found


@cache
def asked() -> frozenset[str]:
    """Keys and patterns of keys that calls for a text name themselves."""
    calls = (node for node in nodes() if isinstance(node, ast.Call) and node.args)
    named = ((SECTIONS.get(ast.unparse(call.func)), call.args[0]) for call in calls)
    return frozenset(
        f"{section}{text}"
        for section, first in named
        if section is not None
        for text in texts(first)
    )


@cache
def worded() -> frozenset[str]:
    """The sections of `word(section, code)` and its like, whose second part comes from data."""
    calls = (node for node in nodes() if isinstance(node, ast.Call) and node.args)
    first = (each.args[0] for each in calls if ast.unparse(each.func) in {"word", "_word", "words"})
    return frozenset(text for each in first for text in texts(each))


@cache
def constants() -> frozenset[str]:
    """Every text and every class name of the code: what may be put into a hole."""
    found = (pattern(node) for node in nodes() if isinstance(node, ast.Constant))
    names = (node.name.lower() for node in nodes() if isinstance(node, ast.ClassDef))
    return frozenset({text for text in found if text} | set(names))


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Every text with holes that says something beside them."""
    found = {pattern(node) for node in nodes() if isinstance(node, ast.JoinedStr)}
    return tuple(matcher(text) for text in found if text and len(text.replace(HOLE, "")) > 3)


def matcher(text: str) -> re.Pattern[str]:
    """A text with holes as an expression whose groups are what fills them."""
    return re.compile("(.*)".join(map(re.escape, text.split(HOLE))))


_matcher = matcher
