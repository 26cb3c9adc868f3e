"""The page of docs that says how files are read is what the registries say."""

from core.intake.formats import FORMATS
from core.intake.reference import PATH, reference
from core.intake.rules import RULES
from core.texts import LANGUAGES, say


def test_the_page_says_what_is_true() -> None:
    written = PATH.read_text(encoding="utf-8")
    assert written == reference(), "run python -m core.intake.reference"


def test_every_format_and_every_rule_is_on_it() -> None:
    page = reference()
    assert all(f"**{known.name}**: " in page for known in FORMATS)
    assert all(
        say(f"rules.{rule.key}", language) in page for rule in RULES for language in LANGUAGES
    )


def test_refusals_stand_in_both_languages() -> None:
    page = reference()
    assert all(say("errors.encrypted_workbook", language) in page for language in LANGUAGES)
