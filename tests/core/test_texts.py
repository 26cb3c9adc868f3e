"""Every word of the app: there in both languages, of one shape, asked for, and used."""

import re
from string import Formatter

import pytest

from core.errors import AppError, Note
from core.measure.segments import SEGMENTS
from core.texts import LANGUAGES, Language, catalogue, explain, has, say, tell
from core.worktables import TEMPLATES
from tests.core.catalogue import HOLE, asked, constants, matcher, patterns, worded
from tests.core.registered import errors, registered

ZH, EN = catalogue("zh"), catalogue("en")
HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
# commands, module paths, roles' and formats' own names
COMMAND = re.compile(r"`[^`]+`|\bhuixiang \w+|--\w+")
ENGLISH_WITH_HAN = {
    # a test record is known by this very word
    "rules.test_does",
}
# formats of dates and pages, and a document property that other programs split at commas
FORMATS = {"chart.day_format", "chart.month_format", "report.footer", "report.keywords"}
# the headers of the evaluation table as the team's own template writes them
HEADERS = {"column.tickets.score", "column.surveys.score", "column.surveys.nps"}
SPOKEN = {key: COMMAND.sub("", text) for key, text in ZH.items() if key not in {*FORMATS, *HEADERS}}
SENTENCE = re.compile(r"(?:\b[A-Za-z][a-z]+\b[ ,]+){3,}")


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_keys() -> None:
    assert set(ZH) ^ set(EN) == set()


def test_both_languages_have_the_same_placeholders() -> None:
    assert [key for key in ZH if holes(ZH[key]) != holes(EN[key])] == []


def test_placeholders_are_named() -> None:
    assert [key for key in ZH if not all(map(str.isidentifier, holes(ZH[key])))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: Language) -> None:
    assert [key for key, text in catalogue(language).items() if not text.strip()] == []


def test_chinese_holds_no_english_sentence() -> None:
    assert [key for key, text in SPOKEN.items() if SENTENCE.search(text)] == []


def test_english_holds_no_chinese() -> None:
    spoken = {key: COMMAND.sub("", text) for key, text in EN.items()}
    assert [key for key, text in spoken.items() if HAN.search(text)] == sorted(ENGLISH_WITH_HAN)


def test_chinese_is_set_with_a_space_beside_latin_and_figures() -> None:
    glued = re.compile(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]")
    assert [key for key, text in SPOKEN.items() if glued.search(text)] == []


def test_chinese_sentences_take_full_width_points() -> None:
    half = re.compile(r"[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(\s|$)")
    assert [key for key, text in SPOKEN.items() if half.search(text)] == []


def test_every_text_asked_for_is_there() -> None:
    assert [key for key in sorted(asked()) if HOLE not in key and not has(key)] == []


def test_every_pattern_asked_for_has_a_text() -> None:
    composed = [key for key in sorted(asked()) if HOLE in key]
    found = {key for key in composed if any(map(matcher(key).fullmatch, ZH))}
    assert [key.replace(HOLE, "…") for key in composed if key not in found] == []


def test_every_registry_has_its_texts() -> None:
    assert sorted({key for key in registered() if not has(key)}) == []


@pytest.mark.parametrize("kind", errors(), ids=lambda kind: kind.__name__)
def test_an_error_has_its_own_sentence(kind: type[AppError]) -> None:
    keys = [each.key for each in errors()]
    assert keys.count(kind.key) == 1
    for language in LANGUAGES:
        facts = dict.fromkeys(holes(say(f"errors.{kind.key}", language)), 3)
        assert len(explain(kind(**facts), language)) > 8


@pytest.mark.parametrize("key", [key for key in ZH if key.startswith("errors.")])
def test_a_sentence_of_an_error_has_its_error(key: str) -> None:
    streamlit_only = {"errors.crash"}
    known = {f"errors.{each.key}" for each in errors()} | streamlit_only
    assert key in known


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_tells_its_count_and_example(language: Language) -> None:
    assert "7" in tell(Note("unanswered", 7), language)
    assert "42" in tell(Note("rows_padded", 3, "42"), language)


def test_a_key_nobody_wrote_is_a_bug() -> None:
    assert not has("nav.nowhere")
    with pytest.raises(KeyError):
        say("nav.nowhere", "zh")


def test_every_text_is_used() -> None:
    known = {*asked(), *constants(), *registered(), *_examples()}
    composed = [matcher(each) for each in [*asked(), *_below()] if each.strip(f"{HOLE}.")]
    assert [key for key in ZH if key not in known and not _is_filled(key, composed)] == []


def _below() -> list[str]:
    """Texts whose second part is a code from data: of a segment, or of what `word` asks for."""
    sections = {*worded(), *(each.key for each in SEGMENTS), *_sections()}
    return [f"{section}.{HOLE}" for section in sorted(sections)]


def _sections() -> set[str]:
    """Patterns made before they are asked for: `f"stat.{…}"`."""
    found = {
        match.group(1) for each in patterns() if (match := re.match(r"(\w+)\\\.", each.pattern))
    }
    return found & {key.partition(".")[0] for key in ZH}


def _examples() -> list[str]:
    """The rows a template shows filled in are found by their prefix."""
    prefixes = tuple(f"example.{table.key}." for table in TEMPLATES)
    return [key for key in ZH if key.startswith(prefixes)]


def _is_filled(key: str, composed: list[re.Pattern[str]]) -> bool:
    matches = (each.fullmatch(key) for each in composed)
    return any(match and all(map(_is_said, match.groups())) for match in matches)


def _is_said(part: str) -> bool:
    known = part in {"", *constants()} or part.isdigit()
    return known or any(each.fullmatch(part) for each in patterns())
