"""Ready-made helpdesk formats: header sets to known columns, so that nobody has to map them."""

from collections.abc import Iterable

from core.intake.formats.chatwoot_csat import CHATWOOT_CSAT
from core.intake.formats.dixa import DIXA
from core.intake.formats.format import Format
from core.intake.formats.freshdesk import FRESHDESK
from core.intake.formats.freshservice import FRESHSERVICE
from core.intake.formats.glpi import GLPI
from core.intake.formats.intercom_raw import INTERCOM_RAW
from core.intake.formats.jira_service_management import JIRA_SERVICE_MANAGEMENT
from core.intake.formats.open311 import OPEN311
from core.intake.formats.osticket import OSTICKET
from core.intake.formats.qiyu_session import QIYU_SESSION
from core.intake.formats.qualtrics import QUALTRICS
from core.intake.formats.servicenow_incident import SERVICENOW_INCIDENT
from core.intake.formats.surveymonkey import SURVEYMONKEY
from core.intake.formats.typeform import TYPEFORM
from core.intake.formats.wjx import WJX
from core.intake.formats.zammad import ZAMMAD
from core.intake.formats.zendesk_csv import ZENDESK_CSV
from core.intake.formats.zendesk_raw import ZENDESK_RAW
from core.intake.words import key

__all__ = ["FORMATS", "Format", "recognise"]

FORMATS: tuple[Format, ...] = (
    ZENDESK_CSV,
    ZENDESK_RAW,
    FRESHDESK,
    FRESHSERVICE,
    ZAMMAD,
    OSTICKET,
    CHATWOOT_CSAT,
    INTERCOM_RAW,
    JIRA_SERVICE_MANAGEMENT,
    SERVICENOW_INCIDENT,
    QIYU_SESSION,
    OPEN311,
    QUALTRICS,
    SURVEYMONKEY,
    TYPEFORM,
    WJX,
    GLPI,
    DIXA,
)


def recognise(headers: Iterable[str]) -> Format | None:
    """The format whose own headers all stand in this row; the one with most of them, if several."""
    row = frozenset(map(key, headers))
    found = [each for each in FORMATS if each.has(row)]
    return max(found, key=lambda each: len(each.needs), default=None)
