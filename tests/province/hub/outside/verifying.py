"""Verifies receipts and bundles with openssl and Python's standard library alone; nothing of the project is imported.

Usage: verifying.py receipt TARGETS FILE, or verifying.py bundle FILE [KEY]. The first prints the payload of a receipt
that a key in the province's targets signed. The second prints the manifest of a bundle that age has decrypted and
that its kiosk signed, with `KEY` (base64) if that is given. The exit code is 1 if a signature or checksum is wrong.

Written from DSSE 1.0, RFC 8032 (Ed25519) and RFC 8410 (the form of its public keys).
"""

import base64
import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

BUNDLE = "application/vnd.tram-hoc-so.bundle"
RECEIPT = "application/vnd.tram-hoc-so.receipt+json"
SPKI = bytes.fromhex("302a300506032b6570032100")
"""What RFC 8410 puts before the 32 bytes of a public key."""


def is_signed(kind: str, payload: bytes, key: bytes, signature: bytes) -> bool:
    """Whether openssl finds that `key` signed the pre-authentication encoding of `payload`."""
    message = b"DSSEv1 %d %s %d %s" % (len(kind), kind.encode(), len(payload), payload)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, data in (("key", SPKI + key), ("message", message), ("signature", signature)):
            (folder / file).write_bytes(data)
        command = "openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in message -sigfile signature"
        return subprocess.run(command.split(), cwd=folder, capture_output=True, check=False).returncode == 0


def receipt_in(targets: bytes, data: bytes) -> str:
    keys = json.loads(targets)["signed"]["x-receipt-keys"]
    envelope = json.loads(data)
    payload = base64.b64decode(envelope["payload"])
    signatures = [
        (bytes.fromhex(keys[one["keyid"]]["keyval"]["public"]), base64.b64decode(one["sig"]))
        for one in envelope["signatures"]
        if one["keyid"] in keys
    ]
    if envelope["payloadType"] != RECEIPT or not any(is_signed(RECEIPT, payload, *one) for one in signatures):
        sys.exit("no key of the province signed this receipt")
    return payload.decode()


def manifest_in(plain: bytes, key: str = "") -> str:
    line, _, bundle = plain.partition(b"\n")
    header = json.loads(line)
    signed_by, signature = base64.b64decode(header["key"]), base64.b64decode(header["signature"])
    if not is_signed(BUNDLE, bundle, signed_by, signature) or key not in {"", header["key"]}:
        sys.exit("the kiosk did not sign this bundle")
    manifest, _, statements = gzip.decompress(bundle).partition(b"\n")
    if json.loads(manifest)["sha256"] != hashlib.sha256(statements).hexdigest():
        sys.exit("the statements are not those of the manifest")
    return manifest.decode()


match sys.argv[1:]:
    case ["receipt", targets, file]:
        print(receipt_in(Path(targets).read_bytes(), Path(file).read_bytes()))
    case ["bundle", file, *key]:
        print(manifest_in(Path(file).read_bytes(), *key))
    case _:
        sys.exit(__doc__)
