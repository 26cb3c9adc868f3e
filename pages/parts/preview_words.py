"""Words of a table that the lists do not know, and spellings of one thing, to be mapped once."""

from core.intake.preview import Preview


def show(preview: Preview, name: str) -> None:
    """x"""
