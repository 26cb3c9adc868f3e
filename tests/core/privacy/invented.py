"""Made-up personal values from a seed: names, numbers with right check digits, addresses."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from random import Random

from core.privacy.kinds.checksums import id_card, luhn

_WORDS: dict[str, str] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
_FAMILIES = [
    *_WORDS["common_family"] * 3,
    *"".join(_WORDS["family"].split()),
    *_WORDS["double_family"].split(),
]
Maker = Callable[[Random], str]
STRUCTURED = frozenset("pibewqchxt")


def drawn(random: Random, shape: str) -> str:
    """A shape with a figure for each #, a letter of `[…]` and a word of `<…|…>`."""
    shape = re.sub(r"<([^>]*)>", lambda found: random.choice(found[1].split("|")), shape)
    shape = re.sub(r"\[([^\]]*)\]", lambda found: random.choice(found[1]), shape)
    return re.sub("#", lambda _found: str(random.randrange(10)), shape)


def _shaped(*shapes: str) -> Maker:
    return lambda random: drawn(random, random.choice(shapes))


def _worded(of: str) -> Maker:
    words = _WORDS[of].split()
    return lambda random: random.choice(words)


def _listed(of: str) -> Maker:
    names = _WORDS[of].strip().split("|")
    return lambda random: random.choice(names)


def _checked(start: str, n: int, check: Callable[[str], bool]) -> Maker:
    """A number of a length that begins so and passes a check."""

    def made(random: Random) -> str:
        body = drawn(random, start)
        body += drawn(random, "#" * (n - len(body) - 1))
        return next(body + end for end in "0123456789X" if _passes(check, body + end))

    return made


def _passes(check: Callable[[str], bool], number: str) -> bool:
    return (number.isdecimal() or check is id_card) and check(number)


def _grouped(maker: Maker, gap: str, *sizes: int) -> Maker:
    def made(random: Random) -> str:
        number, groups = maker(random), list[str]()
        for size in sizes:
            groups.append(number[:size])
            number = number[size:]
        return gap.join(groups)

    return made


def _wide(random: Random) -> str:
    return "".join(chr(ord(each) + 0xFEE0) for each in MOBILE(random))


def _name(random: Random) -> str:
    return random.choice(_FAMILIES) + _worded("given")(random)


def _english(random: Random) -> str:
    return f"{_worded('first')(random)} {_worded('last')(random)}"


def _email(random: Random) -> str:
    last = _worded("last")(random).lower().replace("'", "")
    return last + drawn(random, "##@<example.com|mail.example.cn|qq.com>")


def _spelled_email(random: Random) -> str:
    return _email(random).replace("@", random.choice(("＠", "(at)", " at ", "[at]", " @ ")))


def _street(random: Random) -> str:
    return f"{_worded('roads')(random)}{random.randint(1, 300)}号"


def _room(random: Random) -> str:
    return f"{_worded('estates')(random)}{random.randint(1, 20)}栋{random.randint(101, 1802)}"


def _address(random: Random) -> str:
    building = f"{random.randint(1, 20)}栋{random.randint(1, 3)}单元{random.randint(101, 1802)}室"
    return _worded("cities")(random) + _street(random) + _worded("estates")(random) + building


def _ip(random: Random) -> str:
    return ".".join(str(random.randint(11, 250)) for _ in range(4))


MOBILE = _shaped("1[3456789]#########")
_DAY = "<01|02|05|09|10|12><01|07|13|20|28>"
_PROVINCE = "[京沪粤浙苏川鲁豫湘鄂闽皖赣冀辽渝]"
_BANK_CARD = _checked("<622202|621700|622848>", 19, luhn)
# the letter is the kind of the span: n name, p phone, i identity card … ; none: not personal
MAKERS: dict[str, tuple[str, Maker]] = {
    "name": ("n", _name),
    "trad": ("n", _worded("traditional")),
    "rare": ("n", _worded("rare")),
    "wordlike": ("n", _worded("wordlike")),
    "minority": ("n", _worded("minority")),
    "dotted": ("n", _worded("dotted")),
    "foreign": ("n", _worded("foreign")),
    "pinyin": ("n", _listed("pinyin")),
    "western": ("n", _listed("western")),
    "single": ("n", _listed("single")),
    "family": ("n", lambda random: random.choice(_FAMILIES)),
    "english": ("n", _english),
    "first": ("n", _worded("first")),
    "last": ("n", _worded("last")),
    "mobile": ("p", MOBILE),
    "mobile_dashed": ("p", _grouped(MOBILE, "-", 3, 4, 4)),
    "mobile_spaced": ("p", _grouped(MOBILE, " ", 3, 4, 4)),
    "mobile_dotted": ("p", _grouped(MOBILE, ".", 3, 4, 4)),
    "mobile_wide": ("p", _wide),
    "mobile_86": ("p", _shaped("<+86|+86 |86-|0086>1[3456789]#########")),
    "landline": ("p", _shaped("<010|021>-[2345678]#######", "<0571|0755|0731>-[2345678]######")),
    "landline_ext": ("p", _shaped("<010|021>-[2345678]#######<转|-|轉>###")),
    "hotline": ("", _shaped("400-[12345678]##-####", "400 [12345678]## ####")),
    "world": ("p", _shaped(
        "+44 20 7946 0###", "+81 3-1234-####", "+1 212-55#-####", "+65 6### ####",
        "+1 (415) 555-####",
    )),
    "hk_phone": ("p", _shaped("<+852 |852-|+852-|00852 >[569]###< ||->####")),
    "tw_phone": ("p", _shaped("09##-###-###", "+886 9########", "(02)2###-####")),
    "id_card": ("i", _checked(f"<110101|310115|440305><1955|1979|2003>{_DAY}", 18, id_card)),
    "id_15": ("i", _shaped(f"110105[56789]#{_DAY}###")),
    "tw_id": ("i", _shaped("[ABFHN][12]########")),
    "hk_id": ("i", _shaped("[ACGKPZ]######([0123456789A])")),
    "ssn": ("i", _shaped("[123456]##-##-####")),
    "bank_card": ("b", _BANK_CARD),
    "bank_spaced": ("b", _grouped(_checked("4392", 16, luhn), " ", 4, 4, 4, 4)),
    "email": ("e", _email),
    "email_at": ("e", _spelled_email),
    "wechat": ("w", _shaped("<wx|lily|dayu>_#####")),
    "qq": ("q", _shaped("[123456789]#####", "[123456789]########")),
    "plate": ("c", _shaped(f"{_PROVINCE}[ABCDEFG]<·||>[ABCDEFGH]####")),
    "plate_green": ("c", _shaped(f"{_PROVINCE}[ABCE][DF]#####")),
    "passport": ("h", _shaped("[EG]########", "E[AJ]#######")),
    "hk_permit": ("h", _shaped("[CWHM]########")),
    "tw_permit": ("h", _shaped("########")),
    "ip": ("x", _ip),
    "ip6": ("x", _shaped("2001:db8:[abc1]##::[def2]##")),
    "address": ("a", _address),
    "street": ("a", _street),
    "room": ("a", _room),
    "tail": ("t", _shaped("####")),
    "order": ("", _shaped("2023<01|05|10>###########")),
    "parcel": ("", _shaped("<SF|JD|YT>#############")),
}  # fmt: skip
