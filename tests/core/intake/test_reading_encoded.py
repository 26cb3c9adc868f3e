"""Files in many encodings, with many words beyond ASCII or with one, are read to the last cell."""

import pytest

from tests.core.intake.files import noted, read_one, text

# a word in one cell of a file that is ASCII otherwise
LONE = {
    "gbk": "好 急 投诉 催单 已处理 打不开 无法登录 快递没收到 请尽快回电话 退 王磊 微信群 是 高",
    "big5": "客訴 已處理 電話 退款 李小姐 無法登入 請回電",
    "cp932": "返品したい",
    "euc_jp": "ありがとうございます",
    "cp1252": "Müller José Straße",
    "utf-8": "José 好 👍 Закрыт Σύνδεση مرحبا 완료",
}
# the words of one column, said again and again
COLUMNS = {
    "gbk": ("是 否", "高 中 低", "电话 微信 邮件", "李娜 刘洋 陈静 杨帆", "“ok”，… 好"),
    "cp932": ("ﾀﾅｶ ｽｽﾞｷ ｻﾄｳ", "ﾛｸﾞｲﾝできません 対応済", "不具合 質問"),
    "euc_jp": ("パスワードを忘れました 再発行",),
    "euc_kr": ("완료 대기", "김민수 이서연 박지훈", "처리완료 로그인이"),
    "cp949": ("펲 똠방각하 주문 환불",),
    "big5hkscs": ("佢哋話喺度等咗好耐 冇人覆 客戶嘅單未收到",),
    "gb18030": ("㐀明 客户来电咨询订单",),
    "cp1250": (
        "Nie działa latarnia proszę o naprawę",
        "Nefunguje přihlášení žádám o řešení",
        "A számla összege téves sürgős ügyről köszönöm előző",
    ),
    "cp1251": ("Закрыт Открыт", "Не працює вхід її рахунок зник"),
    "koi8-r": ("Прошу вернуть деньги за заказ",),
    "cp1252": ("L’accès refusé – « oublié »", "Prüfung der Störung größer", "€ 5.50"),
    "latin-1": ("Señor el envío llegó ¿cuándo?",),
    "cp1253": ("Δεν λειτουργεί η σύνδεση",),
    "cp1254": ("Şifremi unuttum giriş yapamıyorum lütfen yardım",),
    "utf-16-le": ("late — again", "客户反映无法登录"),
    "utf-16-be": ("late — again", "客户反映无法登录"),
    "utf-32": ("客户反映无法登录",),
}
CASES = [
    *((encoding, [[word]]) for encoding, words in LONE.items() for word in words.split()),
    *(
        (encoding, [[word] for word in words.split(" ")] * 6)
        for encoding, columns in COLUMNS.items()
        for words in columns
    ),
]


@pytest.mark.parametrize(("encoding", "cells"), CASES)
def test_every_cell_is_the_one_that_was_written(tmp_path, encoding, cells):
    rows = [["id", "note", "n"], *([f"A{n}", "ok", str(n)] for n in range(8))]
    rows += [[f"B{n}", cell, "9"] for n, (cell,) in enumerate(cells)]

    table = read_one(tmp_path, text(rows).encode(encoding))

    assert [table.header, *table.rows] == rows


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
@pytest.mark.parametrize("shift", range(3))
def test_a_character_cut_in_two_by_a_piece_of_the_file(tmp_path, encoding, shift):
    rows = [["x" * shift + "單號", "說明"], *[["T1", "客戶說無法登入，請回電話"]] * 40_000]

    table = read_one(tmp_path, text(rows).encode(encoding))

    assert table.header == rows[0]
    assert all(row == rows[1] for row in table.rows)


@pytest.mark.parametrize("encoding", ["gbk", "cp1252"])
def test_a_word_at_the_very_end_decides(tmp_path, encoding):
    said = "客户投诉" if encoding == "gbk" else "Straße zurück"
    rows = [["id", "note"], *[["A1", "ok"]] * 30_000, ["A2", said]]

    assert list(read_one(tmp_path, text(rows).encode(encoding)).rows)[-1] == ["A2", said]


def test_two_bad_lines_are_two_rejected_ones(tmp_path):
    lines = [f"A{n},客户反映无法登录".encode() for n in range(12)]
    lines[3], lines[8] = lines[3][:-1] + b"\xff\xfe", b"\xc4\xe3" + lines[8]

    table = read_one(tmp_path, b"id,note\r\n" + b"\r\n".join(lines) + b"\r\n")

    assert [row[0] for row in table.rows] == [f"A{n}" for n in range(12) if n not in (3, 8)]
    assert noted(table) == {"lines_rejected": 2}
