"""All sheets of the report, in the order they stand in it: a sheet is one module and one line."""

from core.report.sheet import Sheet
from core.report.sheets.cases import CASES
from core.report.sheets.cover import COVER
from core.report.sheets.definitions import DEFINITIONS
from core.report.sheets.detail import DETAIL
from core.report.sheets.effect import EFFECT
from core.report.sheets.feedback import FEEDBACK, VOICES
from core.report.sheets.key_metrics import KEY_METRICS
from core.report.sheets.load import LOAD
from core.report.sheets.pinned import PINNED
from core.report.sheets.response import RESPONSE
from core.report.sheets.satisfaction import SATISFACTION
from core.report.sheets.speed_satisfaction import SPEED_SATISFACTION
from core.report.sheets.suggestions import SUGGESTIONS
from core.report.sheets.trend import TREND
from core.report.sheets.worktables import WORKTABLE_SHEETS

SHEETS: tuple[Sheet, ...] = (
    COVER,
    KEY_METRICS,
    TREND,
    RESPONSE,
    SATISFACTION,
    SPEED_SATISFACTION,
    CASES,
    LOAD,
    FEEDBACK,
    VOICES,
    EFFECT,
    PINNED,
    SUGGESTIONS,
    *WORKTABLE_SHEETS,
    DETAIL,
    DEFINITIONS,
)
SHEET = {each.key: each for each in SHEETS}
