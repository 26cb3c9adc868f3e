"""Published check digits."""

from core.privacy.kinds.checksums import id_card, luhn


def test_luhn() -> None:
    assert luhn("4111111111111111")
    assert luhn("79927398713")
    assert not luhn("79927398710")


def test_id_card() -> None:
    assert id_card("11010519491231002X")
    assert id_card("440524188001010014")
    assert not id_card("110105194912310021")
