"""Tests of reading receipts from a server."""

import pytest

from kiosk.domain.syncing.failures import SendingError, SendingFailure
from kiosk.sync.sending.exchange import MOST
from kiosk.sync.sending.web_transport import WebTransport
from tests.sync.sending.store import PAGE, Store, StoreHandler, always


def page(handler: StoreHandler) -> bool:
    handler.show_page()
    return True


def test_a_receipt_is_read(transport: WebTransport, store: Store):
    store.files["bien-nhan/a.receipt.json"] = b"{}"
    assert transport.get("bien-nhan/a.receipt.json") == b"{}"


@pytest.mark.parametrize("status", [404, 410])
def test_a_missing_receipt_is_no_failure(transport: WebTransport, store: Store, status: int):
    store.fault = always(status, PAGE, Content_Type="text/html")
    assert transport.get("bien-nhan/a.receipt.json") is None


def test_without_the_right_to_list_s3_denies_what_is_missing(s3: WebTransport, store: Store):
    store.fault = always(403, b"<Error><Code>AccessDenied</Code></Error>")
    assert s3.get("bien-nhan/a.receipt.json") is None


def test_a_missing_bucket_is_no_missing_receipt(s3: WebTransport, store: Store):
    store.fault = always(404, b"<Error><Code>NoSuchBucket</Code></Error>")
    with pytest.raises(SendingError) as caught:
        s3.get("bien-nhan/a.receipt.json")
    assert caught.value.failure is SendingFailure.WRONG_PLACE


def test_a_page_is_no_receipt(transport: WebTransport, store: Store):
    store.fault = page
    with pytest.raises(SendingError) as caught:
        transport.get("bien-nhan/a.receipt.json")
    assert caught.value.failure is SendingFailure.PORTAL


def test_an_endless_receipt_is_refused(transport: WebTransport, store: Store):
    store.files["bien-nhan/a.receipt.json"] = bytes(MOST + 1)
    with pytest.raises(SendingError):
        transport.get("bien-nhan/a.receipt.json")
    assert transport.traffic() < 2 * MOST
