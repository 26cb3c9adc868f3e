"""A column of figures and its header to what separates their decimals: a point or a comma."""

import re
from collections.abc import Iterable
from functools import cache

from core.intake.values.numerals import Mark, mark_in
from core.intake.values.spoken import unaccented
from core.intake.words import simplified

# words of headers and units in languages that write 1,5 where English writes 1.5
_COMMA_WORDS = re.compile(
    r"dauer|zeit|stunde|minuten|sekunden|\bstd\b|\btage|antwort|bearbeitung|bewertung|durchschnitt"
    r"|duree|temps|delai|heures?\b|secondes|jours|reponse|traitement|attente|moyenne"
    r"|tiempo|duracion|horas?\b|minutos|segundos|respuesta|espera|puntuacion"
    r"|tempo|durata|\bore\b|\bora\b|minuti|secondi|giorni|risposta|attesa|voto|valutazione"
    r"|duracao|resposta|avaliacao|tijd|\buur\b|\buren\b|seconden|dagen|duur|wacht|\bdias?\b"
)
_FIGURE = re.compile(r"\d[\d.,]*")


@cache
def mark_of(header: str) -> Mark:
    """The decimal mark that the language of a header leaves no doubt of."""
    return "?" if speaks_comma(header) else "."


def speaks_comma(text: str) -> bool:
    """Whether a text has a word of a language that writes 1,5."""
    return _COMMA_WORDS.search(unaccented(simplified(text))) is not None


def decimal_mark(texts: Iterable[str], header: str) -> Mark:
    """The mark that the figures of a column prove together, else that of the header's language.

    "?" where some prove the one and some the other, or a comma may be either.
    """
    proven: set[Mark] = {found for text in texts if (found := _proven(text))}
    if len(proven) > 1:
        return "?"
    return proven.pop() if proven else mark_of(header)


def _proven(text: str) -> Mark | None:
    figures = _FIGURE.search(text)
    return mark_in(figures[0].rstrip(".,")) if figures and ":" not in text else None
