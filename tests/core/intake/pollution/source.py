"""A seed to a table as a helpdesk exports it, with everything in it that makes dialects hard."""

from dataclasses import dataclass
from random import Random

ROWS = 83
HEADER = ["Date", "Time", "Replies", "TicketNo", "Refund", "Topic", "Remark", "Link", "Tags"]
_TOPICS = [
    "Customer's late parcel",
    "Refund, partial",
    "Login",
    "Driver's manner",
    'Screen, 27"',
    "Invoice",
    "Warranty, second year",
    "Men's sizes",
]
_SAID = [
    "The parcel came two days late and nobody answered the phone",
    "Asked for a refund, was told to wait, then asked again",
    "Very friendly agent, solved it at once",
    'The 27" screen flickers, the 24" one does not',
    "It's the third time I'm writing about this, please call back",
    'He said "tomorrow" and it was next week, not tomorrow',
    "Could not log in after the update; cleared the cache, no change",
    "Thanks",
]


@dataclass(frozen=True)
class Table:
    """A header and rows of text; cells whose column is in `quoted` are quoted in any case."""

    header: list[str]
    rows: list[list[str]]
    quoted: frozenset[int] = frozenset({6, 7})

    @property
    def lines(self) -> list[list[str]]:
        return [self.header, *self.rows]


def table(seed: int = 3, rows: int = ROWS) -> Table:
    """Always the same for a seed."""
    random = Random(seed)
    return Table(HEADER, [_row(random, number) for number in range(rows)])


def _row(random: Random, number: int) -> list[str]:
    month, day = divmod(number, 28)
    key = f"{random.choice(('CS', 'RF', 'VIP'))}-{random.randrange(1000, 9999)}"
    said = " ".join(random.sample(_SAID, random.randrange(1, 3)))
    return [
        f"{day + 1:02}/{month + 1:02}/2024",
        f"{random.randrange(24):02}:{random.choice(('00', '15', '30', '45'))}",
        str(random.randrange(9)),
        key,
        f"${random.randrange(1, 9000) / 100}",
        random.choice(_TOPICS),
        f"{said}.",
        f"https://desk.example.com/t/{key.replace('-', '_')}.html",
        "",
    ]
