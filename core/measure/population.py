"""The facts table to the columns metrics speak of, each null wherever its row does not count."""

# A ticket row carries its latest answer's score and an answer row its ticket's frt; each metric
# must count one population only, so the other's values are hidden here, once, for all metrics.
COLUMNS: tuple[tuple[str, str], ...] = (
    ("ticket", "CASE WHEN kind = 'ticket' THEN 1 END"),
    ("customer", "CASE WHEN kind = 'ticket' THEN customer_key END"),
    ("frt", "CASE WHEN kind = 'ticket' THEN frt END"),
    ("ttr", "CASE WHEN kind = 'ticket' AND seen THEN ttr END"),
    ("frt_work", "CASE WHEN kind = 'ticket' THEN frt_work END"),
    ("ttr_work", "CASE WHEN kind = 'ticket' AND seen THEN ttr_work END"),
    ("frt_calendar", "CASE WHEN kind = 'ticket' THEN frt_calendar END"),
    ("ttr_calendar", "CASE WHEN kind = 'ticket' AND seen THEN ttr_calendar END"),
    ("within_target", "CASE WHEN kind = 'ticket' AND due THEN met END"),
    ("no_reply", "CASE WHEN kind = 'ticket' THEN NOT answered END"),
    ("speed", "CASE WHEN kind = 'ticket' THEN band END"),
    ("solved", "CASE WHEN kind = 'ticket' THEN closed AND seen END"),
    ("opened_again", "CASE WHEN kind = 'ticket' AND closed THEN reopened >= 1 END"),
    (
        "solved_at_once",
        "CASE WHEN kind = 'ticket' AND closed THEN replies = 1 AND reopened = 0 END",
    ),
    ("answer", "CASE WHEN kind = 'answer' AND valid THEN 1 END"),
    ("asked", "kind = 'answer' AND sent"),
    ("content", "CASE WHEN kind = 'answer' AND valid THEN satisfied END"),
    ("lukewarm", "CASE WHEN kind = 'answer' AND valid THEN neutral END"),
    ("discontent", "CASE WHEN kind = 'answer' AND valid THEN low END"),
    ("rating", "CASE WHEN kind = 'answer' AND valid AND main_scale THEN score END"),
    ("any_rating", "CASE WHEN kind = 'answer' AND valid THEN score END"),
    (
        "promoting",
        "CASE WHEN kind <> 'answer' OR NOT valid OR nps IS NULL THEN NULL "
        "WHEN nps >= 9 THEN 100.0 WHEN nps <= 6 THEN -100.0 ELSE 0.0 END::DOUBLE",
    ),
    ("likelihood", "CASE WHEN kind = 'answer' AND valid THEN nps END"),
)
