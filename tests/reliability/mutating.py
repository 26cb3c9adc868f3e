"""A sound file and a number to the same file damaged in a way that the number stands for."""

import io
import zipfile
import zlib
from collections.abc import Callable
from random import Random

from tests.core.intake.files import zipped
from tests.reliability.originals import originals

Mutation = Callable[[bytes, Random], bytes]
_CODECS = ("utf-8", "gb18030", "big5", "cp932", "euc_kr", "utf-16", "utf-16-be", "cp1252", "cp437")
_TELLING = (b'"', b",", b"\n", b"\r", b"\t", b"<", b">", b"&", b"{", b"]", b"\\", b"'", b"\x00")
_BEYOND = (b"\xff", b"\xfe\xff", b"\x81", b"\xef\xbf\xbe", b"\x1a", b"\xe2\x80\xae", b"9" * 400)


def mutant(number: int) -> tuple[str, bytes]:
    """A name and bytes; the same for the same number."""
    random = Random(number)
    name, content = random.choice(originals())
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        content = random.choice(_MUTATIONS)(content, random)
    return name, content


def _cut(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content) + 1)]


def _beheaded(content: bytes, random: Random) -> bytes:
    return content[random.randrange(min(len(content), 600) + 1) :]


def _flipped(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.choice((1, 3, 30))):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _block(content: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(content) + 1)
    return start, start + random.choice((1, 2, 16, 200, 2000))


def _doubled(content: bytes, random: Random) -> bytes:
    start, end = _block(content, random)
    return content[:end] + content[start:end] * random.choice((1, 1, 50)) + content[end:]


def _removed(content: bytes, random: Random) -> bytes:
    start, end = _block(content, random)
    return content[:start] + content[end:]


def _zeroed(content: bytes, random: Random) -> bytes:
    start, end = _block(content, random)
    return content[:start] + bytes(len(content[start:end])) + content[end:]


def _moved(content: bytes, random: Random) -> bytes:
    start, end = _block(content, random)
    rest, at = content[:start] + content[end:], random.randrange(len(content) + 1)
    return rest[:at] + content[start:end] + rest[at:]


def _strewn(content: bytes, random: Random) -> bytes:
    """Signs that mean something to a parser, here and there."""
    for _ in range(random.choice((1, 2, 20))):
        at, sign = random.randrange(len(content) + 1), random.choice(_TELLING + _BEYOND)
        content = content[:at] + sign + content[at + random.randrange(2) :]
    return content


def _noisy(content: bytes, random: Random) -> bytes:
    start, end = _block(content, random)
    return content[:start] + random.randbytes(end - start) + content[end:]


def _recoded(content: bytes, random: Random) -> bytes:
    """As if it had been read in one encoding and saved in another."""
    read, saved = random.choice(_CODECS), random.choice(_CODECS)
    return content.decode(read, "replace").encode(saved, "replace")


def _spliced(content: bytes, random: Random) -> bytes:
    _, other = random.choice(originals())
    at, start = random.randrange(len(content) + 1), random.randrange(len(other))
    return content[:at] + other[start:]


def _inside(content: bytes, random: Random) -> bytes:
    """One file of a ZIP damaged, and the ZIP itself whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError):
        return content
    name = random.choice(sorted(members) or [""])
    damage = random.choice(_PLAIN)
    return zipped({**members, name: damage(members.get(name, b""), random)})


_PLAIN: tuple[Mutation, ...] = (
    _cut, _beheaded, _flipped, _doubled, _removed, _zeroed, _moved, _strewn, _noisy, _recoded,
    _spliced,
)  # fmt: skip
_MUTATIONS: tuple[Mutation, ...] = (*_PLAIN, *[_inside] * 8)
