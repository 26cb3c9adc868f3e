"""Three months of a fictional service team as export files: demo, documentation and fixture."""

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FOLDER = HERE / "files"
MONTHS = ("2024-03", "2024-04", "2024-05")
TICKET_FILES = ("电话在线工单.csv", "zendesk_email.csv", "APP微信工单.xlsx")
SURVEY_FILES = ("满意度调查.xlsx", "NPS.csv")


def files() -> tuple[Path, ...]:
    """The committed files in load order: month by month, tickets before their surveys."""
    return tuple(
        FOLDER / f"{month}_{name}" for month in MONTHS for name in TICKET_FILES + SURVEY_FILES
    )


def truth() -> dict[str, Any]:
    """What was planted, counted by the generator and not by the product."""
    return json.loads((HERE / "truth.json").read_text(encoding="utf-8"))
