"""Plates, papers, telephones, addresses and names of other countries: gone; codes stay."""

import pytest

from core.privacy.kinds.checksums import iban
from core.privacy.masking import mask
from tests.core.privacy.abroad import ABROAD

NAMES = [
    ("refund owed to Oluwadamilare Bankole-Thorne since May", "Oluwadamilare Bankole-Thorne"),
    ("spoke with Nguyen Thi Hoa twice", "Nguyen Thi Hoa"),
    ("Deliver to Annegret Vollmer, leave it", "Annegret Vollmer"),
    ("super Zvonimir Kovačević not answering", "Zvonimir Kovačević"),
    ("Signed, Thaddeus Wetherby", "Thaddeus Wetherby"),
    ("乘客铃木健太来电", "铃木健太"),
    ("聯絡不上郭國樑，改約", "郭國樑"),
    ("业务员眭文博没讲清", "眭文博"),
    ("我叫邹平，上月买的", "邹平"),
    ("訂房人鍾孟軒，已到", "鍾孟軒"),
    ("外宾山本光一要求延住", "山本光一"),
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
    "发票号码 48201937 不符",
    "任何渠道购买都一样",
    "ID 2024_0815 in the log",
    "since March 4, 2024 Monday",
    "error 40725913X in batch 7",
]


@pytest.mark.parametrize(("text", "masked"), ABROAD)
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
