"""Every response gets the headers that keep foreign pages, scripts and requests out."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from re import findall

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


def inline_script_hashes(page: str) -> list[str]:
    """CSP sources of the inline scripts Streamlit's own page carries, so that no other runs."""
    scripts = findall(r"(?s)<script>(.*?)</script>", page)
    return [f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in scripts]


def streamlit_page() -> str:
    """The page Streamlit serves, as its wheel ships it."""
    path = Path(streamlit.__file__).parent / "static" / "index.html"
    return path.read_text(encoding="utf-8")


def content_policy() -> str:
    """The content security policy: everything from this server alone; charts need wasm."""
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *inline_script_hashes(streamlit_page())])
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "connect-src 'self' ws: wss:",
            "worker-src 'self' blob:",
            "font-src 'self' data:",
            "frame-ancestors 'self'",
            "base-uri 'self'",
            "form-action 'self'",
        ]
    )


class SafeHeaders:
    """ASGI middleware that adds the security headers to every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = {
            "content-security-policy": content_policy(),
            "x-content-type-options": "nosniff",
            "referrer-policy": "no-referrer",
            "permissions-policy": "camera=(), microphone=(), geolocation=()",
            "cross-origin-opener-policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        return await self.app(scope, receive, guarded)
