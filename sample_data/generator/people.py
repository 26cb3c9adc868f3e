"""Seeded syllables to made-up persons: no name, number or address belongs to anyone."""

from dataclasses import dataclass
from functools import cache

from sample_data.generator.chance import pick, stream

_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜"
_SYLLABLES = "安柏澄棣恩芙谷涵霁珂岚沐宁澎绮若思棠唯溪言予之卓"
_PINYIN = ("an", "bo", "cheng", "di", "en", "fu", "gu", "han", "ji", "ke", "lan", "mu")
_GROUPS = (("普通", 70.0), ("企业", 18.0), ("VIP", 12.0))
CUSTOMERS, AGENTS = 1100, 15


@dataclass(frozen=True)
class Person:
    """A made-up customer or agent; `group` is a customer group or an agent's team."""

    id: str
    name: str
    phone: str
    email: str
    group: str


@cache
def customers() -> tuple[Person, ...]:
    """All customers; their ids are the same in every file."""
    return tuple(_person("customer", n, f"C{10001 + n}") for n in range(CUSTOMERS))


@cache
def agents() -> tuple[Person, ...]:
    """All agents, each in one team."""
    teams = ("热线一组", "热线二组", "在线组", "在线组", "新媒体组", "邮件组")
    made = (_person("agent", n, f"A{101 + n}") for n in range(AGENTS))
    return tuple(
        Person(each.id, each.name, each.phone, each.email, teams[n % len(teams)])
        for n, each in enumerate(made)
    )


def _person(kind: str, n: int, number: str) -> Person:
    chance = stream(kind, n)
    name = chance.choice(_SURNAMES) + "".join(chance.sample(_SYLLABLES, 2))
    # 154 is a block no operator has been given, yet it has the form of a mobile number
    phone = f"1540000{chance.randrange(10_000):04d}"
    email = f"{chance.choice(_PINYIN)}{chance.choice(_PINYIN)}{number[1:]}@example.com"
    return Person(number, name, phone, email, pick(_GROUPS, chance.random()))


def team_of(channel: str) -> tuple[Person, ...]:
    """The agents who work a channel."""
    teams = {"phone": "热线", "chat": "在线", "email": "邮件"}
    return tuple(each for each in agents() if each.group.startswith(teams.get(channel, "新媒体")))


def personal() -> frozenset[str]:
    """Every name, phone and e-mail that the files hold: none of it may survive an intake."""
    people = customers() + agents()
    return frozenset(value for each in people for value in (each.name, each.phone, each.email))
