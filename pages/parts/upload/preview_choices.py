"""A choice of a question in words, with what it makes of an example from the file."""

from typing import cast

from core.intake.mapping import Question
from core.intake.values import parse_duration, parse_moment
from core.measure.periods import day_label
from core.measure.wording import format_value
from core.tickets import DateOrder
from pages.parts.session import language
from pages.parts.words import plain, say, word


def choice_words(question: Question, choice: str) -> str:
    """The choice, and one value of the column read by it, inert where Markdown is read."""
    words = word("answer", f"{question.key}.{choice}")
    match question.key:
        case "date_order":
            read = _day(question, choice)
        case "unit" | "layout":
            read = _duration(question, choice)
        case _:
            read = ""
    return plain(say("upload.choice_read", choice=words, read=read) if read else words)


def _day(question: Question, order: str) -> str:
    """The value whose orders differ most visibly: its last one is farthest in the list."""
    for text in reversed(question.observed):
        moment = parse_moment(text, order=cast("DateOrder", order))
        if moment is not None and moment.day != moment.month:
            return say("upload.read_as", text=text, read=day_label(moment.date(), language()))
    return ""


def _duration(question: Question, unit: str) -> str:
    for text in reversed(question.observed):
        seconds = parse_duration(text, f"({unit})")
        if seconds:
            read = format_value(seconds, "seconds", language())
            return say("upload.read_as", text=text, read=read)
    return ""
