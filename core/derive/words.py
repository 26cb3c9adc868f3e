"""The words of the files to neutral codes, and the codes to the ENUM types of the columns."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import duckdb
import pyarrow as pa

from core.derive.columns import ENUMS
from core.derive.rules import hour_bands
from core.intake.channels import channel_code
from core.intake.statuses import status_code
from core.settings import Settings

Counted = Mapping[str, int]
Codes = dict[str, str]

_TEXTS: Any = pa.schema([("word", pa.string()), ("code", pa.string())])
_HOURS = "SET VARIABLE hours = ?::time_band[]"
_FIXED = {"kind": ("ticket", "answer", "complaint"), "status": ("open", "closed", "cancelled")}
_FOLDED = ("channel", "issue_type", "team", "priority", "customer_group")


def code_words(
    connection: duckdb.DuckDBPyConnection,
    settings: Settings,
    agents: Mapping[str, int],
    extras: Iterable[str] = (),
) -> dict[str, str]:
    """Make the types and `<field>_word` (word, code); channel codes to their commonest words."""
    said = {field: _count(connection, field) for field in (*_FOLDED, "status", *extras)}
    codes = {field: _codes(field, words) for field, words in said.items()}
    codes["agent"] = {key: f"agent-{number:02d}" for key, number in agents.items()}
    for name in (*ENUMS, *extras):
        _make_type(connection, name, _values(name, codes, settings))
    for field, coded in codes.items():
        _write(connection, field, coded)
    connection.execute(_HOURS, [hour_bands(settings)])
    return _commonest(said["channel"], codes["channel"])


def fold(words: Counted) -> Codes:
    """Each spelling to the commonest of those that differ in width, case or blanks only."""
    best: dict[str, str] = {}
    for word in sorted(words, key=lambda word: (-words[word], word)):
        best.setdefault(_key(word), word)
    return {word: best[_key(word)] for word in words}


def _key(word: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", word).casefold().split())


def _count(connection: duckdb.DuckDBPyConnection, field: str) -> dict[str, int]:
    counted = connection.view("counted").aggregate(f"{field}, count(*)")
    return {word: n for word, n in counted.fetchall() if word is not None}


def _codes(field: str, words: Counted) -> Codes:
    match field:
        case "status":
            said = {word: status_code(word) for word in words}
            return {word: code for word, code in said.items() if code is not None}
        case "channel":
            codes = {word: channel_code(word) for word in words}
            same = fold(_sum(codes, words))
            return {word: same[code] for word, code in codes.items()}
        case _:
            return fold(words)


def _sum(codes: Codes, words: Counted) -> Counted:
    total: Counter[str] = Counter()
    for word, code in codes.items():
        total[code] += words[word]
    return total


def _commonest(words: Counted, codes: Codes) -> Codes:
    order = sorted(words, key=lambda word: (words[word], word))
    return {codes[word]: word for word in order}


def _write(connection: duckdb.DuckDBPyConnection, field: str, codes: Codes) -> None:
    words: Any = pa.table({"word": list(codes), "code": list(codes.values())}, schema=_TEXTS)
    connection.register("told", words)
    connection.execute(
        f"CREATE TEMP TABLE {field}_word AS FROM told SELECT word, code::{field} AS code"
    )
    connection.unregister("told")


def _values(name: str, codes: Mapping[str, Codes], settings: Settings) -> Iterable[str]:
    if name in _FIXED:
        return _FIXED[name]
    if name == "time_band":
        return dict.fromkeys(band for band in hour_bands(settings) if band)
    order = codes[name].values()
    return dict.fromkeys(order if name == "agent" else sorted(order))


def _make_type(connection: duckdb.DuckDBPyConnection, name: str, values: Iterable[str]) -> None:
    connection.execute("SET VARIABLE kinds = ?", [list(values)])
    connection.execute(
        f"CREATE TYPE {name} AS ENUM (SELECT unnest(getvariable('kinds')::VARCHAR[]))"
    )
