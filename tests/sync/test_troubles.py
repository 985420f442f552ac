"""Tests that nothing a server sends reaches a terminal as more than printable text."""

import io
import socket
from http.client import HTTPException, HTTPResponse

import pytest

from kiosk.sync.mirror import faults as mirror
from kiosk.sync.network.troubles import detail_of, server_of
from kiosk.sync.sending import faults as sending

RED = "\x1b[31m\x1b]0;title\x07"
ANSWERS = (
    f"{RED}HTTP/1.1 200 OK\r\n\r\n",
    f"HTTP/1.1 2{RED}0 OK\r\n\r\n",
    "HTTP/1.1 \x9b2J OK\r\n\r\n",
    f"{RED}{'x' * 500}\r\n\r\n",
    "\r" * 9 + "\x08\x08\r\n\r\n",
)


class Socket(socket.socket):
    """A connection on which `answer` arrives."""

    answer = b""

    def makefile(self, *_: object, **__: object) -> io.BytesIO:  # type: ignore[override] # the one form that is used
        return io.BytesIO(self.answer)


def status_error(answer: str) -> HTTPException:
    with Socket() as connection:
        connection.answer = answer.encode("latin-1")
        with pytest.raises(HTTPException) as caught:
            HTTPResponse(connection).begin()
        return caught.value


@pytest.mark.parametrize("answer", ANSWERS, ids=range(len(ANSWERS)))
def test_a_status_line_is_shown_as_printable_text(answer: str) -> None:
    error = status_error(answer)
    shown = (detail_of(error), str(sending.explained(error, "host")), str(mirror.explained(error, "host")))
    for text in shown:
        assert text.isprintable(), ascii(text)


@pytest.mark.parametrize("location", [RED, f"https://{RED}host/", f"/{RED}", "https://\x9b2J\u202e/"])
def test_the_address_of_a_redirect_is_shown_as_printable_text(location: str) -> None:
    assert server_of(location).isprintable()
