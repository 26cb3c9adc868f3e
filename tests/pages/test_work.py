"""Slow work in a thread: told, ended on request, and what ending it too late comes to."""

from threading import Event

import pytest

from core.intake.progress import Progress
from pages.parts.work import Stopped, Work

SOON = 10.0


def deaf(begun: Event, go_on: Event) -> str:
    """A task past its last word about its progress."""
    begun.set()
    assert go_on.wait(SOON)
    return "done"


def stopped_too_late(*, binding: bool) -> Work[str]:
    begun, go_on = Event(), Event()
    work = Work("…", lambda _: deaf(begun, go_on), binding=binding)
    assert begun.wait(SOON)
    work.stop()
    go_on.set()
    assert work.wait(SOON)
    return work


def test_what_was_stopped_is_not_looked_at_though_it_came_to_its_end() -> None:
    with pytest.raises(Stopped):
        stopped_too_late(binding=False).result()


def test_what_is_binding_is_told_as_done_when_it_is_done() -> None:
    assert stopped_too_late(binding=True).result() == "done"


def test_it_ends_where_it_next_tells_its_progress() -> None:
    begun, go_on, beyond = Event(), Event(), Event()

    def telling(progress: Progress) -> None:
        deaf(begun, go_on)
        progress(0.5, "")
        beyond.set()

    work = Work("…", telling, binding=True)
    assert begun.wait(SOON)
    work.stop()
    go_on.set()
    assert work.wait(SOON)
    with pytest.raises(Stopped):
        work.result()
    assert not beyond.is_set()


def test_it_tells_how_far_it_is_and_what_it_ended_with() -> None:
    def failing(progress: Progress) -> None:
        progress(1.5, "progress.cleaning")
        raise ValueError("no")

    work = Work("…", failing)
    assert work.wait(SOON)
    assert (work.share, work.step) == (1.0, "progress.cleaning")
    with pytest.raises(ValueError, match="no"):
        work.result()
