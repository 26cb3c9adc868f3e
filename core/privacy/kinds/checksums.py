"""Turns the characters of a card or paper into whether they can be one, by its check digit."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
_TAIWAN = "ABCDEFGHJKLMNPQRSTUVXYWZIO"


def luhn(number: str) -> bool:
    """Whether the last digit is right by Luhn's rule (ISO/IEC 7812-1)."""
    figures = [int(each) for each in reversed(number)]
    return sum(figures[::2] + [_DOUBLED[each] for each in figures[1::2]]) % 10 == 0


def id_card(number: str) -> bool:
    """Whether 18 characters of a mainland identity card end in their check (GB 11643-1999)."""
    total = sum(weight * int(each) for weight, each in zip(_WEIGHTS, number[:17], strict=True))
    return _CHECKS[total % 11] == number[17].upper()


def iban(account: str) -> bool:
    """Whether the check figures of a bank account are right (ISO 13616, ISO 7064 MOD 97-10)."""
    return int("".join(str(int(each, 36)) for each in account[4:] + account[:4])) % 97 == 1


def spanish_id(number: str) -> bool:
    """Whether a Spanish DNI or NIE (X, Y or Z for the first figure) ends in its letter."""
    figures = str("XYZ".find(number[0])) if number[0] in "XYZ" else number[0]
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(figures + number[1:-1]) % 23] == number[-1]


def taiwan_id(number: str) -> bool:
    """Whether a letter and nine digits are a Taiwanese identity number."""
    letter = _TAIWAN.index(number[0]) + 10
    figures = [letter // 10, letter % 10, *map(int, number[1:])]
    weights = (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)
    return sum(a * b for a, b in zip(figures, weights, strict=True)) % 10 == 0
