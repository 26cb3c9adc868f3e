"""Files as open-data portals and offices really have them, each with the table a person sees in it.

Titles, notes, units, footnotes, group headers, empty columns, years for names, other decimal signs,
ragged rows: what a person would call the header comes first in `expected`, or the first row where
the file has none. Notes above and below the table are no part of it.
"""

from dataclasses import dataclass
from random import Random

_CITIES = ("Leeds", "York", "Bath", "Ely", "Hull", "Derby", "Truro", "Wells", "Ripon", "Perth")
_TEAMS = ("Billing", "Repairs, heating", "Waste", 'Parks "North"', "Permits", "Libraries")


@dataclass(frozen=True)
class Messy:
    """A file and its table."""

    name: str
    content: str
    expected: list[list[str]]


def messy() -> list[Messy]:
    """All of them; the same ones every time."""
    return [*_titled(), *_numbers(), *_shaped(), *_ragged(), *_divided(), *_quoted(), *_chinese()]


def _lines(rows: list[list[str]], delimiter: str = ",", end: str = "\r\n") -> str:
    return "".join(delimiter.join(_cell(c, delimiter) for c in row) + end for row in rows)


def _cell(text: str, delimiter: str) -> str:
    if delimiter in text or '"' in text or "\n" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def _spending(n: int = 30, seed: int = 1) -> list[list[str]]:
    random = Random(seed)
    head = ["Department", "Entity", "Date", "Expense Type", "Supplier", "Amount (£)"]
    rows = [
        [
            "City Council",
            random.choice(_TEAMS),
            f"{random.randrange(1, 29):02}/0{random.randrange(1, 9)}/2019",
            random.choice(("Fees", "Travel", "Stationery & post")),
            f"{random.choice(_CITIES)} Supplies Ltd",
            f"{random.randrange(500, 90000):,}.{random.randrange(100):02}",
        ]
        for _ in range(n)
    ]
    return [head, *rows]


def _titled() -> list[Messy]:
    table = _spending()
    tail = ",,"
    padded = [[*row, "", ""] for row in table]
    title = f"City Council – payments over £500{',' * 7}\r\n"
    notes = "Source: Finance Office,,,,,,,\r\n"
    return [
        Messy("title and blank row", f"{title}{',' * 7}\r\n{_lines(padded)}", padded),
        Messy("title without delimiters", f"Payments over £500\r\n\r\n{_lines(table)}", table),
        Messy("three titles", f"Payments\r\nYear 2019\r\nAll teams\r\n{_lines(table)}", table),
        Messy("report date above", f"Report created:,03/04/2019\r\n\r\n{_lines(table)}", table),
        Messy("footnote below", f"{_lines(padded)}{',' * 7}\r\n{notes}", padded),
        Messy(
            "trailing empty columns",
            "".join(f"{line}{tail}\r\n" for line in _lines(table).splitlines()),
            padded,
        ),
        Messy("blank lines at the end", f"{_lines(table)}\r\n\r\n\r\n", table),
        Messy("blank rows at the end", f"{_lines(table)}{',' * 5}\r\n{',' * 5}\r\n", table),
    ]


def _numbers() -> list[Messy]:
    random = Random(2)
    plain = [[f"{random.random() * 100:.3f}" for _ in range(5)] for _ in range(40)]
    german = [
        ["Ort", "Umsatz", "Anteil"],
        *(
            [
                c,
                f"{random.random() * 9:.2f}".replace(".", ","),
                f"{random.random():.3f}".replace(".", ","),
            ]
            for c in _CITIES
        ),
    ]
    years = [
        ["Region", *map(str, range(2011, 2019))],
        *([c, *(str(random.randrange(900)) for _ in range(8))] for c in _CITIES),
    ]
    fiscal = [
        ["Measure", "2016/17", "2017/18", "2018/19"],
        *([t, *(f"{random.random():.1%}" for _ in range(3))] for t in _TEAMS),
    ]
    months = [
        ["渠道", *(f"{n}月" for n in range(1, 7))],
        *([c, *(str(random.randrange(90)) for _ in range(6))] for c in ("电话", "邮件", "微信")),
    ]
    mixed = [
        [random.choice(_CITIES), f"{random.random():.4f}", str(random.randrange(99))]
        for _ in range(30)
    ]
    text = [
        ["Name", "Height", "2019"],
        *([c, f"{random.random():.2f}", str(random.randrange(9))] for c in _CITIES),
    ]
    return [
        Messy("numbers without a header", _lines(plain), plain),
        Messy("numbers, semicolons, no header", _lines(plain, ";"), plain),
        Messy("decimal commas", _lines(german, ";"), german),
        Messy("years for names", _lines(years), years),
        Messy("fiscal years for names", _lines(fiscal), fiscal),
        Messy("months for names", _lines(months), months),
        Messy("words and numbers without a header", _lines(mixed), mixed),
        Messy("one year among names", _lines(text), text),
        Messy("blanks between numbers", _lines(plain, " "), plain),
        Messy("tabs and line feeds", _lines(plain, "\t", "\n"), plain),
    ]


