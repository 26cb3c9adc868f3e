"""A process of its own that turns texts on its standard input into masked ones on its output."""

import gc
import json
import sys

from core.privacy.lexicon import lexicon_of
from core.privacy.masking import mask_with


def main() -> None:
    """Reads {texts, people} as JSON, answers with the list of the texts masked."""
    # nothing here outlives the process
    gc.disable()
    asked = json.load(sys.stdin.buffer)
    people = lexicon_of(asked["people"])
    json.dump([mask_with(each, people) for each in asked["texts"]], sys.stdout)


if __name__ == "__main__":
    main()
