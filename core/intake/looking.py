"""A raw table to its preview: mapped as proposed and wished, cleaned, nothing stored."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pandas as pd

from core.intake.cleaning import clean
from core.intake.extras import check_extras, without_unfit
from core.intake.mapping import Proposal, fingerprint, propose
from core.intake.mapping.settling import settled
from core.intake.preview import Preview, Upload, preview_of
from core.intake.previewing.problems import Seen
from core.intake.reading.raw_table import RawTable
from core.intake.reheading import under
from core.intake.wishes import Wishes
from core.settings import Settings
from core.store import Store
from core.store.known import batch_with
from core.store.mappings import remembered
from core.tickets import ColumnMapping


@dataclass(frozen=True)
class Origin:
    """The file a table was read from, and the hex SHA-256 of its bytes."""

    path: Path
    content: str

    def digest(self, table: str) -> str:
        """What tells one table of this file, whatever the file is called."""
        within = table.removeprefix(self.path.name)
        return sha256(f"{self.content}{within}".encode()).hexdigest()


def look(raw: RawTable, origin: Origin, store: Store | None, wishes: Wishes) -> Preview:
    """The table as it would be taken in, with what the store knows about its shape."""
    cells = raw.frame
    proposal = _proposed(raw, cells, store)
    known, notes = without_unfit(proposal.mapping, cells, raw.name)
    mapping = wishes.applied(known, raw.name)
    if wishes.extras:
        check_extras(mapping, cells, raw.name)
    raw = replace(raw, notes=(*raw.notes, *notes))
    digest = origin.digest(raw.name)
    known_as = batch_with(store, digest) if store else None
    upload = Upload(origin.path, raw, digest, proposal.suggestions, known_as)
    return _cleaned(upload, mapping, wishes.as_of, cells)


def look_under(upload: Upload, row_no: int, store: Store) -> Preview:
    """The same table under another header (see `reheading.under`), mapped as then proposed."""
    raw = under(upload.raw, row_no)
    cells = raw.frame
    proposal = _proposed(raw, cells, store)
    upload.raw.path.unlink(missing_ok=True)
    found = replace(upload, raw=raw, suggestions=proposal.suggestions)
    return _cleaned(found, proposal.mapping, None, cells)


def look_again(upload: Upload, mapping: ColumnMapping, as_of: datetime | None) -> Preview:
    """The same table, mapped or cut off otherwise.

    ExtraVaried or ExtraPersonal for a column to be kept that cannot be.
    """
    cells = upload.raw.frame
    check_extras(mapping, cells, upload.raw.name)
    return _cleaned(upload, mapping, as_of, cells)


def _proposed(raw: RawTable, cells: pd.DataFrame, store: Store | None) -> Proposal:
    settings = store.settings() if store else Settings()
    before = remembered(store, fingerprint(raw.header)) if store else None
    headers = list(map(str, cells))
    return propose(headers, cells, timezone=settings.timezone, remembered=before)


def _cleaned(
    upload: Upload, mapping: ColumnMapping, as_of: datetime | None, cells: pd.DataFrame
) -> Preview:
    seen = Seen()
    mapping = settled(mapping, cells)
    tickets = clean(upload.raw, mapping, as_of=as_of, cells=cells, see=seen.see)
    return preview_of(upload, tickets, cells, seen.problems)
