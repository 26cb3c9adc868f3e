"""What is personal in a file is found nowhere on the disk, in no log and in no temporary file."""

import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from core.store import Store
from core.texts import say
from tests.served import served
from tests.visitor import visiting

HEADER = "工单号,客户编号,创建时间,渠道,客户姓名,联系电话,受理人,备注"
ROWS = (
    "TK88000177,KH55012,2024-05-01 09:00,电话,刘小红,13812345678,张大伟,刘小红说张大伟没回电",
    "TK88000178,KH55012,2024-05-02 09:00,电话,刘小红,13812345678,张大伟,我叫赵铁柱 zt@example.com",
    "TK88000179,KH55013,2024-05-03 09:00,邮件,王建国,13912345678,李思思,压测,多一格,再多一格",
    "TK88000180,KH55014,很久以前,邮件,陈静怡,13712345678,李思思,没有日期的一行",
    *(f"TK8800019{n},KH55012,2024-05-1{n} 09:00,电话,刘小红,13812345678,张大伟," for n in range(9)),
)
PERSONAL = (
    "TK880001", "KH5501", "刘小红", "王建国", "陈静怡", "张大伟", "李思思", "赵铁柱", "13812345678",
    "13912345678", "13712345678", "zt@example.com",
)  # fmt: skip
ENCODINGS = ("utf-8", "gb18030", "utf-16-le")
TAKE_IN = """
import logging, sys
logging.basicConfig(level=logging.DEBUG, filename=sys.argv[2])
from pathlib import Path
from core.derive import prepare
from core.intake.taking_in import take_in
from core.store import Store
from core.store.forgetting import erase_person
from core.store.person import find_person
store = Store(Path(sys.argv[1]))
for path in map(Path, sys.argv[3:]):
    try:
        take_in(path, store, "客服主管*")
    except Exception as error:
        logging.getLogger("test").error("%s %s", type(error).__name__, error)
prepare(store).close()
erase_person(store, find_person(store, "TK88000179"), "客服主管*")
"""


def found(folder: Path, *, but: Path | None = None) -> list[str]:
    """Every file under a folder that holds something personal, and what."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    kept = [path for path in files if but is None or not path.is_relative_to(but)]
    return [f"{path.name}: {word}" for path in kept for word in PERSONAL if _holds(path, word)]


def _holds(path: Path, word: str) -> bool:
    content = path.read_bytes()
    return any(word.encode(each) in content for each in ENCODINGS)


@pytest.fixture
def uploads(tmp_path: Path) -> list[Path]:
    """The same rows as CSV, in an archive and in a workbook; and one nobody can read."""
    folder = tmp_path / "brought"
    folder.mkdir()
    text = folder / "五月.csv"
    text.write_bytes("\n".join([HEADER, *ROWS]).encode("gb18030"))
    archive = folder / "五月.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("四月.csv", "\n".join([HEADER, *ROWS[:2]]))
    book = openpyxl.Workbook()
    for row in (HEADER, *ROWS):
        book.active.append(row.split(","))  # pyright: ignore[reportOptionalMemberAccess]
    book.save(folder / "五月.xlsx")
    torn = folder / "坏.xlsx"
    torn.write_bytes((folder / "五月.xlsx").read_bytes()[:-400])
    return [text, archive, folder / "五月.xlsx", torn]


def test_taking_in_and_erasing_leave_nothing_raw_behind(
    tmp_path: Path, uploads: list[Path]
) -> None:
    data, temporary, log = (tmp_path / name for name in ("data", "temporary", "debug.log"))
    temporary.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", TAKE_IN, str(data), str(log), *map(str, uploads)],
        env={"TMPDIR": str(temporary), "PATH": "", "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-500:]
    assert len(list((data / "default" / "batches").iterdir())) == 3
    assert log.stat().st_size
    assert found(tmp_path, but=tmp_path / "brought") == []
    assert not any(word in done.stderr.decode() for word in PERSONAL)
    assert list(temporary.rglob("*")) == []


def test_a_server_writes_raw_bytes_to_its_spool_and_nowhere_else(
    tmp_path: Path, uploads: list[Path]
) -> None:
    data, temporary, log = (tmp_path / name for name in ("data", "temporary", "server.log"))
    temporary.mkdir()
    debug = ("--logger.level", "debug")
    with served(data, *debug, log=log, TMPDIR=str(temporary)) as server:
        for path in uploads:
            with visiting(server.base, "upload") as visitor:
                visitor.drop(path.name, path.read_bytes(), path.stat().st_size)
        with visiting(server.base, "privacy") as visitor:
            visitor.type(say("privacy.number", "zh"), "TK88000177")
        assert found(data, but=data / "default" / "spool") == []
        assert found(temporary) == []
        assert found(data) != []
    # whoever stops the server ends what was waiting
    Store(data).close()
    assert found(tmp_path, but=tmp_path / "brought") == []
    assert "Beginning script thread" in log.read_text(encoding="utf-8", errors="replace")
