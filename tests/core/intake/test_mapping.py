"""Headers and values to fields: the exports people really have, and never a silent guess."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.intake.mapping import fingerprint, kind_by_headers, propose, suggest, upload_kind
from core.texts import LANGUAGES, say
from core.tickets import FIELD, ColumnMapping

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
EVALUATION = {
    "日期": ["2024-05-01", "2024-05-02"],
    "服务渠道": ["电话", "在线"],
    "响应时间(分钟)": ["8.0", "1.5"],
    "客户满意度评分(1-5分)": ["5", "3"],
    "问题类型": ["退换货", "物流"],
    "负责人(*)": ["客服A*", "客服B*"],
    "备注": ["客户等太久了", ""],
}


def fields(columns: dict[str, list[str]] | list[str]) -> dict[str, str | None]:
    """What is certain, by header."""
    values = columns if isinstance(columns, dict) else None
    return {each.header: each.field if each.certain else None
            for each in suggest(list(columns), values)}  # fmt: skip


@pytest.mark.parametrize("columns", [EVALUATION, list(EVALUATION)], ids=["values", "names"])
def test_the_evaluation_table_needs_no_question(columns) -> None:
    assert list(fields(columns).values()) == [
        "created_at", "channel", "first_response_minutes", "score", "issue_type", "agent",
        "comment",
    ]  # fmt: skip


def test_the_evaluation_table_as_a_proposal() -> None:
    proposal = propose(list(EVALUATION), EVALUATION, timezone="Asia/Shanghai")
    assert proposal.questions == ()
    assert proposal.mapping.kind == "tickets"
    assert proposal.mapping.timezone == "Asia/Shanghai"
    assert proposal.mapping.header_of("agent") == "负责人(*)"


EXPORTS: dict[str, dict[str, str | None]] = {
    "qiyu": {
        "会话ID": "ticket_id", "会话开始时间": "created_at", "会话结束时间": "resolved_at",
        "访客ID": "customer_id",
        "访客昵称": "customer_name", "接待客服": "agent", "客服组": "team", "来源渠道": "channel",
        "首次响应时长(秒)": "first_response_minutes", "平均响应时长(秒)": None,
        "会话时长(秒)": "handle_minutes",
        "满意度": "score", "评价内容": "comment", "会话分类": "issue_type", "是否解决": "status",
        "客服消息数": "replies", "访客消息数": None, "排队时长(秒)": None,
    },
    "meiqia": {
        "对话编号": "ticket_id", "开始时间": "created_at", "结束时间": "resolved_at",
        "顾客名称": "customer_name",
        "客服": "agent", "客服分组": "team", "来源": "channel", "对话时长": "handle_minutes",
        "评价内容": "comment",
        "标签": "tags",
    },
    "udesk": {
        "工单编号": "ticket_id", "主题": "subject", "描述": "description", "状态": "status",
        "优先级": "priority",
        "客户": "customer_name", "邮箱": "contact", "电话": "contact", "受理客服": "agent",
        "受理客服组": "team",
        "创建时间": "created_at", "关闭时间": "resolved_at", "来源": "channel", "标签": "tags",
        "满意度评价": "score",
        "回复次数": "replies", "更新时间": None, "创建人": None,
    },
    "sobot": {
        "工单号": "ticket_id", "工单标题": "subject", "工单分类": "issue_type",
        "工单状态": "status",
        "发起时间": "created_at", "受理时间": None, "完结时间": "resolved_at",
        "受理坐席": "agent",
        "受理技能组": "team", "客户昵称": "customer_name", "客户手机": "contact",
        "渠道类型": "channel",
        "处理时长": "handle_minutes",
    },
    "feishu": {
        "工单编号": "ticket_id", "服务台": None, "用户": "customer_name", "客服": "agent",
        "状态": "status",
        "满意度评分": "score", "满意度评价内容": "comment", "创建时间": "created_at",
        "关闭时间": "resolved_at",
        "首次响应时长(分钟)": "first_response_minutes", "解决时长(分钟)": "resolution_minutes",
        "问题分类": "issue_type",
    },
    "traditional": {
        "工單編號": "ticket_id", "建立時間": "created_at", "客戶姓名": "customer_name",
        "聯絡電話": "contact",
        "服務管道": "channel", "問題類型": "issue_type", "處理人員": "agent",
        "結案時間": "resolved_at",
        "滿意度評分": "score", "備註": "comment",
    },
    "freshdesk": {
        "Ticket ID": "ticket_id", "Subject": "subject", "Status": "status",
        "Priority": "priority",
        "Source": "channel", "Type": "issue_type", "Agent": "agent", "Group": "team",
        "Created time": "created_at",
        "Due by Time": None, "Resolved time": "resolved_at", "Closed time": None,
        "Last update time": None,
        "First response time (in hrs)": "first_response_minutes",
        "Resolution time (in hrs)": "resolution_minutes",
        "Agent interactions": "replies", "Customer interactions": None, "Resolution status": None,
        "Tags": "tags",
        "Survey results": "score", "Full name": "customer_name", "Email": "contact",
        "Work phone": "contact",
        "Company Name": None, "Contact ID": "customer_id",
    },
    "intercom": {
        "Conversation ID": "ticket_id", "Conversation started at": "created_at",
        "First response at": "first_response_at", "Closed at": "resolved_at",
        "Teammate assigned": "agent",
        "Team assigned": "team", "Channel": "channel", "Conversation rating": "score",
        "Rating remark": "comment",
        "User name": None, "User email": None, "Topic": "issue_type",
    },
    "jira": {
        "Issue key": "ticket_id", "Issue id": None, "Summary": "subject",
        "Issue Type": "issue_type",
        "Status": "status", "Assignee": "agent", "Reporter": "customer_name",
        "Created": "created_at",
        "Updated": None, "Resolved": "resolved_at", "Due Date": None, "Labels": "tags",
        "Satisfaction rating": "score", "Time to resolution": "resolution_minutes",
        "Request Type": None,
    },
    "servicenow": {
        "Number": "ticket_id", "Opened": "created_at", "Opened by": None,
        "Short description": "subject",
        "Caller": "customer_name", "Priority": "priority", "State": "status",
        "Category": "issue_type",
        "Assignment group": "team", "Assigned to": "agent", "Resolved": "resolved_at",
        "Closed": None,
        "Reopen count": "reopened", "Contact type": "channel", "Urgency": None,
    },
    "survey": {
        "Ticket ID": "ticket_id", "Survey sent at": "survey_sent_at",
        "Survey response date": "answered_at",
        "CSAT score": "score", "Comment": "comment", "NPS": "nps",
    },
    "code": {name: name for name in FIELD},
}  # fmt: skip


@pytest.mark.parametrize("wanted", EXPORTS.values(), ids=EXPORTS)
def test_exports_by_their_headers(wanted: dict[str, str | None]) -> None:
    assert fields(list(wanted)) == wanted


@pytest.mark.parametrize(
    ("header", "cells", "field"),
    [
        ("首次响应时间", ["2024-05-01 10:00", "2024-05-02 11:30"], "first_response_at"),
        ("首次响应时间", ["00:02:30", "01:10:00"], "first_response_minutes"),
        ("首次响应时间", ["35", "60"], "first_response_minutes"),
        ("首次响应时长", ["2024-05-01 10:00"], "first_response_at"),
        ("First response time", ["10/13/23 3:05 PM"], "first_response_at"),
        ("First response time", ["1h 20m"], "first_response_minutes"),
        ("解决时间", ["2分30秒"], "resolution_minutes"),
        ("解决时间", ["2024/5/1"], "resolved_at"),
        ("关闭时间", ["3天"], "resolution_minutes"),
        ("评价", ["满意", "一般"], "score"),
        ("评价", ["很好，速度快", "太慢了"], "comment"),
        ("客户", ["张伟", "王芳"], "customer_name"),
        ("客户", ["C0012", "C0013"], "customer_id"),
        ("创建时间", ["45200.6", "45201.25"], "created_at"),
        ("重开", ["是", "否"], "reopened"),
        ("Created at (UTC)", ["2024-05-01T10:00:00Z"], "created_at"),
    ],
)
def test_values_decide_where_the_name_leaves_it_open(
    header: str, cells: list[str], field: str
) -> None:
    assert fields({header: cells}) == {header: field}


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("创建时间", ["电话", "在线"]),
        ("创建时间", ["2分30秒", "8分"]),
        ("满意度", ["电话", "在线"]),
        ("NPS", ["50", "80"]),
        ("渠道", ["2024-05-01 10:00", "2024-05-02 10:00"]),
        ("首次响应时长(秒)", ["2024-05-01 10:00"]),
        ("回复次数", ["很多"]),
    ],
)
def test_a_known_name_above_values_of_another_kind_is_not_used(
    header: str, cells: list[str]
) -> None:
    assert fields({header: cells}) == {header: None}
    assert suggest([header], {header: cells})[0].reason in {"type", "values"}


@pytest.mark.parametrize(
    ("header", "cells", "field"),
    [
        ("foo", ["13800138000", "13900139001"], "contact"),
        ("foo", ["a@example.com", "b@example.org"], "contact"),
        ("foo", ["电话", "邮件", "在线"], "channel"),
        ("foo", ["已解决", "处理中"], "status"),
        ("foo", ["非常满意", "满意"], "score"),
        ("您对客服响应速度的满意度", ["5", "4"], "score"),
        ("您觉得还有什么建议", ["快一点", "都好"], "comment"),
        ("门店创建时间", ["2024-05-01"], "created_at"),
    ],
)
def test_what_only_values_or_likeness_say_is_never_certain(
    header: str, cells: list[str], field: str
) -> None:
    (found,) = suggest([header], {header: cells})
    assert (found.field, found.certain) == (field, False)


@pytest.mark.parametrize(
    "header", ["订单号", "Updated at", "更新时间", "截止时间", "foo", "", "  ", "(分钟)", "*"]
)
def test_no_field(header: str) -> None:
    assert suggest([header])[0].field is None


@pytest.mark.parametrize(
    "header",
    [
        "Due date", "updated_at", "SLA breach", "Order number", "Order date", "Product", "Price",
        "Item name", "City", "lat", "Longitude", "Ward", "Survey batch", "url", "Avatar",
        "Attachment count", "Last modified date", "Expected resolution date", "Product category",
        "Order status", "Payment status", "Target resolution time", "Average response time",
        "Next SLA breach", "Customer age", "Escalated at", "预计完成时间", "订单状态", "商品类别",
        "所属城市", "最后更新时间", "平均响应时长", "是否超时", "附件数量", "二级分类",
        "订单创建时间", "Fällig am", "Bestellnummer", "Stadtteil", "Date limite", "Produit",
        "Última actualización",
        "Prezzo", "Data scadenza", "Prazo", "Bijgewerkt op", "期限日", "商品名", "주문번호",
        "metric_set.reply_time_in_minutes.business", "order.created_at", "用户所在部门",
        "Sub-category",
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_field_is_none(header: str) -> None:
    assert suggest([header])[0].field is None


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("metric_set.reply_time_in_minutes.calendar", "first_response_minutes"),
        ("Ticket: ID", "ticket_id"),
        ("Ticket: Assigned to", "agent"),
        ("fields.status.name", "status"),
        ("satisfaction_rating.score", "score"),
        ("assignee.name", "agent"),
        ("createdAt", "created_at"),
        ("SRNumber", "ticket_id"),
        ("Date/Time Opened", "created_at"),
        ("Custom field (Root cause type)", None),
        ("自定义字段(问题类型)", "issue_type"),
        ("创建时间 Created At", "created_at"),
        ("客服/Agent", "agent"),
        ("基本信息 工单编号", "ticket_id"),
        ("FRT (min)", "first_response_minutes"),
        ("AHT", "handle_minutes"),
        ("ASA (sec)", "first_response_minutes"),
        ("TTR", "resolution_minutes"),
        ("NPS推荐分", "nps"),
        ("Conversation last closed at (UTC)", "resolved_at"),
        ("案件編號", "ticket_id"),
        ("Zugewiesen an", "agent"),
        ("Numéro de demande", "ticket_id"),
        ("Fecha y hora de creación", "created_at"),
        ("Grado di soddisfazione", "score"),
        ("Canal de atendimento", "channel"),
        ("Datum afgehandeld", "resolved_at"),
        ("初回応答時間", "first_response_minutes"),
        ("접수일시", "created_at"),
        ("3、您对本次服务满意吗？", "score"),
        ("How likely are you to recommend us?", "nps"),
    ],
)
def test_the_ways_to_say_it(header: str, field: str | None) -> None:
    assert suggest([header])[0].field == field


def test_two_equal_claims_are_asked_about() -> None:
    found = suggest(["处理人", "负责人"], {"处理人": ["甲"], "负责人": ["乙"]})
    assert [(each.field, each.certain) for each in found] == [(None, False), ("agent", False)]
    assert [each.reason for each in found] == ["taken", "doubt"]


def test_the_plainer_word_wins_silently() -> None:
    assert fields(["日期", "创建时间"]) == {"日期": None, "创建时间": "created_at"}
    assert fields(["Closed", "Resolved"]) == {"Closed": None, "Resolved": "resolved_at"}
    assert fields(["完成时间", "满意度"]) == {"完成时间": "resolved_at", "满意度": "score"}
    assert fields(["备注", "评价内容"]) == {"备注": "description", "评价内容": "comment"}


def test_several_columns_may_hold_contacts() -> None:
    assert set(fields(["手机号", "邮箱", "联系地址", "身份证号"]).values()) == {"contact"}


@pytest.mark.parametrize(
    ("header", "field"),
    # the address may be the incident's, a user may be who works with the helpdesk
    [("地址", "contact"), ("User name", "customer_name"), ("User email", "contact")],
)
def test_a_name_of_two_meanings_is_suggested_and_asked_about(header: str, field: str) -> None:
    (found,) = suggest([header])
    assert (found.field, found.certain, found.reason) == (field, False, "doubt")


PLACES = (
    [f"上海市浦东新区世纪大道{n}号" for n in range(30)],
    ["北京市", "上海市徐汇区", "广东省深圳市南山区"] * 10,
    ["方家胡同", "王府井", "李村"] * 10,
    ["Baker Street", "Great Queen Street", "High Road"] * 10,
)


@pytest.mark.parametrize("header", ["地址", "联系地址", "收货地址", "住址", "Address"])
@pytest.mark.parametrize("cells", PLACES, ids=lambda cells: cells[0])
def test_an_address_is_nobodys_name(header: str, cells: list[str]) -> None:
    columns = {header: cells, "工单编号": [f"T{n}" for n in range(30)]}
    assert suggest(list(columns), columns)[0].field == "contact"


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (["王芳", "欧阳娜娜", "李伟"] * 10, "customer_name"),
        (["Anna Rossi", "Mary-Ann O'Neil", "Müller, Hans"] * 10, "customer_name"),
        (["田中 太郎", "鈴木 一郎"] * 10, "customer_name"),
        (["김철수", "이영희"] * 10, "customer_name"),
        ([f"上海市世纪大道{n}号" for n in range(30)], "contact"),
        (["请下午再打，家里没有人", "按门铃三次后放在门口"] * 10, "contact"),
    ],
    ids=lambda each: each if isinstance(each, str) else each[0],
)
def test_whether_a_contact_is_a_name_is_read_from_the_values(cells: list[str], field: str) -> None:
    assert fields({"联系方式": cells})["联系方式"] == field


def test_a_text_that_is_always_the_same_is_doubted() -> None:
    assert fields({"DescrizioneBreve": ["App Municipium"] * 50}) == {"DescrizioneBreve": None}


@pytest.mark.parametrize(
    "header",
    [
        "  工单 编号 ",
        "工单编号（必填）",
        "\u200b工单编号\ufeff",
        "【工单】编号*",
        "工單編號",
        "工单_编号",
    ],
)
def test_marks_around_a_name_do_not_count(header: str) -> None:
    assert fields([header]) == {header: "ticket_id"}


def test_in_a_survey_the_date_is_the_answers_and_the_id_its_own() -> None:
    columns = {"提交时间": ["2024-05-01 10:00"], "编号": ["1"], "满意度": ["5"], "建议": ["快点"]}
    assert fields(columns) == {
        "提交时间": "answered_at", "编号": None, "满意度": "score", "建议": "comment",
    }  # fmt: skip
    assert fields(["日期", "NPS"]) == {"日期": "answered_at", "NPS": "nps"}


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["created_at", "channel", "first_response_minutes", "score", "comment"], "tickets"),
        (["created_at", "ticket_id"], "tickets"),
        (["created_at", "ticket_id", "comment"], "tickets"),
        (["answered_at", "score"], "surveys"),
        (["ticket_id", "nps", "comment"], "surveys"),
        (["ticket_id", "agent", "score"], "surveys"),
        (["created_at", "channel", "comment"], "complaints"),
        ([], "tickets"),
    ],
)
def test_upload_kind(names: list[str], kind: str) -> None:
    assert upload_kind(names) == kind


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        (["投诉编号", "投诉时间", "投诉渠道", "投诉内容", "投诉类型", "处理人", "处理时间",
          "处理结果"], "complaints"),
        (["投诉日期", "客户姓名", "投诉内容", "处理状态"], "complaints"),
        (["Complaint ID", "Date received", "Consumer complaint narrative"], "complaints"),
        (["Beschwerdenummer", "Beschwerdegrund", "Eingangsdatum", "Status"], "complaints"),
        (["Unique Key", "Created Date", "Complaint Type", "Closed Date", "Status"], "tickets"),
        (["投诉编号", "投诉时间", "投诉内容", "首次响应时间", "解决时间"], "tickets"),
        (["工单号", "创建时间", "是否投诉", "解决时间"], "tickets"),
    ],
)  # fmt: skip
def test_complaints_are_told_from_tickets_by_their_headers(headers: list[str], kind: str) -> None:
    assert kind_by_headers((each.header, each.field) for each in suggest(headers)) == kind


def test_a_list_of_complaints() -> None:
    columns = {"投诉时间": ["2024-05-01"], "渠道": ["电话"], "投诉内容": ["太慢"]}
    assert propose(list(columns), columns, timezone="UTC").mapping.kind == "complaints"


def test_a_remembered_mapping_is_certain_and_kept() -> None:
    remembered = ColumnMapping("tickets", (("a", "created_at"), ("b", None)), order="dmy", scale=5)
    columns = {"a": ["01/10/2023"], "b": ["13800138000"]}
    proposal = propose(["a", "b"], columns, timezone="UTC", remembered=remembered)
    assert proposal.mapping == remembered
    assert proposal.questions == ()
    assert [(each.field, each.certain, each.reason) for each in proposal.suggestions] == [
        ("created_at", True, "remembered"),
        (None, True, "remembered"),
    ]


def test_fingerprints_are_of_the_names_whatever_their_order() -> None:
    assert fingerprint(["a", "b"]) == fingerprint([" a", "b\u200b"]) == fingerprint(["b", "a"])
    others = (["a", "b"], ["ab"], ["a(分)", "b"], ["a", "b", "c"], ["a"])
    assert len({fingerprint(each) for each in others}) == len(others)
    assert fingerprint(["a", "b", "a"]) != fingerprint(["a", "a", "b"])
    assert len(fingerprint([])) == 16


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FIELD)
def test_every_field_has_a_name_for_people(name: str, language) -> None:
    assert say(f"field.{name}", language)


@settings(deadline=None)  # the first call reads the word lists
@given(st.lists(st.text(max_size=12), max_size=6), st.lists(st.text(max_size=12), max_size=6))
def test_any_headers_above_any_values(headers: list[str], cells: list[str]) -> None:
    found = suggest(headers, dict.fromkeys(headers, cells))
    assert [each.header for each in found] == headers
    single = [each.field for each in found if each.field not in {None, "contact", "customer_name"}]
    assert len(single) == len(set(single))


def sample(name: str, mark: str = ",") -> pd.DataFrame:
    path = SAMPLES / name
    if not path.exists():
        pytest.skip("the samples are not on this machine")
    return pd.read_csv(path, sep=mark, dtype=str, keep_default_na=False)


def certain(table: pd.DataFrame) -> dict[str, str]:
    proposal = propose(list(table), table, timezone="UTC")
    assert proposal.questions == ()
    return {header: field for header, field in proposal.mapping.fields if field}


def test_the_italian_export() -> None:
    assert certain(sample("alessandria_municipium_it/segnalazioni-municipium.csv", ";")) == {
        "Id": "ticket_id", "Stato": "status", "Creato": "created_at", "Chiusa": "resolved_at",
        "Categoria": "issue_type",
    }  # fmt: skip


def test_the_export_in_hours() -> None:
    assert certain(sample("zendesk_hours_small/zendesk_tickets.csv")) == {
        "Ticket ID": "ticket_id", "Created Date": "created_at", "Resolved Date": "resolved_at",
        "Issue Type": "issue_type", "Priority": "priority", "Agent Assigned": "agent",
        "Status": "status",
        "Response Time (hours)": "first_response_minutes",
        "Resolution Time (hours)": "resolution_minutes",
    }  # fmt: skip


def test_the_raw_zendesk_extract() -> None:
    found = certain(sample("fivetran_zendesk_seeds/ticket_data.csv"))
    assert found.items() >= {
        "id": "ticket_id", "assignee_id": "agent", "requester_id": "customer_id",
        "group_id": "team",
        "created_at": "created_at", "via_channel": "channel", "status": "status",
        "type": "issue_type",
        "recipient": "contact", "via_source_to_address": "contact",
    }.items()  # fmt: skip
    assert not {"updated_at", "due_at", "external_id", "brand_id"} & found.keys()
