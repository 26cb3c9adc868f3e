"""A questionnaire's line and its answers to whether it asks how likely one is to recommend."""

import re

from core.intake.mapping.evidence import Evidence
from core.intake.values.spoken import unaccented
from core.intake.words import simplified

_RECOMMEND = re.compile(
    r"推荐(?!人|码|商品|过|的)|recommend|weiterempfehl|consigl|recomi?end|aanbevel|(?:すす|勧|薦)め|추천"
)
_HOW_LIKELY = re.compile(
    r"可能|愿意|意愿|会不会|是否会|会.{0,8}推荐|0\s?[-~–—到至]\s?10|likel|would you|probab"
    r"|wahrscheinlich|quanto|waarschijnlijk|hoe groot|どの(?:くらい|程度)|얼마나|의향"
)
_TOP, _ABOVE_FIVE = 10, 5


def asks_to_recommend(header: str, seen: Evidence) -> bool:
    """Whether the question is Reichheld's, and its answers whole numbers that need 0 to 10."""
    asked = unaccented(simplified(header)).casefold()
    if not (_RECOMMEND.search(asked) and _HOW_LIKELY.search(asked)):
        return False
    given = {int(cell) for cell in seen.cells if cell.isdecimal()}
    return bool(given) and _ABOVE_FIVE < max(given) <= _TOP
