"""Leaks and false alarms over whole sets of remarks: one the rules know, others they never saw."""

from collections.abc import Iterable

import pytest

from core.privacy.masking import mask
from tests.core.privacy.invented import STRUCTURED
from tests.core.privacy.remarks import FILES, Remark, Span, remarks

# the share of plain spans that may leak: of the blind set as it was measured, once; lower it with
# a new set, never raise it and never tune on it. The written ones are harder than any export:
# places without a number, names that are words, first names alone (18.8 % before the log-odds)
LEAKING = {"blind_written": 0.08, "written_steer": 0.092}


def leaks(of: Iterable[Remark]) -> list[tuple[Span, str]]:
    """Plain spans that still stand in the masked text, with it."""
    return [
        (span, masked)
        for remark in of
        for masked in [mask(remark.text)]
        for span in remark.spans
        if span.value in masked and not span.hard
    ]


def plain_spans(of: Iterable[Remark]) -> int:
    return sum(not span.hard for remark in of for span in remark.spans)


@pytest.mark.parametrize("name", FILES)
def test_at_most_two_percent_leaks(name: str) -> None:
    drawn = list(remarks(name, seed=3, each=3))
    assert len(leaks(drawn)) <= LEAKING.get(name, 0.02) * plain_spans(drawn)


@pytest.mark.parametrize("name", FILES)
def test_no_structured_kind_leaks(name: str) -> None:
    found = leaks(remarks(name, seed=4, each=6))
    assert [(span, text) for span, text in found if span.kind in STRUCTURED] == []


@pytest.mark.parametrize("name", FILES)
def test_look_alikes_stay(name: str) -> None:
    harmless = [remark.text for remark in remarks(name, seed=5, each=2) if not remark.spans]
    changed = [text for text in harmless if mask(text) != text]
    assert len(changed) <= 0.03 * len(harmless)


@pytest.mark.parametrize("name", FILES)
def test_what_is_not_personal_stays_beside_what_is(name: str) -> None:
    """Of the characters outside the spans nearly all survive."""
    lost = kept = 0
    for remark in remarks(name, seed=6):
        rest = len(remark.text) - sum(len(span.value) for span in remark.spans)
        left = len(mask(remark.text).replace("***", ""))
        lost, kept = lost + max(0, rest - left), kept + rest
    assert lost <= 0.02 * kept


@pytest.mark.parametrize("name", FILES)
def test_masking_twice_changes_nothing(name: str) -> None:
    for remark in remarks(name, seed=7):
        once = mask(remark.text)
        assert mask(once) == once
