"""Personal columns are recognised by their name and by their values."""

import pytest

from core.privacy.columns import holds_people, named_personal, personal_headers


@pytest.mark.parametrize(
    "header", ["客户姓名", "手机号", "收货地址", "E-mail", "phone_number", "QQ号"]
)
def test_personal_names(header: str) -> None:
    assert named_personal(header)


@pytest.mark.parametrize(
    "header", ["渠道", "邮件数量", "是否留电话", "通话时长", "channel", "创建时间"]
)
def test_harmless_names(header: str) -> None:
    assert not named_personal(header)


@pytest.mark.parametrize(
    ("cells", "personal"),
    [
        (["13812345678", "13912345678"], True),
        (["a@example.com", "", "b@example.com"], True),
        (["王小明", "李四", "陈静怡"], True),
        (["电话", "邮件", "在线"], False),
        (["高", "中", "低"], False),
        (["2023-10-01 10:00:00", "2023-10-02 10:00:00"], False),
        (["20231001123456789", "20231001123456790"], False),
        (["", ""], False),
    ],
)
def test_values(cells: list[str], personal: bool) -> None:
    assert holds_people(cells) == personal


def test_headers_of_a_table() -> None:
    columns = {"渠道": ["电话"], "备用": ["13812345678", "13712345678"], "地址": [""]}
    assert personal_headers(columns) == ("备用", "地址")


@pytest.mark.parametrize(
    "header",
    [
        "Telefonnummer", "Anschrift", "Vorname", "Codice fiscale", "Cognome", "Indirizzo",
        "Courriel", "Prénom", "Teléfono", "Correo electrónico", "Dirección", "Endereço", "CPF",
        "Telefoon", "Achternaam", "氏名", "住所", "メールアドレス", "連絡先", "고객명", "연락처",
        "聯絡電話", "電子信箱", "身分證字號", "主叫号码", "来自IP", "Caller Name",
        "Passport No", "出生日期", "Date of birth",
    ],
)  # fmt: skip
def test_personal_names_in_other_languages(header: str) -> None:
    assert named_personal(header)


@pytest.mark.parametrize(
    "header",
    [
        "Email subject", "来电时间", "电话时长", "Phone call date", "件名", "联系方式是否有效",
        "Kanal", "E-mail verified", "Betreff", "Kategorie", "Erstellt am", "Statut",
        "問い合わせ種別", "상담유형",
    ],
)  # fmt: skip
def test_harmless_names_in_other_languages(header: str) -> None:
    assert not named_personal(header)
