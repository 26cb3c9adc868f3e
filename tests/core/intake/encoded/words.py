"""A language to what its customers and agents write; one half to steer by, one never looked at."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """Encodings it is written in, header words, remarks to steer by and remarks held out."""

    code: str
    encodings: tuple[str, ...]
    header: tuple[str, str, str, str]
    seen: tuple[str, ...]
    unseen: tuple[str, ...]


_WEST = ("cp1252", "latin-1", "utf-8")
LANGUAGES = (
    Language(
        "zh-CN",
        ("gbk", "gb18030", "gb2312", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"),
        ("工单编号", "渠道", "处理人", "备注"),
        ("快递晚到两天", "客服态度很好", "一直打不通电话", "要求退款", "张伟", "已转售后", "谢谢", "系统登录不上"),
        ("发票抬头开错了", "包装破损漏液", "王芳", "换货还没寄出", "网点拒收", "催单", "优惠券无法使用", "赵磊"),
    ),
    Language(
        "zh-TW",
        ("big5", "cp950", "utf-8", "utf-16"),
        ("工單編號", "通路", "處理人員", "備註"),
        ("包裹晚到兩天", "客服態度很好", "電話一直打不通", "要求退款", "陳怡君", "已轉售後", "謝謝", "系統無法登入"),
        ("發票抬頭開錯", "包裝破損", "林志明", "換貨尚未寄出", "門市拒收", "催件", "優惠券無法使用", "黃淑芬"),
    ),
    Language(
        "ja",
        ("shift_jis", "cp932", "utf-8", "utf-16", "euc_jp"),
        ("受付番号", "チャネル", "担当者", "コメント"),
        ("荷物が二日遅れました", "対応がとても丁寧でした", "電話がつながらない", "返金希望", "佐藤", "ログインできない", "ありがとう", "東京支店へ転送"),
        ("請求書の宛名が違う", "箱が壊れていた", "鈴木 花子", "交換品が届かない", "メール返信なし", "ポイントが使えません", "大阪", "至急お願いします"),
    ),
    Language(
        "ko",
        ("euc_kr", "cp949", "utf-8", "utf-16"),
        ("접수번호", "채널", "담당자", "의견"),
        ("택배가 이틀 늦었습니다", "상담원이 친절했어요", "전화 연결이 안 됩니다", "환불 요청", "김민준", "로그인 오류", "감사합니다", "서울 지점 이관"),
        ("세금계산서 오류", "포장이 찢어졌음", "이서연", "교환 상품 미도착", "답장이 없네요", "쿠폰 사용 불가", "부산", "빨리 처리해 주세요"),
    ),
    Language(
        "fr",
        (*_WEST, "iso-8859-15"),
        ("Numéro", "Canal", "Agent", "Remarque"),
        ("Très déçu du délai", "Réponse rapide, merci", "Le colis n’est pas arrivé", "Remboursement demandé", "François Lefèvre", "où est ma commande ?", "Noël", "problème de connexion à l'espace client"),
        ("Facture erronée", "emballage abîmé", "Hélène Brûlé", "échange non reçu", "l’hôtesse était très aimable", "coût trop élevé", "Orléans", "ça marche enfin"),
    ),
    Language(
        "de",
        _WEST,
        ("Vorgang", "Kanal", "Bearbeiter", "Bemerkung"),
        ("Paket kam zwei Tage zu spät", "Schöne Grüße", "Rückerstattung über 5 € gefordert", "Jürgen Müller", "Anmeldung nicht möglich", "Straße unbekannt", "freundlich und schnell für mich gelöst", "Köln"),
        ("Rechnung enthält Fehler", "Gehäuse beschädigt", "Günther Weiß", "Umtausch läuft noch", "„unmöglich“", "prüfen lassen", "Düsseldorf", "ÄNDERUNG"),
    ),
    Language(
        "es",
        _WEST,
        ("Número", "Canal", "Agente", "Observación"),
        ("El envío llegó tarde", "¿Dónde está mi pedido?", "Atención muy rápida", "Quiero la devolución", "José Muñoz", "contraseña olvidada", "mañana", "¡Excelente!"),
        ("factura errónea", "caja dañada", "Íñigo Peña", "aún sin reposición", "señora muy amable", "el cupón no funcionó", "Málaga", "llamó dos veces y nadie contestó"),
    ),
    Language(
        "it",
        _WEST,
        ("Pratica", "Canale", "Operatore", "Nota"),
        ("Il pacco è arrivato tardi", "Perché nessuno risponde?", "qualità ottima", "Niccolò Rossi", "non c’è più disponibilità", "la città è sbagliata", "già rimborsato", "così così"),
        ("fattura già pagata", "può richiamare lunedì", "Università", "né ricambio né rimborso", "è stato gentilissimo", "Forlì", "però lento", "tornerò"),
    ),
    Language(
        "pt",
        _WEST,
        ("Número", "Canal", "Atendente", "Observação"),
        ("A encomenda não chegou", "Devolução já pedida", "Atenção excelente", "João Conceição", "não consigo entrar", "três dias de atraso", "São Paulo", "é ótimo"),
        ("fatura com erro", "embalagem danificada às pressas", "Inês Araújo", "troca até amanhã", "cupão inválido", "ligação caiu", "Brasília", "reclamação"),
    ),
    Language(
        "sv",
        _WEST,
        ("Ärende", "Kanal", "Handläggare", "Anmärkning"),
        ("Paketet kom för sent", "Mycket trevligt bemötande", "Återbetalning begärd", "Åsa Öberg", "går inte att logga in", "tack så mycket", "Malmö", "nöjd"),
        ("fel på fakturan", "skadad låda", "Björn Åkesson", "byte ännu ej skickat", "ingen svarar på telefon på två dagar, dåligt", "köp", "Göteborg", "ångerrätt"),
    ),
    Language(
        "da",
        _WEST,
        ("Sag", "Kanal", "Sagsbehandler", "Bemærkning"),
        ("Pakken kom for sent, ærgerligt", "Søren Sørensen", "refusion på vej", "kan ikke logge på", "Aarhus/Århus", "rigtig god løsning"),
        ("fejl på fakturaen", "Åse Kjær", "ødelagt æske", "bytte endnu ikke afsendt, øv", "København", "hjælp"),
    ),
    Language(
        "nl",
        _WEST,
        ("Nummer", "Kanaal", "Behandelaar", "Opmerking"),
        ("Het pakje kwam één dag te laat", "geen reactie op mijn e-mail, reëel probleem", "terugbetaling € 12,50", "financiële afdeling", "Zoë", "‘s avonds"),
        ("factuur gecreëerd met fout", "coördinator belt terug", "België", "tweeëntwintig", "kapotte doos – graag ruilen", "André"),
    ),
    Language(
        "pl",
        ("cp1250", "iso-8859-2", "utf-8"),
        ("Numer", "Kanał", "Opiekun", "Uwagi"),
        ("Przesyłka dotarła dwa dni później", "Dziękuję za szybką odpowiedź", "proszę o zwrot pieniędzy", "Łukasz Wójcik", "nie mogę się zalogować", "Kraków", "źle", "obsługa uprzejma"),
        ("błąd na fakturze", "uszkodzone pudełko", "Małgorzata Dąbrowska", "wymiana jeszcze nie wysłana", "Łódź", "żądam wyjaśnień", "świetnie", "ciągle czekam"),
    ),
    Language(
        "cs",
        ("cp1250", "iso-8859-2", "utf-8"),
        ("Číslo", "Kanál", "Řešitel", "Poznámka"),
        ("Zásilka přišla pozdě", "Děkuji za rychlou odpověď", "žádám vrácení peněz", "Jiří Dvořák", "nelze se přihlásit", "Plzeň", "špatně", "velmi příjemné"),
        ("chyba na faktuře", "poškozená krabice", "Tomáš Růžička", "výměna ještě nedorazila", "Ústí nad Labem", "čekám už týden", "ověřit", "zboží"),
    ),
    Language(
        "ru",
        ("cp1251", "koi8-r", "utf-8"),
        ("Номер", "Канал", "Оператор", "Примечание"),
        ("Посылка пришла поздно", "Спасибо за быстрый ответ", "прошу вернуть деньги", "Иванов Пётр", "не могу войти", "Москва", "плохо", "всё хорошо"),
        ("ошибка в счёте", "коробка повреждена", "Смирнова Ольга", "обмен не отправлен", "Казань", "жду уже неделю", "телефон не отвечает", "отлично"),
    ),
    Language(
        "el",
        ("cp1253", "iso-8859-7", "utf-8"),
        ("Αριθμός", "Κανάλι", "Χειριστής", "Σχόλιο"),
        ("Το δέμα άργησε δύο μέρες", "Ευχαριστώ πολύ", "ζητώ επιστροφή χρημάτων", "Γιώργος", "δεν μπορώ να συνδεθώ", "Αθήνα"),
        ("λάθος τιμολόγιο", "χαλασμένο κουτί", "Μαρία", "περιμένω ακόμη", "Θεσσαλονίκη", "πολύ καλή εξυπηρέτηση"),
    ),
    Language(
        "tr",
        ("cp1254", "iso-8859-9", "utf-8"),
        ("Numara", "Kanal", "Görevli", "Açıklama"),
        ("Kargo iki gün geç geldi", "Çok teşekkürler, hızlı çözüm", "ücret iadesi istiyorum", "Ayşe Yılmaz", "giriş yapamıyorum", "İstanbul", "kötü"),
        ("faturada yanlışlık var", "kutu kırık", "Gökhan Şahin", "değişim gönderilmedi", "Eskişehir", "bekliyorum", "müşteri memnun değil"),
    ),
)
