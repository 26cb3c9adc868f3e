"""How much a file may ask for: the figures that keep a hostile one from stopping the app."""

MEGABYTE = 1 << 20
MAX_BYTES = 4096 * MEGABYTE
MAX_COLUMNS = 500
MAX_LINE = MEGABYTE
MAX_RECORD = 8 * MEGABYTE
MAX_RECORD_LINES = 1000

ARCHIVE_ENTRIES = 100
ARCHIVE_RATIO = 100
# below this size a high ratio harms nobody: a sheet of blanks compresses well
RATIO_MATTERS_FROM = 16 * MEGABYTE

SHEET_CELLS = 40_000_000
SHEET_GAP_ROWS = 10_000
SHEET_GAP_COLUMNS = 50

CHILD_MEMORY = 2048 * MEGABYTE
CHILD_DATA = 6 * 1024 * MEGABYTE
ENGINE_MEMORY = "1GB"


def clock(size: int) -> float:
    """Seconds a file of this many bytes may take to read."""
    return 20.0 if size <= 10 * MEGABYTE else 60.0
