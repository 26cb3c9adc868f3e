"""A column whose name says no field to the field worth suggesting, and why."""

from core.intake.mapping.bearing import bears
from core.intake.mapping.claims import Reason
from core.intake.mapping.evidence import Evidence, category_of, person_of
from core.intake.mapping.fitting import fits
from core.intake.mapping.likeness import alike
from core.intake.mapping.qualifiers import is_none, names_staff, speaks_of_others


def guess(header: str, seen: Evidence) -> tuple[str, Reason] | None:
    """A field to suggest for a column whose name says none: by its values, else by likeness.

    None for a header that is about other things.
    """
    if is_none(header):
        return None
    others = speaks_of_others(header)
    if not others and not names_staff(header) and (found := person_of(seen.cells)):
        return found, "values"
    similar = alike(header)
    if similar and fits(similar, seen.cells, header) and bears(similar, "second", seen):
        return similar, "similar"
    if not others and (found := category_of(seen.cells)):
        return found, "values"
    return None
