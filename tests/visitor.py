"""A visitor without a browser: a real session of a real server, over its own protocol."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlsplit
from urllib.request import HTTPCookieProcessor, Request, build_opener

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

COOKIE = "_streamlit_xsrf"
CHUNK = 1 << 20
PATIENCE = 180


class Visitor:
    """Opens a page, looks at what it says, drops files on it."""

    def __init__(self, base: str, page: str, socket: ClientConnection, jar: CookieJar) -> None:
        self.base, self.page = base, page
        self.session = ""
        self.uploader = ""
        self.said: list[str] = []
        self.inputs: dict[str, str] = {}
        self._socket, self._jar = socket, jar
        self._opener = build_opener(HTTPCookieProcessor(jar))

    def run(self, *states: Any) -> list[str]:
        """Let the page run, with what widgets hold; every sentence it says."""
        message = BackMsg()
        message.rerun_script.page_name = self.page
        message.rerun_script.widget_states.widgets.extend(states)
        self._socket.send(message.SerializeToString())
        self.said = []
        for found in self._until("script_finished"):
            self._hear(found)
        return self.said

    def drop(self, name: str, body: Any, size: int) -> int:
        """Upload a file as the browser does and let the page see it; the answer's status."""
        urls, status = self.upload(name, body, size)
        state = BackMsg().rerun_script.widget_states.widgets.add()
        state.id = self.uploader
        held = state.file_uploader_state_value.uploaded_file_info.add()
        held.file_id, held.name, held.size = urls.file_id, name, size
        held.file_urls.CopyFrom(urls)
        self.run(state)
        return status

    def type(self, label: str, text: str) -> list[str]:
        """Fill the field with this label; what the page says then."""
        state = BackMsg().rerun_script.widget_states.widgets.add()
        state.id, state.string_value = self.inputs[label], text
        return self.run(state)

    def upload(self, name: str, body: Any, size: int) -> tuple[Any, int]:
        """The upload alone, without the page looking at it: its addresses, the answer's status."""
        urls = self._urls(name)
        return urls, self.put(urls.upload_url, name, body, size)

    def put(self, address: str, name: str, body: Any, size: int) -> int:
        """Send one file as multipart, from bytes or an iterator of them."""
        mark = "visitors-own-boundary"
        head = (
            f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        ).encode()
        tail = f"\r\n--{mark}--\r\n".encode()
        pieces = [body] if isinstance(body, bytes) else body

        def whole() -> Iterator[bytes]:
            yield head
            yield from pieces
            yield tail

        request = Request(f"{self.base}{address}", data=whole(), method="PUT")  # noqa: S310
        request.add_header("Content-Type", f"multipart/form-data; boundary={mark}")
        request.add_header("Content-Length", str(len(head) + size + len(tail)))
        request.add_header("X-Xsrftoken", self._token())
        with self._opener.open(request, timeout=PATIENCE) as answer:
            return answer.status

    def _urls(self, name: str) -> Any:
        message = BackMsg()
        message.file_urls_request.request_id = "1"
        message.file_urls_request.file_names.append(name)
        message.file_urls_request.session_id = self.session
        self._socket.send(message.SerializeToString())
        *_, last = self._until("file_urls_response")
        return last.file_urls_response.file_urls[0]

    def _until(self, kind: str) -> Iterator[Any]:
        while True:
            found = ForwardMsg()
            found.ParseFromString(self._socket.recv(timeout=PATIENCE))
            yield found
            if found.WhichOneof("type") == kind:
                return

    def _hear(self, found: Any) -> None:
        match found.WhichOneof("type"):
            case "new_session":
                self.session = found.new_session.initialize.session_id or self.session
            case "delta":
                self._element(found.delta.new_element)

    def _element(self, element: Any) -> None:
        match element.WhichOneof("type"):
            case "file_uploader":
                self.uploader = element.file_uploader.id
            case "text_input":
                self.inputs[element.text_input.label] = element.text_input.id
            case "text" | "alert" as kind:
                self.said.append(getattr(element, kind).body)

    def _token(self) -> str:
        return next((each.value or "" for each in self._jar if each.name == COOKIE), "")


@contextmanager
def visiting(base: str, page: str) -> Iterator[Visitor]:
    """A visitor in a session of their own, before the page as it opens."""
    jar = CookieJar()
    build_opener(HTTPCookieProcessor(jar)).open(f"{base}/_stcore/health").read()
    cookies = "; ".join(f"{each.name}={each.value}" for each in jar)
    with connect(
        f"ws://{urlsplit(base).netloc}/_stcore/stream",
        subprotocols=["streamlit"],
        origin=base,
        max_size=None,
        additional_headers={"Cookie": cookies},
    ) as socket:
        visitor = Visitor(base, page, socket, jar)
        visitor.run()
        yield visitor


def zeros(size: int) -> Iterator[bytes]:
    """So many bytes that cost nothing to hold."""
    piece = bytes(CHUNK)
    for start in range(0, size, CHUNK):
        yield piece[: min(CHUNK, size - start)]
