"""The sample months to files in a folder, with the truth about them beside it."""

import json
from pathlib import Path
from types import ModuleType

from sample_data import MONTHS
from sample_data.generator.lines import Line
from sample_data.generator.shapes import SHAPES
from sample_data.generator.truth import truth


def planned() -> dict[str, tuple[ModuleType, list[Line]]]:
    """File name to its shape and its lines, in load order."""
    return {
        f"{month}_{shape.NAME}": (shape, shape.below(month)) for month in MONTHS for shape in SHAPES
    }


def write(folder: Path) -> None:
    """Write every file into `folder`/files and the truth beside it."""
    plan = planned()
    (folder / "files").mkdir(parents=True, exist_ok=True)
    for name, (shape, rows) in plan.items():
        shape.write(folder / "files" / name, name[:7], rows)
    text = json.dumps(truth(plan), ensure_ascii=False, indent=1)
    (folder / "truth.json").write_text(text + "\n", encoding="utf-8")
