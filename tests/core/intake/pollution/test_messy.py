"""Tables of messy files are found, header first, as a person would see them."""

from statistics import fmean

from core.intake.reading.opening import Job, tables
from tests.core.intake.pollution.loading import lines
from tests.core.intake.pollution.messy import messy
from tests.core.intake.pollution.scoring import score


def test_messy_files_are_read_as_a_person_would(tmp_path, capsys):
    path = tmp_path / "messy.csv"
    found = {}
    for each in messy():
        path.write_text(each.content, encoding="utf-8", newline="")
        first, *_ = tables(Job(path, tmp_path / "table.arrow", path.name))
        found[each.name] = score(each.expected, lines(first))

    worst = sorted(found, key=lambda name: found[name].total)[:8]
    total = fmean(each.total for each in found.values())
    header = fmean(each.header[2] for each in found.values())
    with capsys.disabled():
        print(f"\n{len(found)} files: {total:.3f}, header {header:.3f}")
        print("\n".join(f"  {found[name].total:.2f} {name}" for name in worst))
    assert total >= 9.8
    assert header >= 0.97
