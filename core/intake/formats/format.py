"""A helpdesk's own export: the headers that give it away, and what its columns mean."""

from dataclasses import dataclass

from core.intake.words import key as word_key


@dataclass(frozen=True)
class Format:
    """`needs` are headers that this export has and hardly any other; case and spacing aside.

    `units` are (header, unit) of durations whose header names none, `scale` the ratings' best.
    """

    key: str
    name: str
    needs: tuple[str, ...]
    fields: tuple[tuple[str, str | None], ...]
    units: tuple[tuple[str, str], ...] = ()
    scale: int | None = None

    def has(self, headers: frozenset[str]) -> bool:
        """Whether a set of header words (as `words.key` leaves them) is one of this format."""
        return frozenset(map(word_key, self.needs)) <= headers

    def field_of(self, header: str) -> tuple[bool, str | None]:
        """Whether the format knows a header, and the field it is (None: none of ours)."""
        known = {word_key(name): field for name, field in self.fields}
        return word_key(header) in known, known.get(word_key(header))
