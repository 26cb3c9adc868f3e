"""What the numbers of papers and accounts of other places look like, most with check figures."""

import re

from core.privacy.kinds.checksums import iban, spanish_id, taiwan_id
from core.privacy.pattern import (
    BEGINS,
    CAPITALS,
    END,
    MANY_FIGURES,
    Family,
    Pattern,
    after_order_cue,
    is_no_order,
)


def _is_taiwan_id(found: re.Match[str]) -> bool:
    return found[0].isascii() and taiwan_id(found[0].upper()) and not after_order_cue(found)


def _is_iban(found: re.Match[str]) -> bool:
    return iban(found[0].replace(" ", ""))


TAIWAN_ID = Pattern("id_card", re.compile(rf"[A-Z]{BEGINS}[1289]\d{{8}}{END}"), _is_taiwan_id)
HONG_KONG_ID = Pattern(
    "id_card", re.compile(rf"[A-Z]{BEGINS}[A-Z]? ?\d{{6}} ?[(（][0-9A][)）]"), is_no_order
)
AMERICAN_ID = Pattern(
    "id_card", re.compile(rf"[0-9]{BEGINS}\d{{2}}-\d{{2}}-\d{{4}}(?![\d-]){END}"), is_no_order
)
IBAN = Pattern(
    "bank_card",
    re.compile(rf"[A-Z]{BEGINS}[A-Z]\d{{2}}(?: ?[A-Z0-9]{{4}}){{2,7}}(?: ?[A-Z0-9]{{1,3}})?{END}"),
    _is_iban,
)
SPANISH_ID = Pattern(
    "id_card",
    re.compile(rf"[0-9XYZ]{BEGINS}\d{{7}}-?[A-HJ-NP-TV-Z]{END}"),
    lambda found: spanish_id(found[0].replace("-", "")) and not after_order_cue(found),
)
BRITISH_ID = Pattern(
    "id_card",
    re.compile(
        rf"[A-CEGHJ-PR-TW-Z]{BEGINS}[A-CEGHJ-NPR-TW-Z] ?\d{{2}} ?\d{{2}} ?\d{{2}} ?[A-D]{END}"
    ),
    is_no_order,
)

FOREIGN_PAPERS: tuple[Family, ...] = (
    Family(re.compile(r"[A-Z]{2}\d\d(?: ?[A-Z0-9]){11}").search, (IBAN,), (MANY_FIGURES, CAPITALS)),
    Family(re.compile(r"[A-Z][1289]\d{8}").search, (TAIWAN_ID,), (MANY_FIGURES, CAPITALS)),
    Family(re.compile(r"[(（](?<=[\d ].)").search, (HONG_KONG_ID,), (MANY_FIGURES, CAPITALS)),
    Family(re.compile(r"-\d\d-\d{4}").search, (AMERICAN_ID,), (MANY_FIGURES, "-")),
    Family(
        re.compile(r"[A-Z](?:(?<=\d{7}.)|(?<=\d{7}-.))").search,
        (SPANISH_ID,),
        (MANY_FIGURES, CAPITALS),
    ),
    Family(
        re.compile(r"[A-D](?:(?<=\d{2}.)|(?<=\d{2} .))").search,
        (BRITISH_ID,),
        (MANY_FIGURES, "ABCD"),
    ),
)
