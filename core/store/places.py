"""Where data live on this machine: the folder the environment names, else one in the home."""

import os
from pathlib import Path

VARIABLE = "HUIXIANG_DATA"
WORKSPACE = "default"


def data_folder() -> Path:
    """The folder given by HUIXIANG_DATA, or ~/.huixiang."""
    given = os.environ.get(VARIABLE, "").strip()
    return Path(given).expanduser() if given else Path.home() / ".huixiang"