def _shaped() -> list[Messy]:
    random = Random(3)
    units = [
        ["Time", "Flow", "Level"],
        ["s", "", "h"],
        *([str(n), f"{random.random():.2f}", f"{random.random():.1f}"] for n in range(20)),
    ]
    groups = [
        ["", "Calls", "", "Mails", ""],
        ["Site", "2018 answered", "2018 lost", "2019 answered", "2019 lost"],
        *([c, *(str(random.randrange(99)) for _ in range(4))] for c in _CITIES),
    ]
    joined = [
        "Site",
        "Calls 2018 answered",
        "Calls 2018 lost",
        "Mails 2019 answered",
        "Mails 2019 lost",
    ]
    sparse = [
        ["Code", "Title", "Note", "Checked", "Value"],
        *([f"A{n:03}", "", "see table" if n % 9 == 0 else "", "", str(n)] for n in range(30)),
    ]
    narrow = [["Value"], *([f"{random.random():.5f}"] for _ in range(25))]
    pair = [["Key", "Value"], *([f"k{n}", c] for n, c in enumerate(_CITIES))]
    dates = [[f"2019-03-{n:02} 0{n % 9}:15:00", f"{random.random():.2f}"] for n in range(1, 29)]
    index = [
        ["", "city", "n"],
        *([str(n), c, str(random.randrange(9))] for n, c in enumerate(_CITIES)),
    ]
    twice = [
        ["Name", "Value", "Value"],
        *([c, str(random.randrange(9)), str(random.randrange(9))] for c in _CITIES),
    ]
    return [
        Messy("units below", _lines(units), [["Time s", "Flow", "Level h"], *units[2:]]),
        Messy("groups above", _lines(groups), [joined, *groups[2:]]),
        Messy("sparse columns", _lines(sparse), sparse),
        Messy("one column", _lines(narrow), narrow),
        Messy("two columns of words", _lines(pair), pair),
        Messy("moments without a header", _lines(dates), dates),
        Messy("index without a name", _lines(index), index),
        Messy("a name twice", _lines(twice), twice),
        Messy("a header alone", _lines(sparse[:1]), sparse[:1]),
    ]


def _ragged() -> list[Messy]:
    table = _spending(30, 4)
    short = [row[:5] if at % 4 == 3 else row for at, row in enumerate(table)]
    wide = [[*row, "late"] if at == 9 else row for at, row in enumerate(table)]
    padded = [[*row, ""] if at else row for at, row in enumerate(table)]
    second = [["Supplier", "Count"], *([f"{c} Ltd", str(len(c))] for c in _CITIES)]
    return [
        Messy("rows cut short", _lines(short), short),
        Messy("one row too long", _lines(wide), wide),
        Messy("a delimiter after each row", _lines(padded), padded),
        Messy("two tables", f"{_lines(table)}\r\n{_lines(second)}", table),
        Messy("two tables with titles", f"{_lines(table)}\r\nSuppliers\r\n{_lines(second)}", table),
    ]


def _divided() -> list[Messy]:
    table = _spending(25, 5)
    said = [["id", "said"], *([f"T{n:04}", f"{c}; {c}, {c} | {c}"] for n, c in enumerate(_CITIES))]
    return [
        Messy("semicolons", _lines(table, ";"), table),
        Messy("bars", _lines(table, "|", "\n"), table),
        Messy("comma and blank", _lines(table, ", "), table),
        Messy("section signs", _lines(table, "§"), table),
        Messy("carets", _lines(table, "^"), table),
        Messy("double bars", _lines(table, "||"), table),
        Messy("full-width commas", _lines(table, "，"), table),
        Messy("carriage returns", _lines(table, ",", "\r"), table),
        Messy("other delimiters in text", _lines(said, "\t"), said),
        Messy("told by the first line", "sep=;\r\n" + _lines(said, ";"), said),
    ]


def _quoted() -> list[Messy]:
    table = _spending(25, 6)
    all_quoted = "".join(
        ",".join(f'"{c.replace(chr(34), chr(34) * 2)}"' for c in row) + "\n" for row in table
    )
    single = [[c.replace('"', "") for c in row] for row in table]
    inner = [
        ["id", "remark", "n"],
        *([f"T{n}", f'said "{c}, no" and left', str(n)] for n, c in enumerate(_CITIES)),
    ]
    careless = "".join(f'{r[0]},"{r[1]}",{r[2]}\n' for r in inner)
    lines = [
        ["id", "remark", "n"],
        *([f"T{n}", f"first\nsecond, {c}", str(n)] for n, c in enumerate(_CITIES)),
    ]
    return [
        Messy("everything quoted", all_quoted, table),
        Messy(
            "single quotes", "".join(",".join(f"'{c}'" for c in r) + "\n" for r in single), single
        ),
        Messy("quotes not doubled", careless, inner),
        Messy("cells over two lines", _lines(lines, ",", "\n"), lines),
        Messy(
            "inches",
            _lines([["item", "size"], ["a", 'x 27"'], ["b", '24" y'], ["c", "1"]]),
            [["item", "size"], ["a", 'x 27"'], ["b", '24" y'], ["c", "1"]],
        ),
    ]


def _chinese() -> list[Messy]:
    random = Random(7)
    table = [
        ["工单编号", "受理时间", "问题类型", "满意度", "备注"],
        *(
            [
                f"GD{20240000 + n}",
                f"2024-03-{n % 28 + 1:02} 09:{n % 60:02}",
                random.choice(("咨询", "投诉,升级", "报修")),
                str(n % 5 + 1),
                random.choice(("", "已回访", "用户说“再打”")),
            ]
            for n in range(30)
        ),
    ]
    total = [*table, ["合计", "30", "", "", ""]]
    empty = ",,,,"
    return [
        Messy(
            "title, maker and date above",
            f"2024年3月工单明细{empty}\r\n制表人：王芳,,导出时间：2024-04-01,,\r\n{_lines(table)}",
            table,
        ),
        Messy("total row below", _lines(total), total),
        Messy("notes below", f"{_lines(table)}注：数据来自热线系统\r\n", table),
    ]
