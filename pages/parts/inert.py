"""Tables to CSV that Excel opens in Chinese, whose texts can start no formula."""

from io import StringIO

import pandas as pd


def csv(table: pd.DataFrame) -> bytes:
    """UTF-8 with a mark; a text that looks like a formula stays a text."""
    out = StringIO()
    table.map(_inert).to_csv(out, index=False)
    return out.getvalue().encode("utf-8-sig")


def _inert(cell: object) -> object:
    risky = isinstance(cell, str) and cell[:1] in tuple("=+-@\t\r")
    return f"'{cell}" if risky else cell
