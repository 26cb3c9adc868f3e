"""Polluted files unlike the others: of helpdesk exports, with what each says to the last cell.

The kinds of pollution are those of the survey behind the Pollock benchmark (VLDB 2023) and of
databases, terminals and spreadsheets as they write text.
"""

from collections.abc import Iterator
from dataclasses import dataclass

Rows = list[list[str]]

_NOTES = (
    "jams, again",
    "can't log in",
    "",
    'asked for "him"',
    "see 88; closed",
    "Ok",
    "late (2 d)",
)
_SAID = ("打印机卡纸，重复出现", "登录不上", "", "客户要求“经理”回电", "已关闭；见88号", "好的")
ORDERS: Rows = [
    ["Ref", "Opened", "Category", "Amount", "Agent note", "Rating"],
    *(
        [f"R-{1000 + n}", f"2022-{1 + n % 12:02d}-{1 + n % 27:02d} {8 + n % 10:02d}:{n:02d}",
         ("Hardware", "Access", "Billing")[n % 3], f"{n * 37.5 % 900:.2f}", _NOTES[n % 7],
         str(n % 5 + 1)]
        for n in range(25)
    ),
]  # fmt: skip
CASES: Rows = [
    ["单号", "受理时间", "渠道", "处理时长(分)", "问题描述", "满意度"],
    *(
        [f"GD{202200 + n}", f"2022/{1 + n % 12}/{1 + n % 27} {8 + n % 10}:{n:02d}",
         ("热线", "微信", "邮箱")[n % 3], str(3 + n * 7 % 50), _SAID[n % 6],
         ("满意", "一般", "不满意")[n % 3]]
        for n in range(25)
    ),
]  # fmt: skip


@dataclass(frozen=True)
class More:
    """A file, its header and its rows."""

    name: str
    content: bytes
    header: list[str]
    rows: Rows


def more() -> list[More]:
    """All of them; the same ones every time."""
    return [*_divided(), *_quoted(), *_ended(), *_encoded(), *_headed(), *_around(), *_ragged(),
            *_extreme()]  # fmt: skip


def written(
    rows: Rows, delimiter: str = ",", end: str = "\r\n", quote: str = '"', *, every: bool = False,
    escape: str = "",
) -> str:  # fmt: skip
    """Rows as text; cells are quoted where they must be, or all."""
    dangers = (delimiter, quote, "\n", "\r")

    def cell(said: str) -> str:
        if not (every or any(each in said for each in dangers)):
            return said
        return quote + said.replace(quote, (escape or quote) + quote) + quote

    return "".join(delimiter.join(map(cell, row)) + end for row in rows)


def _file(name: str, content: str, rows: Rows, encoding: str = "utf-8") -> More:
    return More(name, content.encode(encoding), rows[0], rows[1:])


def _headless(name: str, rows: Rows) -> More:
    names = [f"col_{n}" for n in range(len(rows[0]))]
    return More(name, written(rows).encode(), names, rows)


def _numbered(header: list[str], *cells: str, n: int = 15) -> Rows:
    """Rows of the same cells, in which {n} is their number."""
    return [header, *([each.replace("{n}", str(at)) for each in cells] for at in range(n))]


def _divided() -> Iterator[More]:
    for delimiter in ("\t", ";", "|", "^", "~", "\x01", "\x1f", "::", "##", "\t\t", ", ", "; ",
                      " | ", "¦", "#|#", "@", "|~|", "*;*"):  # fmt: skip
        yield _file(f"divided by {delimiter!r}", written(ORDERS, delimiter), ORDERS)
    words = _numbered(["id", "when", "kind", "n"], "A{n}", "2022-01-17", "new", "{n}", n=30)
    yield _file("divided by blanks", written(words, " "), words)
    colons = _numbered(["id", "kind", "n"], "A{n}", "old", "{n}", n=30)
    yield _file("divided by colons", written(colons, ":"), colons)
    yield _file("blanks around commas", written(colons, " , "), colons)
    for inside in ("a;b;c", "a|b|c", "a\tb\tc", "a / b"):
        tags = _numbered(["id", "tags", "n"], "A{n}", inside, "{n}")
        yield _file(f"{inside!r} in cells", written(tags), tags)


