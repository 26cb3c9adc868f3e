"""Plates, papers, telephones, addresses and names of other countries: gone; codes stay."""

import pytest

from core.privacy.kinds.checksums import iban
from core.privacy.masking import mask

GONE = [
    ("車牌號碼KLM-7216的車主來電", "車牌號碼***的車主來電"),
    ("对方NPQ-4408追尾", "对方***追尾"),
    ("车牌XT 4821被锁", "车牌***被锁"),
    ("parked van LK19 WZP outside", "parked van *** outside"),
    ("license plate 8KDT442 blocked", "license plate *** blocked"),
    ("护照号PAB381940过期", "护照号***过期"),
    ("(ppt N20418366) rebooked", "(ppt ***) rebooked"),
    ("Aadhaar 5521 8830 1174 on file", "Aadhaar *** on file"),
    ("pay to GB29 NWBK 6016 1331 9268 19 today", "pay to *** today"),
    ("ring 086 214 7730 after six", "ring *** after six"),
    ("mon numéro 07 81 46 20 95 merci", "mon numéro *** merci"),
    ("wait at 44 rue du Moulin, 69003 Lyon since", "wait at *** since"),
    ("Hauptstraße 8a, 80331 München geliefert", "*** geliefert"),
    ("Paseo de la Reforma 222, 06600 Ciudad cerrado", "*** cerrado"),
    ("Prinsengracht 263 is closed", "*** is closed"),
    ("ship to 2-8-1 Nishishinjuku, Shinjuku-ku, Tokyo 163-8001, thanks", "ship to ***, thanks"),
    ("at 12 Orchard Rise, Galway, nobody in", "at ***, nobody in"),
    ("at 77 Willow Lane, Apt 2, Salem, OR 97301 again", "at *** again"),
    ("住苏州市吴中区永和路88号金鼎国际12楼1203", "住***"),
    ("九龍藍田康和邨康瑞樓907室", "***"),
]
NAMES = [
    ("refund owed to Oluwadamilare Bankole-Thorne since May", "Oluwadamilare Bankole-Thorne"),
    ("spoke with Nguyen Thi Hoa twice", "Nguyen Thi Hoa"),
    ("Deliver to Annegret Vollmer, leave it", "Annegret Vollmer"),
    ("super Zvonimir Kovačević not answering", "Zvonimir Kovačević"),
    ("Signed, Thaddeus Wetherby", "Thaddeus Wetherby"),
    ("乘客铃木健太来电", "铃木健太"),
    ("聯絡不上郭國樑，改約", "郭國樑"),
    ("业务员眭文博没讲清", "眭文博"),
]
KEPT = [
    "part ABC-1234 is out of stock",
    "型号 KLM-7216 没货",
    "vehicle tracking is off since Monday",
    "registration fails with error 500",
    "build GB29 NWBK 6016 1331 9268 18 failed",
    "the Zojirushi Neuro leaks",
    "The new Helvetica Neue font is missing",
    "Subject: Kelvinator Zephyrus Warranty Claim Rejected Again",
    "Calvin Klein jacket has a broken zip",
    "we ship 3-5 Business days",
    "Version 2-1-4 Released",
    "Platz 3 im Ranking",
    "中心广场大屏 3 天没亮",
    "叔叔好，请问几点开门",
]


@pytest.mark.parametrize(("text", "masked"), GONE)
def test_what_identifies_somebody_abroad_goes(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names_of_the_world_go(text: str, name: str) -> None:
    assert mask(text) == text.replace(name, "***")


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_alike_stays(text: str) -> None:
    assert mask(text) == text


def test_the_check_figures_of_an_account_are_counted() -> None:
    assert iban("DE89370400440532013000")
    assert not iban("DE88370400440532013000")
