"""Tests that any header of a server is understood or ignored, and never an error of the program."""

from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.sync.sending.messages import Reply

DATES = st.from_regex(r"[A-Z][a-z]{2}, \d{1,3} [A-Z][a-z]{2} \d{1,6} \d\d:\d\d:\d\d [+-]?\d{1,12}", fullmatch=True)


@given(st.text() | DATES, st.text() | DATES)
@example("Mon, 01 Jan 2026 00:00:00 +999999999999", "Mon, 01 Jan 99999 00:00:00 GMT")
@example("", "9" * 400)
def test_any_date_and_any_pause_are_read(date: str, retry: str):
    reply = Reply(503, {"date": date, "retry-after": retry})
    assert reply.date is None or reply.date.tzinfo is not None
    assert 0 <= reply.retry_after < 1e12


@given(st.text(), st.binary())
def test_any_size_and_any_code_are_read(size: str, body: bytes):
    reply = Reply(200, {"content-length": size}, b"<Code>" + body)
    assert reply.size is None or 0 <= reply.size < 10**15
    assert reply.code == "" or reply.code.isascii()
