"""Uploads to the spool while they arrive, past Streamlit's memory: it hears of an empty file."""

from collections.abc import Callable
from pathlib import Path
from re import compile as expression
from typing import TYPE_CHECKING

import anyio
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core.errors import AppError
from pages.parts.adapter import may_upload, most_bytes
from pages.parts.server.streamed_parts import FilePart, NoFile

# the store brings pandas: the server answers before it is imported
if TYPE_CHECKING:
    from pages.parts.server.arriving import Arriving

ADDRESS = expression(r".*/_stcore/upload_file/(?P<session>[^/]+)/(?P<file>[^/]+)")
Upload = tuple[str, str]
# by session and file: where it lies, or why it does not
_arrived: dict[Upload, Path | AppError] = {}


class TooBig(Exception):
    """More bytes than the server takes."""


class StreamedUploads:
    """ASGI middleware around the file uploader's PUT; everything else passes untouched.

    Who may upload is asked before a byte is taken; Streamlit asks again and answers.
    """

    def __init__(self, app: ASGIApp, spool: Callable[[], Path]) -> None:
        self.app, self.spool = app, spool

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        upload = _upload(scope)
        if upload is None:
            return await self.app(scope, receive, send)
        try:
            body = await self._taken(upload, Request(scope, receive))
        except NoFile:
            return await PlainTextResponse("Not one file", 400)(scope, receive, send)
        except TooBig:
            return await PlainTextResponse("File too large", 413)(scope, receive, send)
        except ClientDisconnect:
            return None
        replay = _Replay(body, receive)
        return await self.app(_resized(scope, len(body)), replay.receive, send)

    async def _taken(self, upload: Upload, request: Request) -> bytes:
        """The body without the file's bytes, which lie in the spool now."""
        from pages.parts.server.arriving import Arriving

        forget_gone()
        spool = await anyio.to_thread.run_sync(self.spool)
        arriving = Arriving(spool, int(request.headers.get("content-length", "0") or 0))
        try:
            part = FilePart(request.headers.get("content-type", ""), arriving.take)
            await _poured(request, part, arriving)
            body = part.emptied()
        except BaseException:
            arriving.drop()
            raise
        _arrived[upload] = await anyio.to_thread.run_sync(_ending, arriving, part.file_name)
        return body


async def _poured(request: Request, part: FilePart, arriving: "Arriving") -> None:
    most, taken = most_bytes(), 0
    async for chunk in request.stream():
        taken += len(chunk)
        if taken > most:
            raise TooBig
        part.feed(chunk)
        if arriving.due:
            await anyio.to_thread.run_sync(arriving.write)


def _ending(arriving: "Arriving", name: str) -> Path | AppError:
    try:
        return arriving.finish(name)
    except AppError as error:
        return error


def claim(session: str, file: str) -> Path | None:
    """Where an upload of this session lies, once; None if it did not come this way.

    Raises what kept it from the spool: DiskFull, StoreNotWritable, UploadGone.
    """
    from core.store.spool import UploadGone

    found = _arrived.pop((session, file), None)
    if isinstance(found, AppError):
        raise found
    if found is not None and not found.exists():
        raise UploadGone(name=found.name)
    return found


def forget_gone() -> None:
    """Keep no entry of a file that was swept from the spool."""
    for upload, held in list(_arrived.items()):
        if isinstance(held, Path) and not held.exists():
            _arrived.pop(upload, None)


class _Replay:
    """A short body in place of the one that has been taken, then whatever still comes."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def receive(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


def _upload(scope: Scope) -> Upload | None:
    if scope["type"] != "http" or scope["method"] != "PUT":
        return None
    found = ADDRESS.fullmatch(scope["path"])
    if found is None or not may_upload(found["session"], Headers(scope=scope)):
        return None
    return found["session"], found["file"]


def _resized(scope: Scope, size: int) -> Scope:
    scope = {**scope, "headers": list(scope["headers"])}
    headers = MutableHeaders(scope=scope)
    headers["content-length"] = str(size)
    if "transfer-encoding" in headers:
        del headers["transfer-encoding"]
    return scope
