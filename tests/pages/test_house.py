"""The rules of the pages that no linter knows."""

import ast
from functools import cache
from pathlib import Path

from tests.offending import ROOT, where

PAGES = sorted((ROOT / "pages").rglob("*.py"))
SCRIPTS = [
    path
    for path in sorted((ROOT / "pages").glob("*/*.py"))
    if path.parent.name != "parts" and path.name != "__init__.py"
]
EVERYWHERE = [*PAGES, ROOT / "streamlit_app.py", ROOT / "asgi.py"]
# what knows nothing of Streamlit draws nothing: it may write files
DRAWING = [path for path in EVERYWHERE if "streamlit" in path.read_text(encoding="utf-8")]
# these read Markdown: only our own words may stand there, and facts only through plain()
MARKDOWN = {
    "markdown", "caption", "title", "header", "subheader", "write", "info", "warning", "error",
    "success", "toast", "metric", "table", "expander", "popover", "badge", "latex", "button",
    "checkbox", "toggle", "radio", "pills", "segmented_control", "tabs",
}  # fmt: skip
SAFE = {"label", "plain", "say", "word"}
# a measured table and a file's header have these names too
ST_ONLY = {"table", "header"}


def test_no_script_stands_directly_in_pages() -> None:
    loose = [path.name for path in (ROOT / "pages").glob("*.py") if path.name != "__init__.py"]
    assert loose == []


def test_a_page_is_short() -> None:
    assert where(SCRIPTS, lambda path: len(path.read_text("utf-8").splitlines()) > 50) == {}


@cache
def calls(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def is_safe(node: ast.expr) -> bool:
    match node:
        case ast.Constant():
            return True
        case ast.Call():
            return name_of(node) in SAFE and (name_of(node) != "say" or not node.keywords)
        case _:
            parts = parts_of(node)
            return bool(parts) and all(map(is_safe, parts))


def parts_of(node: ast.expr) -> list[ast.expr]:
    """What an expression is put together from; nothing for one that may be anything."""
    match node:
        case ast.IfExp():
            return [node.body, node.orelse]
        case ast.BoolOp():
            return node.values
        case ast.JoinedStr():
            return [v.value if isinstance(v, ast.FormattedValue) else v for v in node.values]
        case ast.List() | ast.Tuple():
            return node.elts
        case ast.ListComp():
            return [node.elt]
        case _:
            return []


def reads_markdown(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute) or not call.args:
        return False
    name, owner = call.func.attr, call.func.value
    is_st = isinstance(owner, ast.Name) and owner.id == "st"
    return name in MARKDOWN and (is_st or name not in ST_ONLY)


def loose_words(path: Path) -> list[str]:
    shown = [call for call in calls(path) if reads_markdown(call)]
    return [ast.unparse(call.args[0]) for call in shown if not is_safe(call.args[0])]


def raw_html(path: Path) -> bool:
    unsafe = "unsafe_allow" in path.read_text(encoding="utf-8")
    return unsafe or any(name_of(call) == "html" for call in calls(path))


def test_markdown_shows_only_our_own_words() -> None:
    assert where(DRAWING, loose_words) == {}


def test_no_raw_html() -> None:
    assert where(EVERYWHERE, raw_html) == {}
