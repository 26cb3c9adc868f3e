"""Masking: personal spans go, look-alikes stay, known people go everywhere."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.privacy.column_masking import mask_column
from core.privacy.masking import mask
from core.privacy.naming.names import BESIDE_MASKED
from core.privacy.people import roster_of
from core.privacy.plain import plain
from core.privacy.pseudonyms import fingerprints
from core.privacy.shapes import FAMILIES
from tests.core.privacy.abroad import ABROAD
from tests.core.privacy.remarks import FILES, remarks


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("我的手机13812345678请回电", "我的手机***请回电"),
        ("电话１３８１２３４５６７８", "电话***"),
        ("138\u200b1234\u200b5678", "***"),
        ("一三八一二三四五六七八打我", "***打我"),
        ("身份证11010519491231002X", "身份证***"),
        ("卡 6222 0200 0000 0000 000", "卡 ***"),
        ("请打0571-88886666转808", "请打***"),
        ("粤B·D12345挡道", "***挡道"),
        ("京AD12345", "***"),
        ("IPv6 2001:db8:85a3::8a2e:370:7334", "IPv6 ***"),
        ("家住朝阳区建国路甲1号", "家住***"),
        ("欧阳娜娜女士来电", "***女士来电"),
        ("姓名：李四", "姓名：***"),
        ("陳小姐說很滿意", "***小姐說很滿意"),
        ("my name is john smith and I wait", "my name is *** and I wait"),
        ("Dr. Müller was kind", "Dr. *** was kind"),
        ("ring (415) 555-2671", "ring ***"),
        ("护照号：G12345678", "护照号：***"),
        ("221B Baker Street, London", "***, London"),
    ],
)
def test_examples(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "110105194912310021 是流水",  # wrong check digit and no cue
        "6222020000000000001",  # fails Luhn
        "订单号13812345678901",
        "order no 13812345678",
        "批次E12345678",
        "13812345678901",
        "汇总数据见表",
        "",
    ],
)
def test_look_alike_examples(text: str) -> None:
    assert mask(text) == text


def test_known_values_go_whole_in_parts_and_by_given_name() -> None:
    assert mask("让王小明来接，小明知道", known=["王小明"]) == "让***来接，***知道"
    assert mask("emily said Mr Chen knows", known=["Emily Chen"]) == "*** said Mr *** knows"
    assert mask("账号vip_88213的问题", known=["vip_88213"]) == "账号***的问题"
    assert mask("见TK-2023-7，不是TK-2023-77", known=["TK-2023-7"]) == "见***，不是TK-2023-77"


@pytest.mark.parametrize("word", ["客户", "匿名用户", "12", "无", "", "a", "guest"])
def test_known_words_that_name_nobody_mask_nothing(word: str) -> None:
    assert mask("客户等了12天, guest a 无人管", known=[word]) == "客户等了12天, guest a 无人管"


def test_a_column_masks_each_row_by_its_own_people() -> None:
    texts = pd.Series(["找小红", "找小红", None, "13812345678"], dtype="str")
    names = pd.Series(["刘小红", "王五", "刘小红", None], dtype="str")
    masked = mask_column(texts, [names])
    assert masked.tolist()[:2] == ["找***", "找小红"]
    assert pd.isna(masked[2])
    assert masked[3] == "***"


def test_the_roster_goes_in_every_row() -> None:
    roster = roster_of(["张伟(001)", "Bruno Mars"])
    texts = pd.Series(["张伟不回", "bruno hung up", "brunoesque"], dtype="str")
    assert mask_column(texts, roster=roster).tolist() == ["***不回", "*** hung up", "brunoesque"]


def test_people_of_earlier_files_are_known_by_their_hashes_only() -> None:
    key = bytes(32)
    remembered = frozenset(map(int, fingerprints(["张伟", "Mary Ann"], key)))
    roster = roster_of([], remembered, key)
    assert roster.mask("张伟不回复，Mary Ann too, 李伟 not") == "***不回复，*** too, 李伟 not"
    assert roster_of([], remembered, bytes(31) + b"1").mask("张伟不回复") == "张伟不回复"


@given(st.text(max_size=80))
def test_any_text_survives_and_masking_twice_changes_nothing(text: str) -> None:
    once = mask(text)
    assert mask(once) == once


def test_every_family_is_needed() -> None:
    texts = [remark.text for name in FILES for remark in remarks(name)]
    texts += ["一三八一二三四五六七八", "SSN 123-45-6789", "DOB: 1990-05-01", "约翰·史密斯"]
    texts += [text for text, _ in ABROAD]
    families = [family for family in FAMILIES if family not in BESIDE_MASKED]
    plains = [plain(text) for text in texts]
    unused = [f for f in families if not any(p.spans(text) for p in f.patterns for text in plains)]
    assert unused == []


def test_half_a_character_stays_and_hides_nobody() -> None:
    assert mask("\ud800客户张伟来电，王小明女士\udfff") == "\ud800客户***来电，***女士\udfff"
