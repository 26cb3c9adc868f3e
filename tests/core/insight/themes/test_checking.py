"""Rules as typed: split, kept plain, refused with one sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import AppError
from core.insight.themes.checking import (
    ThemeIncomplete,
    ThemeTwice,
    ThemeWordInvalid,
    ThemeWordTooShort,
    TooManyThemes,
    checked,
    typed,
)
from core.insight.themes.theme import default_themes
from core.settings import ThemeRule
from core.texts import LANGUAGES, explain

ALL_ON = [(theme.key, "", True) for theme in default_themes()]


def test_what_is_left_as_it_is_has_no_rule() -> None:
    assert checked(ALL_ON, []) == ()
    assert checked(ALL_ON, [("", " ", True)]) == ()


def test_words_are_split_and_themes_kept() -> None:
    rules = checked(
        [("attitude", "龟速、 等…久，too  slow；龟速", True), ("money", "", False)],
        [(" 积分 ", "会员积分\nC++ 课", True)],
    )
    assert rules[0] == ThemeRule("attitude", ("龟速", "等…久", "too slow"))
    assert rules[1] == ThemeRule("money", off=True)
    assert (rules[2].name, rules[2].words) == ("积分", ("会员积分", "C++ 课"))


def test_rules_come_back_as_typed() -> None:
    rules = checked([("attitude", "龟速、等…久", False)], [("积分", "会员积分", True)])
    defaults, own = typed(rules)
    assert [key for key, _, _ in defaults] == [theme.key for theme in default_themes()]
    assert checked(defaults, own) == rules


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("慢", ThemeWordTooShort),
        ("ok", ThemeWordTooShort),
        (".*", ThemeWordTooShort),
        ("***", ThemeWordTooShort),
        ("…慢慢", ThemeWordInvalid),
        ("慢慢…", ThemeWordInvalid),
        ("很" * 31, ThemeWordInvalid),
        ("很慢\u200b的", ThemeWordInvalid),
        ("、".join(f"词语{at}" for at in range(61)), TooManyThemes),
    ],
)
def test_what_cannot_be_searched_for_is_refused(words: str, error: type[AppError]) -> None:
    with pytest.raises(error) as raised:
        checked([("attitude", words, True)], [])
    for language in LANGUAGES:
        assert explain(raised.value, language)


@pytest.mark.parametrize(
    ("own", "error"),
    [
        ([("积分", "", True)], ThemeIncomplete),
        ([("", "会员积分", True)], ThemeIncomplete),
        ([("积分", "会员积分", True), ("积分", "会员等级", True)], ThemeTwice),
        ([(f"主题{at}", "会员积分", True) for at in range(31)], TooManyThemes),
    ],
)
def test_a_theme_of_ones_own_is_whole(
    own: list[tuple[str, str, bool]], error: type[AppError]
) -> None:
    with pytest.raises(error):
        checked([], own)


@given(st.text(max_size=40), st.text(max_size=40))
def test_nothing_typed_breaks_it(name: str, words: str) -> None:
    try:
        rules = checked([("attitude", words, True)], [(name, words, True)])
    except AppError:
        return
    assert all(rule.words for rule in rules)
