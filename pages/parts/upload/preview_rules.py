"""The cleaning rules: what each met in this table, what it does, and its switch."""

from dataclasses import replace

import streamlit as st

from core.intake.preview import Preview
from core.intake.previewing.rule_lines import RuleLine, rule_lines
from core.texts import tell
from pages.parts.choices import seeded
from pages.parts.session import language
from pages.parts.upload.preview_changes import remap
from pages.parts.words import label, say, word


def show(preview: Preview, name: str) -> None:
    """The rules that met something or are off; the others folded away."""
    every = rule_lines(preview.tickets)
    met = [each for each in every if each.n or not each.on]
    if not met:
        st.text(say("upload.no_rule_met"))
    for line in met:
        _rule(line, name)
    idle = [each for each in every if each not in met and not each.fixed]
    with st.expander(label("upload.idle_rules", n=len(idle))):
        for line in idle:
            _rule(line, name)


def _rule(line: RuleLine, name: str) -> None:
    left, right = st.columns([2, 3])
    with left:
        if line.fixed:
            st.text(say("upload.rule_n", rule=word("rules", line.key), n=f"{line.n:,}"))
        else:
            _switch(line, name)
    with right:
        st.text(say(f"rules.{line.key}_does"))
        for note in line.notes:
            st.text(f"· {tell(note, language())}")


def _switch(line: RuleLine, name: str) -> None:
    key = f"rule-{name}-{line.key}@{language()}"
    words = "upload.rule_n" if line.on else "upload.rule_off"
    st.toggle(
        label(words, rule=word("rules", line.key), n=f"{line.n:,}"),
        key=seeded(key, line.on),
        on_change=_switched,
        args=(name, line.key, key),
    )


def _switched(name: str, rule: str, key: str) -> None:
    off = {rule} if not st.session_state[key] else set[str]()
    remap(name, lambda mapping: replace(mapping, off=tuple(sorted({*mapping.off} - {rule} | off))))
