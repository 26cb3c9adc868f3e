"""A chart's words to the menu beside it: save as a picture, nothing that leaves the machine."""

from core.texts import Language, say

MOST_LETTERS = 60


def embedding(name: str, language: Language) -> dict[str, object]:
    """`usermeta` of a spec: pictures are called `name`; no source view, no foreign editor."""
    return {
        "embedOptions": {
            "actions": {
                "export": {"png": True, "svg": True},
                "source": False,
                "compiled": False,
                "editor": False,
            },
            "downloadFileName": _file_name(name) or say("app.name", language),
            "scaleFactor": {"png": 2},
            "i18n": {
                "CLICK_TO_VIEW_ACTIONS": say("chart.menu", language),
                "PNG_ACTION": say("chart.save_png", language),
                "SVG_ACTION": say("chart.save_svg", language),
            },
        }
    }


def _file_name(name: str) -> str:
    kept = (letter if letter.isalnum() or letter in " -%" else " " for letter in name)
    return " ".join("".join(kept).split())[:MOST_LETTERS]
