"""A city's service requests as the Open311 GeoReport v2 interface lists them.

Names and meaning as in the public specification (wiki.open311.org/GeoReport_v2, and the Swagger
file of the same): `updated_datetime` is the last change of any kind, which for a closed request is
often, but not surely, its closing; `expected_datetime` is a forecast.
"""

from core.intake.formats.format import Format

OPEN311 = Format(
    key="open311",
    name="Open311 GeoReport v2",
    needs=(
        "service_request_id",
        "service_name",
        "service_code",
        "requested_datetime",
        "updated_datetime",
    ),
    fields=(
        ("service_request_id", "ticket_id"),
        ("status", "status"),
        ("status_notes", None),
        ("service_name", "issue_type"),
        ("service_code", None),
        ("description", "description"),
        ("agency_responsible", "team"),
        ("service_notice", None),
        ("requested_datetime", "created_at"),
        ("updated_datetime", None),
        ("expected_datetime", None),
        ("address", "contact"),
        ("address_id", None),
        ("zipcode", None),
        ("lat", None),
        ("long", None),
        ("media_url", None),
    ),
)
