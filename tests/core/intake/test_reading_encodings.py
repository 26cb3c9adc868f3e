"""Whatever a file is written in, the same cells come out, also when a few characters decide."""

import pytest

from core.intake.reading import encoding as encodings
from core.intake.reading.encoding import codec, detect
from core.intake.reading.refusals import NothingDecoded, UnknownEncoding
from tests.core.intake.files import TICKETS, noted, read_one, text

SIMPLIFIED = text(TICKETS)
TRADITIONAL = text([["工單編號", "通路", "評語"], ["T1", "電話", "客服人員態度很好"]])
JAPANESE = text([["受付番号", "チャネル", "コメント"], ["T1", "電話", "対応が遅いです"]])
KOREAN = text([["문의 번호", "채널", "의견"], ["T1", "전화", "상담원이 친절했습니다"]])
FRENCH = text([["Numéro", "Canal", "Avis"], ["T1", "téléphone", "Très bien – merci à l’équipe"]])


@pytest.mark.parametrize(
    ("written", "said", "content"),
    [
        ("utf-8", "utf-8", SIMPLIFIED),
        ("utf-8-sig", "utf-8-sig", SIMPLIFIED),
        ("utf-16", "utf-16", SIMPLIFIED),
        ("utf-16-le", "utf-16-le", SIMPLIFIED),
        ("utf-16-be", "utf-16-be", SIMPLIFIED),
        ("utf-32", "utf-32", SIMPLIFIED),
        ("gb18030", "gb18030", SIMPLIFIED),
        ("gbk", "gb18030", SIMPLIFIED),
        ("big5", "big5", TRADITIONAL),
        ("shift_jis", "shift_jis", JAPANESE),
        ("euc_kr", "euc_kr", KOREAN),
        ("cp1252", "cp1252", FRENCH),
        ("latin-1", "cp1252", text([["Größe", "Beschwerde"], ["groß", "Verspätung für"]])),
        ("utf-8", "utf-8", FRENCH),
        ("utf-8", "utf-8", text([["Номер", "Канал"], ["Т1", "телефон"]])),
        ("ascii", "utf-8", text([["id", "channel"], ["T1", "phone"]])),
    ],
)
def test_every_encoding_gives_the_cells_it_was_written_with(tmp_path, written, said, content):
    table = read_one(tmp_path, content.encode(written))

    header, *rows = [line.split(",") for line in content.replace('"', "").splitlines()]
    assert table.encoding == said
    assert table.header == header
    assert next(table.rows)[: len(header) - 1] == rows[0][:-1]
    assert table.n_rows == len(rows)


@pytest.mark.parametrize(
    ("written", "word"),
    [
        *(("gb18030", word) for word in ("电话", "一", "谢谢", "茅台", "张伟", "囧", "退款")),
        *(("big5", word) for word in ("電話", "謝謝您", "滿意", "退款申請")),
        *(("shift_jis", word) for word in ("担当者", "メール", "東京", "対応が遅い")),
        *(("euc_kr", word) for word in ("전화", "환불", "만족도")),
        *(("cp1252", word) for word in ("café", "naïve", "Größe: 5 €", "señor")),
        *(("utf-8", word) for word in ("电话", "café", "привет", "Ελληνικά", "€", "ü", "👍")),
    ],
)
def test_a_single_word_beyond_ascii_is_enough(written, word):
    line = f"T1,{word},5".encode(written)

    assert detect(b"id,name,score", [line]) == written


def test_a_word_at_the_end_of_a_long_plain_file_decides(tmp_path):
    rows = [["id", "channel"], *(["T1", "phone"] for _ in range(200_000)), ["T2", "电话"]]

    table = read_one(tmp_path, text(rows).encode("gb18030"))

    assert table.encoding == "gb18030"
    assert [row for row in table.rows if row[0] == "T2"] == [["T2", "电话"]]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("gb18030", ["电话", "邮件", "在线聊天", "已关闭"]),
        ("big5", ["電話", "郵件", "處理中"]),
        ("shift_jis", ["電話", "メール", "処理済み"]),
        ("euc_kr", ["전화", "메일", "완료"]),
        ("cp1252", ["téléphone", "fermé", "à suivre"]),
        ("cp1251", ["телефон", "почта", "закрыто"]),
    ],
)
def test_a_few_words_said_over_and_over_are_what_they_are(written, words):
    lines = [f"T{n},{words[n % len(words)]},{n}\r\n".encode(written) for n in range(5000)]

    assert detect(b"id,channel,n", lines) == written


def test_two_bad_lines_are_two_rejected_lines_and_not_a_file_of_mojibake(tmp_path):
    lines = [b"id,channel", *(f"T{n},电话".encode() for n in range(6))]
    lines[2:2] = [b"T8,\xff\xfe", b"T9,\xb5\xe7"]

    table = read_one(tmp_path, b"\n".join(lines) + b"\n")

    assert table.encoding == "utf-8"
    assert noted(table) == {"lines_rejected": 2}
    assert table.notes[0].example == "3"
    assert [row[0] for row in table.rows] == [f"T{n}" for n in range(6)]


def test_an_encoding_given_is_obeyed(tmp_path):
    content = "名称,值\n电话,1\n".encode("gb18030")

    assert read_one(tmp_path, content, "gbk").header == ["名称", "值"]
    assert read_one(tmp_path, content, "cp1252").header == ["Ãû³Æ", "Öµ"]


@pytest.mark.parametrize("name", ["klingon", "base64", "", "电话"])
def test_an_encoding_nobody_knows_is_refused(tmp_path, name):
    with pytest.raises(UnknownEncoding):
        read_one(tmp_path, "a,b\n1,2\n", name or " ")


def test_the_widest_codec_reads_what_is_called_by_the_narrow_name():
    assert codec("GB2312") == "gb18030"
    assert codec("big5") == "big5hkscs"
    assert codec("utf8") == "utf-8"


@pytest.mark.parametrize("candidate", encodings.CANDIDATES, ids=lambda each: each.name)
def test_every_candidate_is_a_codec(candidate):
    assert "a".encode(codec(candidate.name)) == b"a"


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_an_encoding_that_reads_no_line_says_so_and_not_that_the_file_is_empty(tmp_path, encoding):
    content = b"\xff\xfd\x80\xff,\xff\xa0\xfd\n\xff\xff,\xfd\xfe\n"

    with pytest.raises(NothingDecoded) as refused:
        read_one(tmp_path, content, encoding)

    assert refused.value.facts == {"encoding": encoding}
