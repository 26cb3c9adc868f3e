"""The word lists: long enough, plain, without contradictions, and what is looked up in them."""

import re
from typing import get_args

import pytest

from core.intake.channels import CHANNELS, channel_code
from core.intake.mapping.claims import Reason
from core.intake.mapping.synonyms import RANKS, bags, meanings, synonyms
from core.intake.mapping.wording import bag, bare, visible
from core.intake.statuses import STATUSES, status_code
from core.intake.words import code_of, key, plain, simplified, split_words, word_list
from core.intake.words.headers import listed
from core.texts import LANGUAGES, Language, say
from core.tickets import FIELDS


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_twenty_words_and_more_for_every_field(field) -> None:
    words = {word for rank in RANKS[1:] for word in listed(field.name, rank)}
    assert len(words) >= 20
    for script in (r"[\u4e00-\u9fff]", r"[\u3040-\u30ff]", r"[\uac00-\ud7af]", r"[a-z]{3}"):
        assert any(re.search(script, word) for word in words)


def test_no_list_for_a_field_that_does_not_exist() -> None:
    assert word_list("headers").keys() == {"none", *(field.name for field in FIELDS)}


def test_what_is_known_to_be_no_field_is_in_no_other_list() -> None:
    nothing = listed("none", "words")
    assert not {plain(word) for word in nothing} & synonyms().keys()
    assert not {bag(word) for word in nothing} & bags().keys()


def test_alternatives_in_brackets_are_spelled_out() -> None:
    assert {"会话编号", "案件号", "ticket id", "case reference number"} <= {
        *listed("ticket_id", "words")
    }
    assert {"解决时间", "工单解决时间"} <= {*listed("resolved_at", "words")}
    assert not any("(" in word or "|" in word or "  " in word for word in listed("score", "words"))


@pytest.mark.parametrize("name", ["channels", "statuses"])
def test_no_word_stands_for_two_codes(name: str) -> None:
    words = [word for listed in word_list(name).values() for word in split_words(listed)]
    assert len(words) == len(set(words)) == len(code_of(name))


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("电话", "phone"),
        ("電話", "phone"),
        (" Phone Call ", "phone"),
        ("热线", "phone"),
        ("E-mail", "email"),
        ("邮件", "email"),
        ("在线客服", "chat"),
        ("Live Chat", "chat"),
        ("web widget", "chat"),
        ("微信", "wechat"),
        ("微信小程序", "wechat"),
        ("企业微信", "wecom"),
        ("APP", "app"),
        ("短信", "sms"),
        ("微博", "social"),
        ("抖音", "social"),
        ("天猫", "shop"),
        ("门店", "walk_in"),
        ("Web form", "web"),
        ("机器人", "bot"),
        (" ＡＰＰ Municipium ", "APP Municipium"),
        ("某渠道", "某渠道"),
        ("", ""),
    ],
)
def test_channels(word: str, code: str) -> None:
    assert channel_code(word) == code


@pytest.mark.parametrize("code", CHANNELS)
def test_a_channel_code_is_its_own_code(code: str) -> None:
    assert channel_code(channel_code(code)) == channel_code(code)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("处理中", "open"),
        ("待客户回复", "open"),
        ("On-hold", "open"),
        ("In Progress", "open"),
        ("重新打开", "open"),
        ("aperta", "open"),
        ("in carico", "open"),
        ("已解决", "closed"),
        ("已關閉", "closed"),
        ("Solved", "closed"),
        ("Resolved", "closed"),
        ("chiusa", "closed"),
        ("archiviata", "closed"),
        ("deleted", "cancelled"),
        ("已取消", "cancelled"),
        ("Canceled", "cancelled"),
        ("annullata", "cancelled"),
        ("eliminata", "cancelled"),
        ("某状态", None),
        ("", None),
    ],
)
def test_statuses(word: str, code: str | None) -> None:
    assert status_code(word) == code
    assert code is None or code in STATUSES