def _quoted() -> Iterator[More]:
    yield _file("single quotes", written(ORDERS, quote="'"), ORDERS)
    yield _file("all in quotes", written(ORDERS, every=True), ORDERS)
    yield _file("all in single quotes", written(ORDERS, quote="'", every=True), ORDERS)
    yield _file("all in backticks", written(ORDERS, quote="`", every=True), ORDERS)
    yield _file("backslashes", written(ORDERS, escape="\\"), ORDERS)
    yield _file("backslashes and semicolons", written(ORDERS, ";", escape="\\"), ORDERS)
    yield _file("backslashes, all quoted", written(ORDERS, every=True, escape="\\"), ORDERS)
    inches = _numbered(["id", "size", "n"], "P{n}", '{n}" pipe', "{n}")
    yield _file("inches", "".join(",".join(row) + "\n" for row in inches), inches)
    blanks = _numbered(["id", "name", "n"], "A{n}", "x, {n}", "{n}")
    yield _file("a blank before quotes", "id, name, n\n" + "".join(
        f'A{n}, "x, {n}", {n}\n' for n in range(15)), blanks)  # fmt: skip
    said = _numbered(["id", "note"], "A{n}", "he said “no, thanks”")
    yield _file("typographic quotes in cells", written(said), said)
    for place, sign in (("opening", '"Access'), ("inside", 'Acc"ess'), ("closing", 'Access"')):
        rows = [list(row) for row in ORDERS]
        rows[5][2] = sign
        plain = written(ORDERS).split("\r\n")
        plain[5] = plain[5].replace("Access", sign)
        yield _file(f"a stray quote {place}", "\r\n".join(plain), rows)
    for end in ("\n", "\r\n"):
        for inside in ("\n", "\r\n"):
            lines = _numbered(["id", "note"], "A{n}", f"one{inside}two, {{n}}{inside}{inside}four")
            yield _file(f"{inside!r} within {end!r}", written(lines, end=end), lines)


def _ended() -> Iterator[More]:
    text = written(ORDERS, end="\n")
    yield _file("returns", text.replace("\n", "\r"), ORDERS)
    yield _file("feeds", text, ORDERS)
    yield _file("no end", text.rstrip("\n"), ORDERS)
    yield _file("many ends", f"{text}\n\n\n\n", ORDERS)
    yield _file("first three ends of another kind", text.replace("\n", "\r\n", 3), ORDERS)
    turns = (line + ("\n", "\r\n")[at % 2] for at, line in enumerate(text.splitlines()))
    yield _file("ends in turn", "".join(turns), ORDERS)
    yield _file("control-z", f"{text}\x1a", ORDERS)


def _encoded() -> Iterator[More]:
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
        yield _file(f"orders in {encoding}", written(ORDERS), ORDERS, encoding)
    yield _file("a mark before quotes", written(ORDERS, every=True), ORDERS, "utf-8-sig")
    for encoding in ("gb18030", "utf-8-sig", "utf-16-be", "utf-32", "utf-8"):
        yield _file(f"cases in {encoding}", written(CASES), CASES, encoding)
    yield _file("told by its first line", "sep=|\r\n" + written(ORDERS, "|"), ORDERS)
    yield _file("told after a mark", "\ufeffsep=;\n" + written(ORDERS, ";", "\n"), ORDERS)


def _headed() -> Iterator[More]:
    yield _headless("numbers alone", [[str(n * m % 97) for n in range(1, 8)] for m in range(1, 30)])
    yield _headless("orders alone", ORDERS[1:])
    yield _headless("cases alone", CASES[1:])
    days = _numbered([], "R{n}", "a", "2022-01-02", "2022-02-03", "Bo", "X", n=20)[1:]
    over = [["Ticket", "", "Time", "", "People", ""], ["Ref", "Kind", "In", "Out", "Who", "Team"]]
    names = ["Ticket Ref", "Ticket Kind", "Time In", "Time Out", "People Who", "People Team"]
    yield _file("two rows of header", written([*over, *days]), [names, *days])
    title = [["2022年客服", *[""] * 5], *over]
    yield _file("and a title", written([*title, *days]), [names, *days])
    waits = _numbered(["Ref", "Wait (min)", "Talk (sec)"], "R{n}", "{n}", "7", n=20)
    units = [["Ref", "Wait", "Talk"], ["", "(min)", "(sec)"], *waits[1:]]
    yield _file("units below", written(units), waits)
    drawn = [ORDERS[0], ["-----"] * 6, *ORDERS[1:]]
    yield _file("a rule below", written(drawn), ORDERS)
    for name, header in {
        "twice": ["id", "n", "n", "n"],
        "signs": ["#", "% done", "$ cost", "n°"],
        "without the first": ["", "a", "b", "c"],
        "long": [f"{'Were you (really) satisfied, and why? ' * 5}{n}" for n in range(4)],
        "years": ["Region", "2020", "2021", "2022"],
    }.items():
        rows = _numbered(header, "x{n}", "1", "{n}", "3")
        yield _file(f"names: {name}", written(rows), rows)
    words = _numbered(["name", "team", "city"], "Ann", "red team", "Oslo", n=20)
    yield _file("words alone", written(words), words)
    yield _file("a header alone", written(ORDERS[:1]), ORDERS[:1])
    again = [*ORDERS[:12], ORDERS[0], *ORDERS[12:]]
    yield _file("the header again", written(again), again)


