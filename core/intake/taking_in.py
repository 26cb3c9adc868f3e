"""The whole way of a file: looked at, shown, and on a person's word cleaned, masked and stored."""

from datetime import datetime
from pathlib import Path

from core.intake.choosing_tables import chosen_tables
from core.intake.clearing import cancel, forget_cells, in_place_of
from core.intake.looking import Origin, look, look_again
from core.intake.mapping import fingerprint
from core.intake.meanwhile import meanwhile
from core.intake.memory import give_back
from core.intake.overlaps import overlaps, replace_earlier
from core.intake.preview import Preview
from core.intake.progress import Progress, part, say
from core.intake.readiness import check
from core.intake.wishes import AS_PROPOSED, Wishes
from core.privacy.anonymising import anonymise, personal_values
from core.privacy.pseudonyms import fingerprints
from core.store import Batch, Source, Store
from core.store.known import known, remember_known
from core.store.mappings import remember
from core.tickets import ColumnMapping, Tickets

__all__ = ["Preview", "Wishes", "cancel", "confirm", "inspect", "reread", "take_in"]


def inspect(
    path: Path,
    *,
    store: Store | None = None,
    wishes: Wishes = AS_PROPOSED,
    progress: Progress | None = None,
) -> tuple[Preview, ...]:
    """What would be taken in: one preview per table. Nothing is stored.

    Raises the refusals of reading, UnknownSheet and UnknownColumn. With a store, its spool, its
    time zone and the mappings it remembers are used, and tables it already holds are told.
    """
    reading = part(progress, 0.0, 0.4)
    with meanwhile(path) as hashed:
        chosen = chosen_tables(path, wishes, store, reading)
        content = hashed.result()
    previews: list[Preview] = []
    try:
        for place, raw in enumerate(chosen):
            say(progress, 0.4 + 0.6 * place / len(chosen), "cleaning")
            previews.append(look(raw, Origin(path, content), store, wishes))
        say(progress, 1.0, "done")
    except BaseException:
        for raw in chosen:
            forget_cells(raw)
        raise
    finally:
        give_back()
    return tuple(previews)


def reread(
    preview: Preview,
    *,
    mapping: ColumnMapping | None = None,
    encoding: str | None = None,
    as_of: datetime | None = None,
    store: Store | None = None,
) -> Preview:
    """The same table looked at again: mapped otherwise, decoded otherwise, cut off otherwise."""
    if encoding is not None:
        wishes = Wishes(encoding=encoding, sheet=preview.raw.name, as_of=as_of)
        (found,) = inspect(preview.file, store=store, wishes=wishes)
        found = in_place_of(preview, found)
        return found if mapping is None else reread(found, mapping=mapping, as_of=as_of)
    found = look_again(preview.upload, mapping or preview.mapping, as_of)
    give_back()
    return found


def confirm(
    preview: Preview,
    store: Store,
    who: str,
    *,
    mapping: ColumnMapping | None = None,
    progress: Progress | None = None,
) -> Batch:
    """Mask and store a table, remember how it was mapped, delete what it was read from.

    NoUsableColumn, DateOrderOpen or NoRowKept if there is nothing to go by.
    """
    shown = reread(preview, mapping=mapping) if mapping else preview
    check(shown)
    people = frozenset(map(int, known(store, "agent")))
    anonymous = anonymise(
        shown.tickets, store.key, people, lambda share: say(progress, 0.8 * share, "masking")
    )
    say(progress, 0.8, "storing")
    _remember_people(shown.tickets, store)
    shape = fingerprint(shown.raw.header)
    raw = shown.raw
    source = Source(shown.name, shown.upload.digest, shape, who, raw.encoding, raw.dialect)
    batch = store.add(anonymous, source)
    remember(store, shape, shown.mapping, who)
    cancel([shown], store)
    give_back()
    say(progress, 1.0, "done")
    return batch


def take_in(
    path: Path,
    store: Store,
    who: str,
    *,
    wishes: Wishes = AS_PROPOSED,
    progress: Progress | None = None,
) -> tuple[Batch, ...]:
    """Inspect and confirm in one go, by certain mappings and wishes only.

    Tables without a usable column (a sheet of remarks) are passed over; if no table has one, the
    error of `confirm` for the first of them.
    """
    previews = inspect(path, store=store, wishes=wishes, progress=part(progress, 0.0, 0.5))
    chosen = [each for each in previews if each.usable and each.tickets.counts.kept] or previews[:1]
    share = 0.5 / len(chosen)
    try:
        return tuple(
            _taken(each, store, who, wishes, part(progress, 0.5 + place * share, share))
            for place, each in enumerate(chosen)
        )
    finally:
        cancel(previews, store)


def _taken(
    preview: Preview, store: Store, who: str, wishes: Wishes, progress: Progress | None
) -> Batch:
    shared = overlaps(preview, store) if wishes.overlap == "replace" else ()
    batch = confirm(preview, store, who, progress=progress)
    replace_earlier(batch, shared, store, who)
    return batch


def _remember_people(tickets: Tickets, store: Store) -> None:
    for name, values in personal_values(tickets.frame).items():
        kind = "agent" if name == "agent" else "person"
        remember_known(store, kind, fingerprints(values, store.key))
