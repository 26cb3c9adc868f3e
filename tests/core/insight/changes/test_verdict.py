import pytest

from core.insight.changes.verdict import Target, judge

FASTER = Target(720.0, "level")


@pytest.mark.parametrize(
    ("now", "ends", "met", "sure"),
    [
        (600.0, (500.0, 700.0), "met", "high"),
        (700.0, (600.0, 800.0), "met", "middle"),
        (700.0, (400.0, 1300.0), "met", "low"),
        (700.0, None, "met", "low"),
        (900.0, (800.0, 1000.0), "part", "middle"),
        (1150.0, (900.0, 1400.0), "part", "low"),
        (1000.0, (800.0, 1200.0), "part", "low"),
        (1300.0, (1250.0, 1400.0), "missed", "middle"),
        (1200.0, (1000.0, 1400.0), "missed", "low"),
    ],
)
def test_a_verdict_is_two_facts(now: float, ends, met: str, sure: str) -> None:
    found = judge("frt.median", FASTER, (1200.0, now), ends)
    assert (found.met, found.sure) == (met, sure)
    assert found.goal == 720


def test_progress_is_the_part_of_the_way() -> None:
    # 1200 → 845 of the way to 720
    found = judge("frt.mean", FASTER, (1200.0, 845.0), (800.0, 900.0))
    assert found.progress == pytest.approx(0.7396, abs=1e-4)
    assert found.met == "part"
    assert judge("frt.mean", FASTER, (600.0, 650.0), None).progress is None
    assert judge("frt.mean", FASTER, (600.0, 650.0), None).met == "met"


@pytest.mark.parametrize(("kind", "goal"), [("relative", 0.805), ("points", 0.85), ("level", 0.15)])
def test_fifteen_percent_must_say_of_what(kind, goal: float) -> None:
    found = judge("csat", Target(0.15, kind), (0.7, 0.82), (0.78, 0.86))
    assert found.goal == pytest.approx(goal)
    assert found.met == ("part" if kind == "points" else "met")


def test_a_number_better_neither_way_is_judged_by_the_way_to_its_goal() -> None:
    fewer = Target(-0.1, "relative")
    assert judge("volume", fewer, (1000.0, 880.0), (850.0, 895.0)).met == "met"
    assert judge("volume", fewer, (1000.0, 880.0), (850.0, 895.0)).sure == "high"
    assert judge("volume", fewer, (1000.0, 1100.0), (1050.0, 1150.0)).met == "missed"
