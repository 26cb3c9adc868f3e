"""How sure the meaning of a column is: a mark and words."""

from core.intake.mapping import Suggestion
from core.intake.preview import Preview
from pages.parts.words import say, word

SURE, ASKED, LEFT, PERSONAL, CHANGED = "✓", "?", "–", "×", "✎"


def sureness(suggestion: Suggestion, preview: Preview) -> str:
    """Sure, suggested, left alone, dropped or chosen by hand, and why."""
    mapped = dict(preview.mapping.fields).get(suggestion.header)
    if suggestion.header in preview.dropped:
        return f"{PERSONAL} {say('upload.sure_dropped')}"
    if suggestion.header in preview.mapping.extras:
        return f"{CHANGED} {say('upload.sure_extra')}"
    if mapped is None and suggestion.field and not suggestion.certain:
        return f"{ASKED} {say('upload.maybe', field=word('field', suggestion.field))}"
    if mapped != suggestion.field:
        return f"{CHANGED} {say('upload.sure_changed')}"
    mark = SURE if mapped and suggestion.certain else LEFT if mapped is None else CHANGED
    return f"{mark} {word('reason', suggestion.reason)}"


def unsure(preview: Preview) -> dict[str, str]:
    """Headers without a meaning so far to the one that is suggested."""
    mapped = dict(preview.mapping.fields)
    taken = {*mapped.values()}
    return {
        each.header: each.field
        for each in preview.suggestions
        if each.field
        and not each.certain
        and mapped.get(each.header) is None
        and each.field not in taken
        and each.header not in preview.dropped
    }
