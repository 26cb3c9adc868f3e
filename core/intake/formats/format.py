"""A helpdesk's own export: the headers that give it away, and what its columns mean."""

from dataclasses import dataclass

from core.intake.words import plain


@dataclass(frozen=True)
class Format:
    """`needs` are headers that this export has and hardly any other; case and spacing aside."""

    key: str
    name: str
    needs: tuple[str, ...]
    fields: tuple[tuple[str, str | None], ...]

    def has(self, headers: frozenset[str]) -> bool:
        """Whether a set of plain header words is one of this format."""
        return frozenset(map(plain, self.needs)) <= headers

    def field_of(self, header: str) -> tuple[bool, str | None]:
        """Whether the format knows a header, and the field it is (None: none of ours)."""
        known = {plain(name): field for name, field in self.fields}
        return plain(header) in known, known.get(plain(header))