def _around() -> Iterator[More]:
    text, wide = written(ORDERS), [""] * 5
    for name, above in {
        "four lines": "Export of tickets\r\nMade: 2022-05-01 10:00\r\nOf all, open too\r\n\r\n",
        "padded": "Export,,,,,\r\nMade,2022-05-01,,,,\r\n,,,,,\r\n",
        "hashes": "# export v2\r\n# rows: 25\r\n",
        "quoted": '"Tickets, all teams"\r\n""\r\n',
        "nine lines": "".join(f"note {n}\r\n" for n in range(9)),
        "Chinese": "客服中心工单导出\r\n导出人：王某 导出时间：2022-05-01 10:00:00\r\n",
    }.items():
        yield _file(f"above: {name}", above + text, ORDERS)
    yield _file("below: a count", text + "Rows: 25\r\n", [*ORDERS, ["Rows: 25", *wide]])
    note = [[""] * 6, [""] * 6, ["Confidential", *wide]]
    yield _file("below: a note", f"{text}\r\n\r\nConfidential\r\n", [*ORDERS, *note])
    total = ["Total", "", "", "10125.00", "", ""]
    yield _file("below: a total", written([*ORDERS, total]), [*ORDERS, total])


def _ragged() -> Iterator[More]:
    lines = written(ORDERS).splitlines()
    short = [list(row) for row in ORDERS]
    short[6] = [*short[6][:3], "", "", ""]
    cut = [*lines[:6], ",".join(ORDERS[6][:3]), *lines[7:]]
    yield _file("a short row", "\n".join(cut), short)
    yield _file("two commas more", "\n".join([*lines[:6], lines[6] + ",,", *lines[7:]]), ORDERS)
    commas = [[*row, ""] for row in ORDERS]
    yield _file("a comma more in every line", "".join(f"{each},\n" for each in lines), commas)
    five = [row[:5] for row in ORDERS]
    late = ["R-2000", "2022-01-01 09:00", "Access", "12.00", "late, very late"]
    yield _file("commas unquoted", written(five) + ",".join(late), [*five, late])
    for name, row in (("blank lines", "\r\n"), ("commas alone", ",,,,,\r\n")):
        inside = written(ORDERS[:9]) + row * 2 + written(ORDERS[9:])
        yield _file(f"{name} within", inside, [*ORDERS[:9], *[[""] * 6] * 2, *ORDERS[9:]])


def _extreme() -> Iterator[More]:
    for name, rows in {
        "a cell of 40,000 characters": _numbered(["id", "text"], "B{n}", "word " * 8000 + "."),
        "300 columns": _numbered([f"c{n}" for n in range(300)], *["{n}"] * 300),
        "one column": _numbered(["comment"], "slow, very"),
        "one column of numbers": _numbered(["n"], "{n}"),
        "thousands": _numbered(["id", "sum"], "A{n}", "1,0{n}.50"),
        "words for nothing": _numbered(["id", "a", "b", "c"], "A{n}", "NULL", "\\N", "-"),
        "hardly anything": _numbered(["id", "a", "b", "c"], "A{n}", "", "", ""),
        "zeros before": _numbered(["id", "tel", "z"], "000{n}", "+44 20 {n}", "007"),
        "markup": _numbered(["id", "said"], "A{n}", '<p class="x">Hi, <b>you</b></p>'),
        "objects": _numbered(["id", "said"], "A{n}", '{"a": 1, "b": [2, 3]}'),
        "colours": _numbered(["a", "b", "c"], "#f{n}", "#0{n}", "#a{n}"),
        "negative": _numbered(["a", "b", "c"], "-{n}", "-1", "-7.5"),
        "two rows": ORDERS[:2],
    }.items():
        yield _file(name, written(rows), rows)
    decimals = _numbered(["id", "preis", "menge"], "A{n}", "{n},5", "3,25")
    yield _file("decimal commas", written(decimals, ";"), decimals)
    zeros = [*_numbered(["id", "x"], "A{n}", "said"), ["B", "a\x00b"]]
    yield _file("zeros within", written(zeros), zeros)
