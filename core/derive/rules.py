"""Settings to SQL: the variables and macros by which every row is judged."""

import duckdb

from core.settings import Settings

# all that derive reads of the settings: a cache file holds whatever the others are
FOLLOWED = (
    "timezone", "start", "basis", "schedule", "population", "target", "channel_targets", "bands",
    "channel_bands", "time_bands", "satisfied_from", "survey_window_days",
)  # fmt: skip
_MACROS = (
    """CREATE TEMP MACRO local(moment, has_time, zone) AS CASE
       WHEN has_time OR zone = getvariable('zone')
       THEN timezone(getvariable('zone'), timezone('UTC', moment))
       ELSE timezone(zone, timezone('UTC', moment)) END""",
    "CREATE TEMP MACRO elapsed(start, stop) AS (epoch_us(stop) - epoch_us(start)) / 1e6",
    "CREATE TEMP MACRO possible(seconds) AS CASE WHEN seconds >= 0 THEN seconds END",
    """CREATE TEMP MACRO in_basis(calendar, working) AS
       CASE getvariable('basis') WHEN 'business' THEN working ELSE calendar END""",
    """CREATE TEMP MACRO band_of(seconds, limits) AS CASE WHEN seconds IS NOT NULL
       THEN len(list_filter(limits, lambda edge: seconds > edge)) END""",
    "CREATE TEMP MACRO band_of_hour(hour) AS getvariable('hours')[hour + 1]",
    "CREATE TEMP MACRO is_good(score, scale) AS score >= getvariable('good')[scale]",
    """CREATE TEMP MACRO is_low(score, scale) AS CASE is_good(score, scale)
       WHEN true THEN false WHEN false THEN score < (scale + 1) / 2.0 END""",
    """CREATE TEMP MACRO is_middle(score, scale) AS CASE is_good(score, scale)
       WHEN true THEN false WHEN false THEN score >= (scale + 1) / 2.0 END""",
)


# what a channel has of its own; of the rest the general rule holds
_AIM = "CREATE TEMP TABLE aim (channel VARCHAR, target DOUBLE, limits DOUBLE[])"


def lay_down(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Set the variables and macros, and make `aim`; settings reach SQL as values only."""
    for name, value in _variables(settings).items():
        connection.execute(f"SET VARIABLE {name} = ?", [value])
    for macro in _MACROS:
        connection.execute(macro)
    connection.execute(_AIM)
    for aim in _aims(settings):
        connection.execute("INSERT INTO aim VALUES (?, ?, ?)", aim)


def hour_bands(settings: Settings) -> list[str | None]:
    """The time band of each of the 24 hours; the first that holds an hour has it."""
    return [
        next((band.key for band in settings.time_bands if _holds(band.start, band.end, hour)), None)
        for hour in range(24)
    ]


def _holds(start: int, end: int, hour: int) -> bool:
    return start <= hour < end if start < end else hour >= start or hour < end


def _variables(settings: Settings) -> dict[str, object]:
    return {
        "zone": settings.timezone,
        "start": settings.start,
        "basis": settings.basis,
        "population": settings.population,
        "target": settings.target,
        "limits": list(settings.limits_of()),
        "good": _good_from(settings),
        "patience": settings.survey_window_days * 86_400.0,
    }


def _aims(settings: Settings) -> list[list[object]]:
    targets, bands = dict(settings.channel_targets), dict(settings.channel_bands)
    return [
        [
            channel,
            targets.get(channel),
            list(settings.limits_of(channel)) if channel in bands else None,
        ]
        for channel in dict.fromkeys((*targets, *bands))
    ]


def _good_from(settings: Settings) -> list[float | None]:
    """The lowest good score of each scale, at the scale's place."""
    lowest = dict(settings.satisfied_from)
    return [lowest.get(scale) for scale in range(1, max(lowest, default=0) + 1)]
