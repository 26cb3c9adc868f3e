"""The server: Streamlit's app between our headers and our doorway, warm before the first visit."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import time
from uuid import uuid4

import anyio
import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from pages.parts.adapter import navigate_by_ourselves, without_foreign_components
from pages.parts.server.crash import trace_of
from pages.parts.server.doorway import Doorway
from pages.parts.server.headers import SafeHeaders
from pages.parts.server.streamed import StreamedUploads

SWEEP_EVERY = 300
LISTENS_FIRST = 0.2
log = logging.getLogger("huixiang")


async def health(_request: Request) -> JSONResponse:
    """Whether the store answers, for whoever watches the server."""
    from pages.parts.session import store

    batches = await anyio.to_thread.run_sync(lambda: len(store().batches()))
    return JSONResponse({"status": "ok", "batches": batches})


@asynccontextmanager
async def warm(_app: st.App) -> AsyncIterator[None]:
    """Open the store and build the facts once, right after the start and not before it."""
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(warmed_up)
        tasks.start_soon(keep_swept)
        yield
        tasks.cancel_scope.cancel()


async def warmed_up() -> None:
    """Load what the first visitor would wait for, once the server listens: it would delay that."""
    await anyio.sleep(LISTENS_FIRST)

    def warm() -> None:
        from pages.parts.session import warm_up

        warm_up()

    await anyio.to_thread.run_sync(warm)


async def keep_swept() -> None:
    """Remove raw files nobody decided about for an hour, for as long as the server runs."""
    while True:
        await anyio.sleep(SWEEP_EVERY)
        # not above: what it brings along would keep the server from answering
        from core.store.spool import sweep_old

        await anyio.to_thread.run_sync(lambda: sweep_old(spool().parent, time()))


def spool() -> Path:
    """Where raw bytes may lie."""
    from pages.parts.session import store

    return store().spool


def show_bug(error: Exception) -> bool:
    """A bug stays a trace in the log; the person gets a sentence and its id."""
    from pages.parts.errors import show_crash

    name = uuid4().hex[:8]
    log.error("crash %s: %s", name, trace_of(error))
    show_crash(name)
    return True


navigate_by_ourselves()
without_foreign_components()
app = st.App(
    "streamlit_app.py",
    routes=[Route("/api/health", health)],
    middleware=[
        Middleware(SafeHeaders),
        Middleware(Doorway),
        Middleware(StreamedUploads, spool=spool),
    ],
    lifespan=warm,
    on_script_error=show_bug,
)
