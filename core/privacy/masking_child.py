"""A process of its own that turns lines of texts on its input into lines of masked ones."""

import gc
import json
import sys

from core.privacy.both_cores import said
from core.privacy.lexicon import lexicon_of
from core.privacy.masking import mask_with


def main() -> None:
    """Reads the people as a list of JSON, then lists of texts; answers each with it masked."""
    # nothing here outlives the process
    gc.disable()
    lines, out = sys.stdin.buffer, sys.stdout.buffer
    people = lexicon_of(json.loads(lines.readline()))
    for line in lines:
        out.write(said([mask_with(each, people) for each in json.loads(line)]))
        out.flush()


if __name__ == "__main__":
    main()
