"""Tests that the own Signature Version 4 equals that of botocore, an implementation by Amazon."""

import random
import string
from datetime import UTC, datetime, timedelta
from unittest.mock import patch
from urllib.parse import quote, urlencode

import pytest
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from kiosk.sync.sending.messages import WebRequest
from kiosk.sync.sending.sigv4 import Signer

SAFE = string.ascii_letters + string.digits + "._-"
SECRET = string.ascii_letters + string.digits + "/+"


def line(rng: random.Random, letters: str, most: int) -> str:
    return "".join(rng.choices(letters, k=rng.randint(1, most)))


def drawn(seed: int) -> tuple[Signer, WebRequest, str, datetime]:
    """Return a signer, a request, a host and a time that depend on `seed`."""
    rng = random.Random(seed)
    signer = Signer(line(rng, SAFE, 20), line(rng, SECRET, 40), rng.choice(["us-east-1", "vn-hanoi-1", "default"]))
    headers = {"Content-Type": "application/octet-stream", "If-None-Match": "*", "Range": "bytes=0-9"}
    kept = {name: value for name, value in headers.items() if rng.random() < 0.5}
    if rng.random() < 0.3:
        kept["X-Amz-Meta-Note"] = "  two   spaces "
    path = "/" + "/".join(line(rng, SAFE, 30) for _ in range(rng.randint(1, 4)))
    if rng.random() < 0.4:
        query = {"list-type": "2", "prefix": line(rng, SECRET, 20), "delimiter": "/", "a": ""}
        path += "?" + urlencode(sorted(query.items()), quote_via=quote, safe="")
    body = rng.randbytes(rng.randrange(200)) if rng.random() < 0.7 else b""
    host = rng.choice(["kho.example", "kho.example:8443", "127.0.0.1:9000"])
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=rng.randrange(10**8))
    return signer, WebRequest(rng.choice(["PUT", "GET", "HEAD"]), path, kept, body), host, at


def of_botocore(signer: Signer, request: WebRequest, host: str, at: datetime) -> dict[str, str]:
    """Return the headers that botocore adds to `request`."""
    url = f"https://{host}{request.path}"
    theirs = AWSRequest(request.method, url, headers=dict(request.headers), data=request.body)
    with patch("botocore.auth.get_current_datetime", lambda **_options: at.replace(tzinfo=None)):
        S3SigV4Auth(Credentials(signer.access_key, signer.secret_key), "s3", signer.region).add_auth(theirs)
    return {name.lower(): value for name, value in theirs.headers.items()}


@pytest.mark.parametrize("start", range(0, 300, 50))
def test_signatures_equal_those_of_botocore(start: int):
    for seed in range(start, start + 50):
        signer, request, host, at = drawn(seed)
        ours = {name.lower(): value for name, value in signer.headers(request, host, at).items()}
        assert ours == of_botocore(signer, request, host, at)


def test_a_changed_body_changes_the_signature():
    signer, request, host, at = drawn(1)
    other = WebRequest(request.method, request.path, request.headers, request.body + b"x")
    assert signer.headers(request, host, at)["Authorization"] != signer.headers(other, host, at)["Authorization"]
