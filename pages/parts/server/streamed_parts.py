"""A multipart body, chunk by chunk, to the bytes of its one file and a body without them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from python_multipart.exceptions import MultipartParseError
from python_multipart.multipart import MultipartParser, parse_options_header

MOST_HEADER = 16 << 10


class NoFile(Exception):
    """The body is not what a file uploader sends: one part with a file in it."""


@dataclass
class FilePart:
    """Feed it the body; what belongs to the file goes to `sink`, the rest is kept as it came."""

    content_type: str
    sink: Callable[[bytes], object]
    parts: int = 0
    done: bool = False
    _headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    _name: bytes = b""
    _value: bytes = b""

    def __post_init__(self) -> None:
        kind, options = parse_options_header(self.content_type)
        self._boundary = options.get(b"boundary", b"")
        if kind != b"multipart/form-data" or not self._boundary:
            raise NoFile
        self._parser = MultipartParser(
            self._boundary,
            {
                "on_part_begin": self._begin,
                "on_header_field": lambda data, start, end: self._header(data[start:end], b""),
                "on_header_value": lambda data, start, end: self._header(b"", data[start:end]),
                "on_header_end": self._header_end,
                "on_part_data": lambda data, start, end: self.sink(data[start:end]),
                "on_end": self._end,
            },
        )

    def feed(self, chunk: bytes) -> None:
        """Take the next piece of the body; NoFile if it cannot be one."""
        try:
            self._parser.write(chunk)
        except MultipartParseError as error:
            raise NoFile from error

    @property
    def file_name(self) -> str:
        """What the client calls the file."""
        _, options = parse_options_header(dict(self._headers).get(b"content-disposition", b""))
        return options.get(b"filename", b"").decode("utf-8", "replace")

    def emptied(self) -> bytes:
        """The same body with an empty file in it; NoFile if there was none, or it broke off."""
        if not self.done or self.parts != 1 or not self.file_name:
            raise NoFile
        head = b"".join(name + b": " + value + b"\r\n" for name, value in self._headers)
        return b"--%b\r\n%b\r\n\r\n--%b--\r\n" % (self._boundary, head, self._boundary)

    def _begin(self) -> None:
        self.parts += 1
        if self.parts > 1:
            raise NoFile

    def _header(self, name: bytes, value: bytes) -> None:
        self._name, self._value = self._name + name, self._value + value
        if len(self._name) + len(self._value) > MOST_HEADER:
            raise NoFile

    def _header_end(self) -> None:
        self._headers.append((self._name.lower(), self._value))
        self._name = self._value = b""

    def _end(self) -> None:
        self.done = True
