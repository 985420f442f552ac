"""AWS Signature Version 4 for requests to S3.

Rules: all given headers are signed. A query string must be sorted and quoted already. The hash of the body is signed
too, so that a server that checks signatures also checks the content. Source: "Authenticating Requests (AWS Signature
Version 4)", Amazon S3 API reference.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.sync.sending.messages import WebRequest

_ALGORITHM = "AWS4-HMAC-SHA256"


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs requests with one pair of keys for one region."""

    access_key: str
    secret_key: str
    region: str

    def headers(self, request: WebRequest, host: str, at: datetime) -> Mapping[str, str]:
        """Return the headers of `request` with date, hash and signature. `host`: header Host; `at`: aware time."""
        stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        digest = hashlib.sha256(request.body).hexdigest()
        sent = {**request.headers, "X-Amz-Date": stamp, "X-Amz-Content-SHA256": digest}
        lines = {name.lower(): " ".join(value.split()) for name, value in {**sent, "Host": host}.items()}
        names = ";".join(sorted(lines))
        block = "".join(f"{name}:{lines[name]}\n" for name in sorted(lines))
        path, _, query = request.path.partition("?")
        canonical = f"{request.method}\n{path}\n{query}\n{block}\n{names}\n{digest}"
        scope = f"{stamp[:8]}/{self.region}/s3/aws4_request"
        text = "\n".join((_ALGORITHM, stamp, scope, hashlib.sha256(canonical.encode()).hexdigest()))
        key = f"AWS4{self.secret_key}".encode()
        for part in scope.split("/"):
            key = hmac.digest(key, part.encode(), "sha256")
        signature = hmac.digest(key, text.encode(), "sha256").hex()
        credential = f"Credential={self.access_key}/{scope}"
        return {**sent, "Authorization": f"{_ALGORITHM} {credential}, SignedHeaders={names}, Signature={signature}"}
