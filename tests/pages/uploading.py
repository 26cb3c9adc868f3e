"""What a person does to a waiting table, and what its card says."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from core.intake.preview import Preview
from pages.parts import session
from tests.pages.acting import grid

UPLOAD = "pages/data/upload.py"
PARTS = {
    "columns": "列与含义", "rows": "原样与读数", "rules": "清洗规则", "left_out": "不计入的行",
    "match": "与工单匹配", "otherwise": "换一种读法",
}  # fmt: skip


def waiting(app: AppTest) -> list[Preview]:
    """The tables that wait, as the page holds them."""
    return [each for tables in app.session_state["previews"].values() for each in tables]


def name_of(preview: Preview) -> str:
    return f"{preview.file.parent.name}-{preview.upload.digest[:8]}"


def look_at(app: AppTest, part: str, place: int = 0) -> AppTest:
    """Open a table and one part of its card."""
    name = name_of(waiting(app)[place])
    app.session_state[f"preview-{name}"] = True
    app.run()
    app.session_state[f"parts-{name}@zh"] = PARTS[part]
    return app.run()


def steps(app: AppTest) -> list[int]:
    """Read, skipped, left out, kept, as the tiles say."""
    tiles = [
        each
        for each in app.metric
        if each.label.split(" ")[-1][:2] in ("读入", "跳过", "剔除", "保留")
    ]
    return [int(str(each.value).replace(",", "")) for each in tiles]


def reasons(app: AppTest) -> dict[str, int]:
    """Why rows do not count."""
    table = next(each.value for each in app.dataframe if "步骤" in each.value)
    return dict(zip(table["原因"], table["行"].tolist(), strict=True))


def meanings(app: AppTest) -> dict[str, str]:
    table = grid(app, "columns-")
    return dict(zip(table["文件里的列名"], table["含义"], strict=True))


def spooled() -> list[Path]:
    """What uploads left on the disk, but for the mark of a living server."""
    every = session.store().spool.rglob("*")
    return [path for path in every if path.is_file() and not path.name.startswith(".")]
