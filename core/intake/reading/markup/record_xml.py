"""An XML of records, each an element among its like, to a RawTable."""

from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder

from core.intake.reading.markup.charset import encoding_of, texts
from core.intake.reading.markup.xml import Attributes, listen
from core.intake.reading.raw_table import RawTable
from core.intake.reading.record_table import written
from core.intake.reading.scan import HEAD, chunks
from core.intake.reading.wrong_kinds import WebPage


def read_record_xml(
    source: Path, target: Path, name: str, asked: str | None
) -> tuple[RawTable, ...]:
    """Reads the elements of one name that most of all stand beside each other.

    Raises WebPage if there are none, BrokenWorkbook, WorkbookWithDoctype, TooManyColumns.
    """
    with source.open("rb") as file:
        encoding = asked or encoding_of(file.read(HEAD + 1))
    tree = _Tree()
    listen(texts(chunks(source), encoding), tree)
    records = _records(tree.root())
    if not records:
        raise WebPage
    return (written(lambda: map(_flat, records), target, name, encoding),)


class _Tree:
    """Listens to a document and keeps it."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()

    def begin(self, name: str, attributes: Attributes) -> None:
        self._builder.start(name, attributes)

    def end(self, name: str) -> None:
        self._builder.end(name)

    def text(self, text: str) -> None:
        self._builder.data(text)

    def root(self) -> Element:
        return self._builder.close()


def _records(root: Element) -> list[Element]:
    """The most elements of one name below one other that have something inside."""
    best: list[Element] = []
    for parent in root.iter():
        names = Counter(child.tag for child in parent if len(child) or child.attrib)
        name, times = names.most_common(1)[0] if names else ("", 0)
        if times > max(len(best), 1):
            best = [child for child in parent if child.tag == name]
    return best


def _flat(record: Element) -> dict[str, str]:
    """Attributes and inner elements under dotted keys; what is there twice is joined."""
    found: dict[str, str] = dict(record.attrib)
    stack = [(child, child.tag) for child in reversed(record)]
    while stack:
        element, key = stack.pop()
        stack += [(child, f"{key}.{child.tag}") for child in reversed(element)]
        told = {f"{key}.{name}": value for name, value in element.attrib.items()}
        text = (element.text or "").strip()
        if text or not (len(element) or told):
            told[key] = text
        for name, value in told.items():
            found[name] = f"{found[name]}, {value}" if found.get(name) else value
    return found
