"""The tables of a workspace's state, as steps from one schema version to the next."""

_FIRST = (
    """CREATE TABLE batches (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, digest TEXT NOT NULL,
        fingerprint TEXT NOT NULL, file TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL,
        columns TEXT NOT NULL, counts TEXT NOT NULL, notes TEXT NOT NULL, mapping TEXT NOT NULL,
        as_of TEXT, first_day TEXT, last_day TEXT, added_at TEXT NOT NULL, who TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0, put_back TEXT NOT NULL DEFAULT '[]') STRICT""",
    "CREATE UNIQUE INDEX one_active_batch ON batches (digest) WHERE undone = 0",
    "CREATE TABLE agents (number INTEGER PRIMARY KEY, agent_key TEXT NOT NULL UNIQUE) STRICT",
    """CREATE TABLE versions (
        kind TEXT NOT NULL, id INTEGER NOT NULL, version INTEGER NOT NULL, plain TEXT NOT NULL,
        who TEXT NOT NULL, at TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (kind, id, version)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE documents (
        kind TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, plain TEXT NOT NULL,
        who TEXT NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (kind, name, version)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE visitors (
        visitor TEXT PRIMARY KEY, plain TEXT NOT NULL, at TEXT NOT NULL) STRICT""",
    """CREATE TABLE audit (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL,
        detail TEXT NOT NULL) STRICT""",
)

_SECOND = (
    "CREATE TABLE known (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, hashes BLOB NOT NULL) STRICT",
)

_THIRD = ("ALTER TABLE batches ADD COLUMN rows_back TEXT NOT NULL DEFAULT '[]'",)

_FOURTH = (
    """CREATE TABLE replaced (
        batch INTEGER NOT NULL, by INTEGER NOT NULL, runs TEXT NOT NULL,
        PRIMARY KEY (batch, by)) STRICT, WITHOUT ROWID""",
)

_FIFTH = (
    "ALTER TABLE batches ADD COLUMN encoding TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE batches ADD COLUMN dialect TEXT NOT NULL DEFAULT ''",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH)
