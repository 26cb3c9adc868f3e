"""What a comment is about, in both scripts and in English, with what is negated left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.insight.themes.theme import Theme, default_themes, entries, themes_of
from core.settings import Settings, ThemeRule
from core.texts import LANGUAGES, say
from tests.core.insight.themes.heard import keys_in

SLOW = "slow_reply"
ABOUT = {
    "回复太慢": {SLOW},
    "服务可以，就是有点慢": {SLOW},
    "等了很久才有人回复": {SLOW, "waiting"},
    "响应不及时，等得着急": {SLOW, "waiting"},
    "晚上一直没人接": {"waiting"},
    "被转来转去，没人负责": {"transferred"},
    "说了三次还是没解决": {"unresolved", "repeated"},
    "回复很快但是问题没有解决": {"unresolved", "praise"},
    "答非所问，问题没解决": {"knowledge", "unresolved"},
    "态度冷淡": {"attitude"},
    "退款还是没到账，只会说请耐心等待": {"money"},
    "包裹破了": {"delivery", "product"},
    "系统登录不上": {"system"},
    "流程太复杂": {"process"},
    "客服很耐心": {"praise"},
    # traditional, and as it is said in Hong Kong
    "回覆太慢，等了好幾天": {SLOW, "waiting"},
    "態度冷淡": {"attitude"},
    "問題沒有解決": {"unresolved"},
    "轉來轉去": {"transferred"},
    "講咗幾次都冇人理": {SLOW},
    "客服非常專業": {"praise"},
    # English
    "It was slow": {SLOW},
    "Waited 3 weeks and NOBODY replied!": {SLOW, "waiting"},
    "I was transferred three times": {"transferred", "repeated"},
    "Still not resolved": {"unresolved"},
    "The agent was rude": {"attitude"},
    "Friendly and quick": {"praise"},
    "My parcel never arrived": {"delivery"},
    "The app crashes": {"system"},
    # a word of one theme after what another is about
    "物流太慢了": {"delivery"},
    "系统很慢": {"system"},
    "The website is slow": {"system"},
    # what only looks like a theme's word
    "客服慢慢解释，很耐心": {"praise"},
    "The slowdown passed": set(),
    "一般": set(),
}
DENIED = {
    "不慢": SLOW,
    "一点也不慢": SLOW,
    "不是很慢": SLOW,
    "並不慢": SLOW,
    "唔慢": SLOW,
    "not slow at all": SLOW,
    "wasn't slow": SLOW,
    "It wasn’t too slow": SLOW,
    "never slow": SLOW,
    "没有等很久": "waiting",
    "无需排队": "waiting",
    "無需排隊": "waiting",
    "did not have to wait": "waiting",
    "no long wait": "waiting",
    "没有不耐烦": "attitude",
    "沒有不耐煩": "attitude",
    "态度不差": "attitude",
    "從來沒有敷衍": "attitude",
    "The agent was never rude": "attitude",
    "流程不复杂": "process",
    "没有被转来转去": "transferred",
    "was not transferred": "transferred",
    "没有让我重复描述": "repeated",
    "不满意": "praise",
    "不太满意": "praise",
    "没有耐心": "praise",
    "not helpful": "praise",
    "isn't very good": "praise",
    "希望态度好一点": "praise",
}
ASSERTED = {
    "是不是太慢了": SLOW,
    "不仅慢，还乱": SLOW,
    "not only slow but rude": SLOW,
    "不慢才怪，真的太慢": SLOW,
    "态度不好很慢": SLOW,
    "不得不等很久": "waiting",
    "没人回复": SLOW,
    "not resolved": "unresolved",
}


@pytest.fixture(scope="module")
def found() -> dict[str, set[str]]:
    return keys_in([*ABOUT, *DENIED, *ASSERTED])


@pytest.mark.parametrize("text", ABOUT)
def test_a_comment_has_its_themes(text: str, found: dict[str, set[str]]) -> None:
    assert found[text] == ABOUT[text]


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_is_not_said(text: str, found: dict[str, set[str]]) -> None:
    assert DENIED[text] not in found[text]


@pytest.mark.parametrize("text", ASSERTED)
def test_what_only_looks_denied_is_said(text: str, found: dict[str, set[str]]) -> None:
    assert ASSERTED[text] in found[text]


@pytest.mark.parametrize("theme", default_themes(), ids=lambda theme: theme.key)
def test_every_word_of_a_theme_finds_it(theme: Theme) -> None:
    found = keys_in([word.replace("…", "") for word in theme.words], [theme])
    assert [text for text, keys in found.items() if not keys] == []


@pytest.mark.parametrize("theme", default_themes(), ids=lambda theme: theme.key)
def test_every_theme_has_a_name(theme: Theme) -> None:
    assert all(say(f"theme.{theme.key}", language) for language in LANGUAGES)


def test_a_gap_stays_within_its_clause() -> None:
    theme = Theme("own", ("等…久",))
    texts = {
        "等了很久": 1,
        "等真的是太久": 1,
        "等一等。好久": 0,
        "等了不久": 0,
        "等了一二三四五六七久": 0,
    }
    found = keys_in(list(texts), [theme])
    assert {text: len(keys) for text, keys in found.items()} == texts


def test_lists_are_told_apart_by_script() -> None:
    assert entries("回复慢 没人接\nlate reply|too\n slow|app卡") == (
        "回复慢", "没人接", "late reply", "too slow", "app卡",
    )  # fmt: skip


def test_a_team_adds_words_and_themes_and_switches_themes_off() -> None:
    rules = (
        ThemeRule(SLOW, words=("龟速",)),
        ThemeRule("attitude", off=True),
        ThemeRule("own-1", ("会员积分", "loyalty points"), "积分"),
    )
    themes = themes_of(Settings(themes=rules))
    found = keys_in(["真是龟速", "态度冷淡", "會員積分沒了", "my loyalty  points"], themes)
    assert list(found.values()) == [{SLOW}, set(), {"own-1"}, {"own-1"}]


def test_a_word_with_signs_is_plain() -> None:
    found = keys_in(
        ["用 C++ (新) 写的", "用 CC 写的", "a.b", "axb"], [Theme("own", ("C++ (新)", "a.b"))]
    )
    assert [bool(keys) for keys in found.values()] == [True, False, True, False]


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=6, unique=True), WORDS)
@settings(deadline=None, max_examples=10)
def test_no_word_and_no_comment_breaks_it(texts: list[str], word: str) -> None:
    found = keys_in(texts, (Theme("own", (word,), (word,), (word,)), Theme("two", (word,))))
    assert len(found) == len(texts)
