"""What comments say to the sentences over it: the foremost complaint, and how much is covered."""

from core.insight.themes.mention import Feedback, Mention
from core.measure.wording import format_value
from core.texts import Language, say


def lead_sentence(found: Feedback, language: Language) -> str:
    """The most frequent complaint."""
    complaints = [each for each in found.mentions if not each.theme.praise]
    comments = f"{found.comments:,}"
    if not complaints:
        return say("feedback.lead_none", language, n=comments)
    most = complaints[0]
    share = format_value(most.share, "share", language)
    count, theme = f"{most.n:,}", theme_name(most, language)
    return say("feedback.lead", language, n=comments, theme=theme, count=count, share=share)


def line_sentence(found: Feedback, language: Language) -> str:
    """How many comments name a theme, have a score, and were there before."""
    share = format_value(found.themed / found.comments, "share", language)
    counts = {"rated": f"{found.rated:,}", "before": f"{found.before:,}"}
    return say("feedback.line", language, share=share, **counts)


def risen_sentence(found: Feedback, language: Language) -> str:
    """The complaints that clearly rose against the comparison period; else that none did."""
    if not found.before:
        return say("feedback.counts_alone", language)
    risen = [
        theme_name(each, language)
        for each in found.mentions
        if each.change and each.change[0] > 0 and not each.theme.praise
    ]
    names = say("feedback.separator", language).join(risen)
    key = "risen" if risen else "same"
    return say(f"feedback.counts_{key}", language, themes=names)


def theme_name(mention: Mention, language: Language) -> str:
    """A theme in the reader's language; a team's own by the name it gave it."""
    return mention.theme.name or say(f"theme.{mention.theme.key}", language)
