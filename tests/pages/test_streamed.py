"""Uploads go to the spool as they arrive: whole, named safely, or refused in one sentence."""

import errno
import shutil
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.datastructures import Headers, UploadFile
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from core.store.failures import DiskFull, StoreNotWritable
from core.store.spool import UploadGone
from pages.parts import session
from pages.parts.adapter import may_upload
from pages.parts.server import arriving, streamed
from pages.parts.server.arriving import RESERVE, Arriving, file_name
from pages.parts.server.streamed import StreamedUploads, claim
from pages.parts.server.streamed_parts import FilePart, NoFile
from tests.pages.acting import drop, said, sound
from tests.pages.conftest import Opener

TYPE = "multipart/form-data; boundary=mark"
ADDRESS = "/_stcore/upload_file/session/file"
HEAD = b'--mark\r\nContent-Disposition: form-data; name="f"; filename="%b"\r\n\r\n'
TAIL = b"\r\n--mark--\r\n"
CSV = "工单号,创建时间,渠道\nA1,2024-05-01 08:00,电话\n".encode()
Usage = namedtuple("Usage", "total used free")


def body(content: bytes, name: str = "五月.csv") -> bytes:
    return HEAD % name.encode() + content + TAIL


@given(st.binary(max_size=300), st.integers(1, 80))
def test_a_file_comes_out_as_it_went_in_however_it_is_cut(content: bytes, step: int) -> None:
    got = bytearray()
    part = FilePart(TYPE, got.extend)
    whole = body(content)
    for start in range(0, len(whole), step):
        part.feed(whole[start : start + step])
    assert bytes(got) == content
    assert part.file_name == "五月.csv"
    assert part.emptied().count(b"--mark") == 2


@pytest.mark.parametrize(
    "sent",
    [b"", b"no parts at all", body(b"x")[:-8], b"--mark--\r\n",
     HEAD % b"a.csv" + b"x\r\n" + HEAD % b"b.csv" + b"y" + TAIL,
     b'--mark\r\nContent-Disposition: form-data; name="f"\r\n\r\nno file' + TAIL,
     b"--mark\r\nX: " + b"y" * 40_000 + b"\r\n\r\n" + TAIL],
)  # fmt: skip
def test_what_is_not_one_file_is_told(sent: bytes) -> None:
    part = FilePart(TYPE, lambda _: None)

    def whole() -> bytes:
        part.feed(sent)
        return part.emptied()

    with pytest.raises(NoFile):
        whole()


@pytest.mark.parametrize(
    "kind", ["", "text/csv", "multipart/form-data", "multipart/mixed; boundary=x"]
)
def test_another_kind_of_body_is_told(kind: str) -> None:
    with pytest.raises(NoFile):
        FilePart(kind, lambda _: None)


@pytest.mark.parametrize(
    ("name", "kept"),
    [("五月.csv", "五月.csv"), ("../../etc/passwd", "passwd"), ("C:\\a\\五月.xlsx", "五月.xlsx"),
     ("..", "file"), ("", "file"), ("a\nb\x00.csv", "ab.csv"), (".hidden.csv", "hidden.csv"),
     ("x" * 300 + ".csv", "x" * 116 + ".csv")],
)  # fmt: skip
def test_a_client_names_no_path(name: str, kept: str) -> None:
    assert file_name(name) == kept


def test_a_file_lies_in_a_folder_of_its_own(tmp_path: Path) -> None:
    for content in (b"one", b"two"):
        coming = Arriving(tmp_path, 3)
        coming.take(content)
        assert coming.finish("五月.csv").read_bytes() == content
    assert len({path.parent for path in tmp_path.rglob("五月.csv")}) == 2
    assert all(path.stat().st_mode & 0o777 == 0o700 for path in tmp_path.iterdir())


def test_a_disk_without_room_is_a_sentence_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "disk_usage", lambda _: Usage(0, 0, RESERVE + 2))
    coming = Arriving(tmp_path, 3)
    coming.take(b"x" * 3)
    with pytest.raises(DiskFull):
        coming.finish("五月.csv")
    assert list(tmp_path.iterdir()) == []


class Refusing:
    """A file whose disk is full, or gone."""

    def __init__(self, code: int) -> None:
        self.code = code

    def write(self, _data: bytes) -> None:
        raise OSError(self.code, "refused")

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("code", "error"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EROFS, StoreNotWritable)],
)
def test_a_disk_that_fills_up_on_the_way_leaves_nothing(
    tmp_path: Path, code: int, error: type[Exception]
) -> None:
    coming = Arriving(tmp_path, 3)
    assert coming._file is not None
    coming._file.close()
    coming._file = Refusing(code)  # type: ignore[assignment]
    coming.take(b"x")
    coming.write()
    coming.take(b"y")
    with pytest.raises(error):
        coming.finish("五月.csv")
    assert list(tmp_path.iterdir()) == []


