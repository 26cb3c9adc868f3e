"""Header rows of many helpdesks with invented values, and the field each column ought to be."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

ROWS = 30
FOLDER = Path(__file__).parent / "exports"
_LINE = re.compile(r"(?P<header>.*?)\s+::\s+(?P<field>\S+)\s+::\s+(?P<values>.*)")
_START = datetime(2024, 3, 1, 8, 15, 20)
_HAN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"
_FIRST = ["Anna", "Ben", "Carla", "David", "Eva", "Felix", "Greta", "Hugo", "Ines", "Jonas"]
_LAST = ["Becker", "Costa", "Dubois", "Evans", "Ferrari", "Garcia", "Huber", "Jansen", "Keller"]
_WORDS = {
    "zh": "客户反映收到的货有破损希望尽快处理并退回款项另外电话一直打不通请协助跟进核实",
    "en": "the parcel arrived broken and nobody answered my call please send a new one soon",
    "de": "das paket kam kaputt an und niemand hat meinen anruf beantwortet bitte neu senden",
    "fr": "le colis est arrive casse et personne ne repond au telephone merci de renvoyer",
    "es": "el paquete llego roto y nadie contesta al telefono por favor envien otro pronto",
    "it": "il pacco e arrivato rotto e nessuno risponde al telefono inviatene un altro presto",
    "ja": "届いた荷物が壊れていて電話もつながりません至急交換をお願いしたいです",
}


@dataclass(frozen=True)
class Shape:
    """One export: its columns with their values, and the fields that are right for each."""

    name: str
    kind: str
    columns: dict[str, list[str]]
    right: dict[str, frozenset[str | None]]


def shapes(file: str) -> tuple[Shape, ...]:
    """Every export of a file in FOLDER: `== name kind`, then `header :: field :: values`.

    A field may be "-" (none of ours) or several with a slash, each of which is right.
    """
    text = (FOLDER / file).read_text(encoding="utf-8")
    return tuple(_shape(block) for block in re.split(r"^== ", text, flags=re.MULTILINE)[1:])


def _shape(block: str) -> Shape:
    first, *lines = [line for line in block.splitlines() if line.strip()]
    name, kind = first.split()
    rows = [found for line in lines if (found := _LINE.fullmatch(line))]
    assert len(rows) == len(lines), (name, lines)
    columns = {row["header"]: _cells(row["values"], Random(row["header"])) for row in rows}
    right = {
        row["header"]: frozenset(_field(one) for one in row["field"].split("/")) for row in rows
    }
    return Shape(name, kind, columns, right)


def _field(text: str) -> str | None:
    return None if text == "-" else text


def _cells(said: str, chance: Random) -> list[str]:
    name, _, more = said.partition(" ")
    if name in _MADE:
        return [_MADE[name](row, more, chance) for row in range(ROWS)]
    return [chance.choice(said.split(";")).strip() for _ in range(ROWS)]


def _moment(pattern: str) -> Callable[[int, str, Random], str]:
    def made(row: int, more: str, chance: Random) -> str:
        later = timedelta(hours=7 * row + chance.randrange(6), minutes=chance.randrange(60))
        return (_START + later).strftime(more or pattern)

    return made


def _name(_row: int, more: str, chance: Random) -> str:
    if more == "zh":
        return chance.choice(_HAN) + "".join(
            chance.choice(_GIVEN) for _ in range(chance.choice((1, 2)))
        )
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"


def _text(_row: int, more: str, chance: Random) -> str:
    words = _WORDS[more or "en"]
    parts = words.split() if more not in {"zh", "ja"} else list(words)
    mark = "" if more in {"zh", "ja"} else " "
    return mark.join(chance.choices(parts, k=chance.randrange(6, 14)))


_MADE: dict[str, Callable[[int, str, Random], str]] = {
    "@id": lambda row, more, _c: f"{more}{10400 + 7 * row}",
    "@uuid": lambda _r, _m, c: f"{c.randrange(16**8):08x}-{c.randrange(16**4):04x}-4a1b",
    "@who": lambda _r, more, c: f"{more}{c.randrange(200, 216)}",
    "@date": _moment("%Y-%m-%d"),
    "@at": _moment("%Y-%m-%d %H:%M:%S"),
    "@clock": lambda _r, more, c: f"{c.randrange(8, 19):02d}:{c.randrange(60):02d}{more}",
    "@int": lambda _r, more, c: str(c.randrange(*map(int, more.split()))),
    "@real": lambda _r, more, c: f"{c.uniform(*map(float, more.split())):.2f}",
    "@hms": lambda _r, _m, c: f"0{c.randrange(2)}:{c.randrange(60):02d}:{c.randrange(60):02d}",
    "@name": _name,
    "@mail": lambda row, _m, _c: f"user{row}@example.com",
    "@phone": lambda row, more, _c: f"{more or '138'}{10000000 + 137 * row}",
    "@text": _text,
    "@url": lambda row, _m, _c: f"https://example.org/t/{row}",
    "@empty": lambda _r, _m, _c: "",
}  # fmt: skip
