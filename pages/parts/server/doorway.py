"""The page as it leaves the server: its language, our word list, and a cookie to know it again."""

from http.cookies import SimpleCookie
from secrets import token_urlsafe

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "huixiang_visitor"
SCRIPT = b'<script src="/app/static/words.js"></script></head>'
YEAR = 365 * 24 * 3600


class Doorway:
    """ASGI middleware around Streamlit's HTML page; everything else passes untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        _ask_for_a_plain_page(scope)
        door = _Door(send, known=COOKIE in _cookies(scope))
        return await self.app(scope, receive, door.send)


class _Door:
    def __init__(self, send: Send, *, known: bool) -> None:
        self._send, self._known = send, known
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_page(message):
            self._start = message
        elif self._start is None:
            await self._send(message)
        elif message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._let_out(self._start)

    async def _let_out(self, start: Message) -> None:
        body = self._body.replace(b'<html lang="en">', b'<html lang="zh-CN">', 1)
        body = body.replace(b"</head>", SCRIPT, 1)
        headers = MutableHeaders(scope=start)
        headers["content-length"] = str(len(body))
        headers["cache-control"] = "no-store"
        if not self._known:
            value = f"{COOKIE}={token_urlsafe(24)}; Path=/; Max-Age={YEAR}; HttpOnly; SameSite=Lax"
            headers.append("set-cookie", value)
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _cookies(scope: Scope) -> SimpleCookie:
    return SimpleCookie(Headers(scope=scope).get("cookie", ""))


def _is_page(message: Message) -> bool:
    headers = Headers(raw=message["headers"])
    return message["status"] == 200 and headers.get("content-type", "").startswith("text/html")


def _ask_for_a_plain_page(scope: Scope) -> None:
    """Whole and uncompressed: the page is changed on its way, the file's tags do not fit."""
    unfit = {b"range", b"if-none-match", b"if-modified-since", b"accept-encoding"}
    if not scope["path"].startswith(("/static/", "/media/", "/_stcore/", "/app/static/")):
        scope["headers"] = [pair for pair in scope["headers"] if pair[0] not in unfit]
