"""`python -m tests.core.intake.pollution [step]`: the scores of all polluted files, worst first."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.core.intake.pollution.files import polluted
from tests.core.intake.pollution.loading import scored, told

if __name__ == "__main__":
    step = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    with TemporaryDirectory() as folder:
        print(told([(each, scored(each, Path(folder))) for each in polluted(step)]))
