"""Turns a table's headers and sample values into the columns that hold people and are dropped."""

import re
from collections.abc import Mapping, Sequence

from core.privacy.kinds.accounts import EMAIL, MAIL
from core.privacy.kinds.english_places import ENGLISH_PLACES
from core.privacy.kinds.papers import BANK_CARD, ID_CARD
from core.privacy.kinds.phones import LANDLINE, MOBILE, WORLD_PHONE
from core.privacy.kinds.places import ESTATES, ROOMS, STREETS
from core.privacy.kinds.plates import PLATES
from core.privacy.known import is_han_name, normal
from core.privacy.pattern import Family
from core.privacy.plain import plain

_HEADERS = re.compile(
    "姓名|电话|電話|手机|手機|座机|联系方式|聯絡方式|联系人|聯絡人|收货人|收件人|地址|住址|"
    "邮箱|郵箱|信箱$|电子邮件|電子郵件"
    "|身份证|身分證|证件|證件|护照|護照|银行卡|银行账号|卡号|微信号|微信id|qq号|^qq$|车牌|"
    "車牌|昵称|暱稱|网名|生日|出生|^ip$"
    "|ip地址|来自ip|用户名|主叫|被叫|来电号码|來電號碼|社保号|医保号"
    "|phone|mobile|^tel$|telephone|e-?mail|address|passport|id ?card|full ?name|fax|whatsapp"
    "|first ?name|last ?name|surname|birth|nickname|user ?name|social security|^ssn$|credit ?card"
    "|(?:customer|contact|requester|client|caller|visitor|complainant|citizen) ?name|iban|plate"
    "|telefon|handy|rufnummer|anschrift|adresse|vorname|nachname|geburt|kundenname|ausweis"
    "|cellulare|indirizzo|cognome|nominativo|recapito|codice fiscale|nascita|nome cliente|targa"
    "|courriel|prenom|prénom|nom du client|naissance|coordonn[eé]es|portable"
    "|tel[eé]fono|m[oó]vil|celular|correo|direcci[oó]n|domicilio|apellido|nacimiento|^dni$|^nif$"
    "|telefone|endere[cç]o|sobrenome|nome do cliente|nascimento|^cpf$|^cnpj$"
    "|telefoon|mobiel|achternaam|voornaam|geboorte|adres$"
    "|氏名|お名前|顧客名|住所|メール|携帯|連絡先|生年月日|이름|성명|고객명|연락처|휴대폰"
    "|전화번호|이메일|주소|생년월일"
)
_HARMLESS = re.compile(
    "邮件标题|郵件標題|email subject|渠道|channel|kanal|canal|地址类型|地址類型|has email|是否|次数"
    "|次數|数量|數量|时长|時長|count|phone calls?$|status|type$|verified|template|件数|件名|回数"
    "|(?:来电|來電|电话|電話|联系|聯絡|主叫).{0,3}(?:时间|時間|日期)"
    "|(?:call|phone|contact) ?(?:date|time)"
)
_NUMBERS = Family(
    re.compile(r"\d(?:\D*\d){5}").search, (ID_CARD, BANK_CARD, WORLD_PHONE, MOBILE, LANDLINE)
)
_SHAPES = (_NUMBERS, Family(MAIL.sign, (EMAIL,)), PLATES, STREETS, ESTATES, ROOMS, ENGLISH_PLACES)
_SHARE = 0.3
_SAMPLE = 200
_LONG = 60


def personal_headers(columns: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The headers of personal columns, by their name or by what a sample of their cells holds."""
    return tuple(
        header for header, cells in columns.items() if named_personal(header) or holds_people(cells)
    )


def named_personal(header: str) -> bool:
    """Whether a header alone says that its column holds names, contacts or papers."""
    said = normal(header).replace("_", " ")
    return bool(_HEADERS.search(said)) and not _HARMLESS.search(said)


def holds_people(cells: Sequence[str]) -> bool:
    """Whether at least 30 % of the filled cells are short and are contacts, papers or Han names."""
    filled = list(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))[:_SAMPLE]
    if not filled:
        return False
    asked = max(2, _SHARE * len(filled))
    for left, cell in zip(range(len(filled), 0, -1), filled, strict=True):
        # settled already, whatever the others are
        if not 0 < asked <= left:
            break
        asked -= len(cell) <= _LONG and _is_personal(cell)
    return asked <= 0


def _is_personal(cell: str) -> bool:
    text = plain(cell)
    families = (family for family in _SHAPES if family.sign(text))
    return any(shape.spans(text) for of in families for shape in of.patterns) or is_han_name(cell)