HEARD: list[tuple[str, bytes, str]] = []


async def upload(request: Request) -> PlainTextResponse:
    """Streamlit's own route, as far as it matters here."""
    async with request.form() as form:
        (file,) = [value for value in form.values() if isinstance(value, UploadFile)]
        HEARD.append((file.filename or "", await file.read(), request.headers["content-length"]))
    return PlainTextResponse("", 204)


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setattr(streamed, "may_upload", lambda session, _headers: session == "session")
    monkeypatch.setattr(streamed, "most_bytes", lambda: 1000)
    streamed._arrived.clear()
    HEARD.clear()
    route = Route("/_stcore/upload_file/{session}/{file}", upload, methods=["PUT", "DELETE"])
    app = Starlette(routes=[route], middleware=[Middleware(StreamedUploads, lambda: tmp_path)])
    yield TestClient(app)
    streamed._arrived.clear()


def put(client: TestClient, sent: Any, address: str = ADDRESS) -> int:
    return client.put(address, content=sent, headers={"content-type": TYPE}).status_code


def test_the_page_gets_a_path_and_streamlit_an_empty_file(client: TestClient) -> None:
    assert put(client, body(CSV)) == 204
    ((name, content, length),) = HEARD
    assert (name, content) == ("五月.csv", b"")
    assert int(length) < 200
    path = claim("session", "file")
    assert path is not None
    assert (path.name, path.read_bytes()) == ("五月.csv", CSV)
    assert claim("session", "file") is None


def test_a_body_without_a_length_comes_through_too(client: TestClient) -> None:
    whole = body(CSV)
    assert put(client, (whole[n : n + 7] for n in range(0, len(whole), 7))) == 204
    path = claim("session", "file")
    assert path is not None
    assert path.read_bytes() == CSV


def test_only_the_session_that_sent_it_can_claim_it(client: TestClient) -> None:
    put(client, body(CSV))
    assert claim("another", "file") is None
    assert claim("session", "another") is None


@pytest.mark.parametrize(
    ("sent", "status"), [(body(b"x" * 2000), 413), (b"x", 400), (body(b"x")[:-9], 400)]
)
def test_what_is_refused_leaves_nothing(
    client: TestClient, tmp_path: Path, sent: bytes, status: int
) -> None:
    assert put(client, sent) == status
    assert list(tmp_path.iterdir()) == []
    assert HEARD == []


def test_a_stranger_is_left_to_streamlit_and_nothing_is_written(
    client: TestClient, tmp_path: Path
) -> None:
    put(client, body(CSV), "/_stcore/upload_file/stranger/file")
    assert list(tmp_path.iterdir()) == []
    assert [content for _, content, _ in HEARD] == [CSV]


def test_a_full_disk_is_answered_and_told_when_claimed(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "disk_usage", lambda _: Usage(0, 0, 0))
    assert put(client, body(CSV)) == 204
    with pytest.raises(DiskFull):
        claim("session", "file")
    assert list(tmp_path.iterdir()) == []


def test_a_file_swept_before_it_was_looked_at_is_told(client: TestClient, tmp_path: Path) -> None:
    put(client, body(CSV))
    shutil.rmtree(next(tmp_path.iterdir()))
    with pytest.raises(UploadGone):
        claim("session", "file")
    put(client, body(CSV))
    shutil.rmtree(next(tmp_path.iterdir()))
    streamed.forget_gone()
    assert streamed._arrived == {}


def test_without_a_running_server_nobody_may_upload() -> None:
    assert may_upload("session", Headers({})) is False


@pytest.mark.usefixtures("empty_data")
def test_a_full_disk_is_a_sentence_on_the_page(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened("pages/data/upload.py")
    monkeypatch.setattr(arriving, "disk_usage", lambda _: Usage(0, 0, 0))
    drop(app, ("五月.csv", CSV), ("六月.csv", CSV))
    assert [each.message for each in app.exception] == []
    assert "磁盘已满" in said(app)
    assert len(app.error) == 2
    monkeypatch.undo()


@pytest.mark.usefixtures("empty_data")
def test_a_file_swept_while_it_waited_is_told_and_forgotten(opened: Opener) -> None:
    app = drop(opened("pages/data/upload.py"), ("五月.csv", CSV))
    sound(app)
    (path,) = app.session_state["files-waiting"]
    assert path.is_relative_to(session.store().spool)
    shutil.rmtree(path.parent)
    app.run()
    assert "超过一小时没有确认" in said(app)
    assert app.session_state["files-waiting"] == []
    assert path not in app.session_state["previews"]
    sound(app.run())
