"""`python -m tests.core.intake.encoded`: how many encoded files are read right, both halves."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.core.intake.encoded.files import encoded
from tests.core.intake.encoded.reading import misread

ASKED = {"zh", "ja", "ko", "fr", "de", "es", "it", "pt", "sv", "da", "nl"}

if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        for held_out in (False, True):
            files = list(encoded(held_out=held_out))
            wrong = misread(files, Path(folder))
            asked = [each for each in files if each.name.split("-")[0] in ASKED]
            missed = sum(name.split("-")[0] in ASKED for name, _ in wrong)
            print("held out" if held_out else "steered by")
            print(f"  all {len(files) - len(wrong)}/{len(files)}", end="; ")
            print(f"of the languages promised {len(asked) - missed}/{len(asked)}")
            if not held_out:
                print(*(f"  {name}: read as {said}" for name, said in wrong), sep="\n")
