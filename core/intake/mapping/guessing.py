"""A column whose name says no field to the fields worth suggesting, and why."""

from collections.abc import Iterator

from core.intake.mapping.bearing import bears
from core.intake.mapping.claims import Reason, possible
from core.intake.mapping.composing import composed
from core.intake.mapping.evidence import Evidence, category_of, person_of
from core.intake.mapping.fitting import fits
from core.intake.mapping.likeness import alike
from core.intake.mapping.qualifiers import is_none, names_staff, speaks_of_others


def guesses(header: str, seen: Evidence) -> Iterator[tuple[str, Reason]]:
    """Fields to suggest for a column whose name says none, the likeliest first.

    By its values, by what its words are put together to, by likeness. None for a header that is
    about other things.
    """
    if is_none(header):
        return
    others = speaks_of_others(header)
    if not others and not names_staff(header) and (found := person_of(seen.cells)):
        yield found, "values"
        return
    for field in composed(header):
        if _borne_out(field, header, seen):
            yield field, "composed"
    similar = alike(header)
    if similar and fits(similar, seen.cells, header) and bears(similar, "second", seen):
        yield similar, "similar"
    elif not others and (found := category_of(seen.cells)):
        yield found, "values"


def _borne_out(field: str, header: str, seen: Evidence) -> bool:
    told = possible(field, header, seen) and fits(field, seen.cells, header)
    return told and bears(field, "vague", seen)
