"""The bytes of a text file to the encoding they are written in, by what the text would say."""

import re
from codecs import lookup
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from core.intake import common_characters as common
from core.intake.refusals import UnknownEncoding

_SAMPLE = 20_000
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# people say the left name; the right one knows every character written under it
_WIDE = {
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
Weigh = Callable[[str], float]


@dataclass(frozen=True)
class Candidate:
    """An encoding, how usual a text is in it (about 0–1), and a bonus for being the likely one."""

    name: str
    weigh: Weigh
    prior: float = 0.0


def detect(head: bytes, evidence: Sequence[bytes]) -> str:
    """The name of a Python codec, from a file's beginning and its lines beyond ASCII.

    Order: byte order mark, zeros of UTF-16, UTF-8, then the candidate with the most usual text.
    """
    return marked(head) or _by_text(evidence)


def marked(head: bytes) -> str | None:
    """The encoding that a file's first bytes give away: a byte order mark, zeros of UTF-16."""
    return _by_mark(head) or _by_zeros(head)


def codec(encoding: str) -> str:
    """The Python codec that reads an encoding most widely; UnknownEncoding if there is none."""
    try:
        name = lookup(encoding).name
        "".encode(name)
    except (LookupError, ValueError) as error:
        raise UnknownEncoding(encoding=encoding[:40]) from error
    return _WIDE.get(name, name)


def _by_mark(head: bytes) -> str | None:
    return next((name for mark, name in _BOMS if head.startswith(mark)), None)


def _by_zeros(head: bytes) -> str | None:
    """UTF-16 without a mark: the zero halves of its ASCII characters stand on one side."""
    sample = head[:8192]
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    if max(high, low) < max(2, len(sample) // 50) or min(high, low) * 10 > max(high, low):
        return None
    return "utf-16-be" if high > low else "utf-16-le"


def _by_text(evidence: Sequence[bytes]) -> str:
    if not evidence or _is_utf8(evidence):
        return "utf-8"
    best = max(CANDIDATES, key=lambda each: _score(evidence, each))
    return _latin(evidence) if best.name == "cp1252" else best.name


def _is_utf8(evidence: Sequence[bytes]) -> bool:
    """More lines are UTF-8 with characters of three bytes, which chance hardly makes, than not."""
    texts = [_decoded(line, "utf-8") for line in evidence]
    good = sum(text is not None and max(text) >= "\u0800" for text in texts)
    return good > texts.count(None)


def _score(evidence: Iterable[bytes], candidate: Candidate) -> float:
    """How usual the text is in an encoding; lines that are no text in it weigh double against."""
    texts = [_decoded(line, candidate.name) for line in evidence]
    joined = "\n".join(text for text in texts if text is not None)[: _SAMPLE * 4]
    bad = texts.count(None) / len(texts)
    return candidate.prior + candidate.weigh(joined) - 2 * bad


def _decoded(line: bytes, encoding: str) -> str | None:
    try:
        return line.decode(_WIDE.get(encoding, encoding))
    except UnicodeDecodeError:
        return None


def _latin(evidence: Iterable[bytes]) -> str:
    """cp1252, unless a byte stands there that only Latin-1 has."""
    return "latin-1" if any(_decoded(line, "cp1252") is None for line in evidence) else "cp1252"


def _mean(weight: Weigh) -> Weigh:
    """Mean weight of the characters beyond ASCII; full-width marks, which all share, are mute."""

    def weigh(text: str) -> float:
        found = [c for c in text[:_SAMPLE] if c > "\x7f" and not _is_shared_mark(c)]
        return sum(map(weight, found)) / len(found) if found else 0.2

    return weigh


def _is_shared_mark(character: str) -> bool:
    return "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e"


def _lead(character: str, encoding: str) -> int:
    """The first byte of a character in an encoding, 0 if it has none of two bytes."""
    code = character.encode(encoding, "ignore")
    return code[0] if len(code) == 2 else 0


def _simplified(character: str) -> float:
    if character in common.SIMPLIFIED:
        return 1.0
    return 0.3 if 0xB0 <= _lead(character, "gb2312") <= 0xD7 else 0.1


def _traditional(character: str) -> float:
    if character in common.TRADITIONAL:
        return 1.0
    return 0.3 if 0xA4 <= _lead(character, "big5") <= 0xC6 else 0.0


def _japanese(character: str) -> float:
    if "\u3041" <= character <= "\u30fc":
        return 1.0
    return 0.6 if 0x88 <= _lead(character, "cp932") <= 0x97 else 0.0


def _korean(character: str) -> float:
    if character in common.HANGUL:
        return 1.0
    return 0.3 if 0xB0 <= _lead(character, "euc_kr") <= 0xC8 else 0.0


def _two_bytes(character: str) -> float:
    if character not in common.TWO_BYTE_LETTERS:
        return -1.0
    return 1.2 if character in common.LATIN else 0.9


_ALONE = re.compile(r"(?<![\x80-\uffff])[\x80-\uffff](?![\x80-\uffff])")


def _accents(text: str) -> float:
    """Share of the characters beyond ASCII that are usual letters or marks standing alone."""
    beyond = sum(c > "\x7f" for c in text)
    alone = sum(c in common.LATIN for c in _ALONE.findall(text))
    return alone / beyond if beyond else 0.0


CANDIDATES = (
    Candidate("gb18030", _mean(_simplified), prior=0.15),
    Candidate("utf-8", _mean(_two_bytes)),
    Candidate("big5", _mean(_traditional)),
    Candidate("shift_jis", _mean(_japanese)),
    Candidate("euc_kr", _mean(_korean)),
    Candidate("cp1252", _accents),
)
