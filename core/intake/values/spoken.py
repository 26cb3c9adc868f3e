"""The words for units, numbers and halves in nine languages, as durations are written with them."""

import re
from unicodedata import normalize

from core.intake.values.numerals import NUMERAL, Mark, number

DAY = 86400.0
# from the longest to the shortest: a text may not go back up
_SPOKEN: tuple[tuple[float, str], ...] = (
    (7 * DAY, "周 周间 星期 礼拜 w wk wks week weeks woche wochen semaine semaines semana semanas"
     " settimana settimane weken 주"),
    (DAY, "天 日间 d day days tag tage tagen j jour jours dia dias giorno giorni dag dagen 일"),
    (3600.0, "小时 钟头 时间 时 h hr hrs hour hours std stdn stunde stunden heure heures hora horas"
     " ora ore uur uren 시간"),
    (900.0, "刻钟 刻"),
    (60.0, "分钟 分 分间 m min mins minute minutes minuten minuto minutos minuti mn 분"),
    (1.0, "秒钟 秒 秒间 s sec secs second seconds sek sekunde sekunden seconde secondes seg segundo"
     " segundos secondo secondi seconden 초"),
    (0.001, "毫秒 ms msec msecs millisecond milliseconds millisekunden millisecondes milisegundos"
     " millisecondi milliseconden"),
    (1e-6, "微秒 us μs microsecond microseconds mikrosekunden"),
    (1e-9, "纳秒 ns nanosecond nanoseconds"),
)  # fmt: skip
SECONDS = {word: unit for unit, words in _SPOKEN for word in words.split()}
UNIT = "|".join(sorted(SECONDS, key=len, reverse=True))
HALVED = {3600.0, 60.0}
# a word each per number, in English, German, French, Spanish, Italian, Portuguese and Dutch
_COUNTS = (
    (0.5, "half|half an?|halbe|eine halbe|demi-?|une demi-?|media|mezza|mezz'|meia|een half"),
    (1.0, "an?|one|eine?|einer|une?|una|un'|uno|uma?|een"),
    (1.5, "one and a half|anderthalb|eineinhalb|anderhalf"),
    (2.0, "two|zwei|deux|dos|due|dois|duas|twee"), (2.5, "two and a half|zweieinhalb"),
    (3.0, "three|drei|trois|tres|tre|drie"), (4.0, "four|vier|quatre|cuatro|quattro|quatro"),
    (5.0, "five|funf|cinq|cinco|cinque|vijf"), (6.0, "six|sechs|seis|sei|zes"),
    (7.0, "seven|sieben|sept|siete|sette|sete|zeven"), (8.0, "eight|acht|huit|ocho|otto|oito"),
    (9.0, "nine|neun|neuf|nueve|nove|negen"), (10.0, "ten|zehn|dix|diez|dieci|dez|tien"),
    (15.0, "fifteen|funfzehn|quinze|quince|quindici|vijftien"),
    (20.0, "twenty|zwanzig|vingt|veinte|venti|vinte|twintig"),
    (30.0, "thirty|dreissig|trente|treinta|trenta|trinta|dertig"),
    (40.0, "forty"), (45.0, "forty[ -]five"), (50.0, "fifty"), (60.0, "sixty"), (90.0, "ninety"),
)  # fmt: skip
WORDED = "|".join(words for _, words in _COUNTS)
_ACCENTS = re.compile("[\u0300-\u036f]")
_COUNT = tuple((value, re.compile(words)) for value, words in _COUNTS)
FIGURE = r"\d+(?:[.,]\d+)*(?: ?1/2)?|\d{1,3}(?: \d{3})+,\d+|\.\d+"
AMOUNT = rf"(?:{FIGURE})|[{NUMERAL}]+|(?:{WORDED})(?:(?<=['-])|(?=\s|$))"
JOINT = r"\s*(?:,\s*(?:and\s)?|(?:and|und|et|y|e|en)\s+|和|零\s*(?=\d)|又)?\s*"
AND_HALF = r"\s+(?:and\s+a\s+half|et\s+demie?|y\s+media|e\s+mezz[ao]|e\s+meia|en\s+een\s+half)"


def unaccented(text: str) -> str:
    """The text without accents on Latin letters: días → dias."""
    if text.isascii():
        return text
    return normalize("NFC", _ACCENTS.sub("", normalize("NFD", text)))


def amount(text: str, mark: Mark) -> float | None:
    """A number before a unit: figures, Chinese numerals, words, halves; None if it is none."""
    figures, half, _ = text.partition("1/2")
    if half:
        whole = number(figures.strip(), mark) if figures.strip() else 0.0
        return None if whole is None or (figures and not figures.endswith(" ")) else whole + 0.5
    said = next((value for value, words in _COUNT if words.fullmatch(text)), None)
    return number(text, mark) if said is None else said
