"""What customers write: themes with their satisfaction and change, and what is new."""

from core.report.blocks import Block, Lines, Page
from core.report.sections.quoted import quote_blocks
from core.report.sections.themes import theme_blocks
from core.report.sections.words import word_blocks
from core.report.sheet import Material, Sheet
from core.report.titles import page


def _build(material: Material) -> tuple[Page, ...]:
    """Themes and words; a sentence where nobody wrote anything."""
    blocks = _nothing(material) or (*theme_blocks(material), *word_blocks(material))
    return (page(material, "feedback", blocks),)


def _build_voices(material: Material) -> tuple[Page, ...]:
    """Single comments, masked."""
    return (page(material, "voices", _nothing(material) or quote_blocks(material)),)


def _nothing(material: Material) -> tuple[Block, ...]:
    """Why there is nothing to show, if so."""
    if not material.facts.has("comment"):
        return (Lines((material.say("feedback_no_column"),), "muted"),)
    if not material.feedback.comments:
        return (Lines((material.say("feedback_none_written"),), "muted"),)
    return ()


FEEDBACK = Sheet("feedback", _build)
VOICES = Sheet("voices", _build_voices, cases=True)