def test_plain_words() -> None:
    assert plain(" First-Response_Time (h)! ") == "firstresponsetimeh"
    assert plain("ＦＲＴ") == "frt"
    assert plain("Créé le") == "creele"
    assert simplified("回覆時間") == "回复时间"
    assert key("👍") == "👍"


def test_headers_without_brackets_and_unseen_characters() -> None:
    assert bare("响应时间(分钟)") == "响应时间"
    assert bare("客户满意度评分（1-5分）【必填】") == "客户满意度评分"
    assert visible("\u202e工单\n编号\x00") == "工单 编号"


@pytest.mark.parametrize(
    ("header", "field", "rank"),
    [
        ("created_at", "created_at", "exact"),
        ("创建时间", "created_at", "words"),
        ("Ticket: Created at", "created_at", "words"),
        ("工单-渠道", "channel", "words"),
        ("会话满意度评分", "score", "words"),
        ("First reply time in minutes", "first_response_minutes", "words"),
        ("日期", "created_at", "generic"),
    ],
)
def test_meanings(header: str, field: str, rank: str) -> None:
    assert (field, rank) in {(each.field, each.rank) for each in meanings(header)}


@pytest.mark.parametrize("reason", get_args(Reason))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_its_words(reason: str, language: Language) -> None:
    assert say(f"reason.{reason}", language)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("400电话", "phone"), ("市民热线", "phone"), ("Telefonisch", "phone"), ("Llamada", "phone"),
        ("電話受付", "phone"), ("전화상담", "phone"), ("Courriel", "email"), ("電子郵件", "email"),
        ("网页会话", "chat"), ("Chat en ligne", "chat"), ("公众号", "wechat"),
        ("钉钉", "wecom"),
        ("Mobile Device", "app"), ("Internet", "web"), ("Formulaire web", "web"), ("官網", "web"),
        ("簡訊", "sms"), ("LINE", "social"), ("카카오톡", "social"),
        ("Facebook Messenger", "social"),
        ("千牛", "shop"), ("抖店", "shop"), ("窗口", "walk_in"), ("来访", "walk_in"),
        ("In-person", "walk_in"), ("Schalter", "walk_in"), ("Guichet", "walk_in"),
        ("来信", "letter"), ("Courrier", "letter"), ("系统自动", "api"), ("Chatbot", "bot"),
    ],
)  # fmt: skip
def test_channels_in_other_words(word: str, code: str) -> None:
    assert channel_code(word) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("erledigt", "closed"), ("Clôturé", "closed"), ("Chiuso", "closed"), ("Cerrada", "closed"),
        ("Encerrado", "closed"), ("Afgehandeld", "closed"), ("対応完了", "closed"),
        ("처리완료", "closed"),
        ("已办结", "closed"), ("結案", "closed"), ("Closed with explanation", "closed"),
        ("in Bearbeitung", "open"), ("En cours de traitement", "open"),
        ("In carico", "open"),
        ("En trámite", "open"),
        ("Em andamento", "open"), ("In behandeling", "open"),
        ("調査中", "open"), ("진행 중", "open"), ("待派单", "open"),
        ("Waiting for customer", "open"),
        ("Doublon", "cancelled"), ("abgelehnt", "cancelled"), ("Duplicado", "cancelled"),
        ("Ingetrokken", "cancelled"), ("取り下げ", "cancelled"), ("반려", "cancelled"),
        ("重复工单", "cancelled"), ("Spam", "cancelled"), ("Duplicate (closed)", "cancelled"),
    ],
)  # fmt: skip
def test_statuses_in_other_words(word: str, code: str) -> None:
    assert status_code(word) == code


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("首次响应(秒)", "first_response_minutes"),
        ("处理（小时）", "handle_minutes"),
        ("结案(天)", "resolution_minutes"),
        ("Resolution (h)", "resolution_minutes"),
        ("创建(天)", "created_at"),
        ("费用(分)", None),
        ("延迟发货(天)", None),
    ],
)
def test_what_happens_with_a_unit_of_time_is_how_long_it_takes(
    header: str, field: str | None
) -> None:
    assert (meanings(header)[0].field if meanings(header) else None) == field
