"""Turns a text into the plain form that is searched: as long as the text, narrow, simplified."""

import re
import tomllib
from pathlib import Path

MASK = "***"
# stands in a searched text for each character that is masked already
BLANK = "\ufffc"
HAN = "一-鿿"
LATIN = "A-Za-zÀ-ɏ"

_SCRIPTS = tomllib.loads((Path(__file__).parent / "traditional.toml").read_text(encoding="utf-8"))
_TRADITIONAL, _SIMPLIFIED = ("".join(_SCRIPTS[of].split()) for of in ("traditional", "simplified"))
_KEPT_WIDE = "，。！？；：（）、"
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F) if chr(wide) not in _KEPT_WIDE} | {
    0x3000: 0x20,
    0xA0: 0x20,
}
# halves of characters, as broken JSON brings them: the dictionary takes none
_HALVES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
_PLAIN = _HALVES | _NARROW | dict(zip(map(ord, _TRADITIONAL), map(ord, _SIMPLIFIED), strict=True))
_NOT_PLAIN = re.compile(
    f"[\ud800-\udfff{''.join(map(chr, _NARROW))}{_TRADITIONAL}]".replace("\\", r"\\")
).search
_WRITTEN = dict[str, str]()
for _old, _new in zip(_TRADITIONAL, _SIMPLIFIED, strict=True):
    _WRITTEN[_new] = _WRITTEN.get(_new, "") + _old
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")


def seen(text: str) -> str:
    """The text without characters that nobody sees and that would split a number."""
    return text if text.isascii() or not _UNSEEN.search(text) else _UNSEEN.sub("", text)


def simplified_from(character: str) -> str:
    """The traditional characters that a simplified one is written for; "" where there is none."""
    return _WRITTEN.get(character, "")


def plain(text: str) -> str:
    """The same number of characters: full width narrowed, traditional simplified, masks blank."""
    if not text.isascii() and _NOT_PLAIN(text):
        text = text.translate(_PLAIN)
    return text.replace(MASK, BLANK * 3) if MASK in text else text
