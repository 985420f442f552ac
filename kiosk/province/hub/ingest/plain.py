"""Plain bundles in the archive: results that a hub of an older version received before bundles were signed.

Rules: Only `ingest.upgrade` writes such files. They have no key, and bundles without a key are accepted from nowhere
else. A file contains the statements that the older hub had stored for its range; the hash in its name is that of the
file that the kiosk had sent, which is what a receipt lists.
"""

import gzip
import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.domain.events import canonical_json
from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.checking.checked import CheckedBundle, CheckedStatement
from kiosk.province.hub.faults import HubError
from kiosk.sync.bundles import parse_bundle, statement_lines
from kiosk.sync.limits import PLAIN_FORMAT
from kiosk.sync.pieces import own_home_page
from kiosk.sync.vocabulary import SEQUENCE

SUFFIX = ".plain.gz"
_NAME = re.compile(r"([1-9][0-9]*)-([1-9][0-9]*)-([0-9a-f]{64})\.plain\.gz")


def check_plain(data: bytes, file: str) -> CheckedBundle:
    """Parse a plain bundle of the archive. Raises KioskError if it was changed."""
    named = _NAME.fullmatch(file)
    bundle = parse_bundle(data, file)
    if named is None or (int(named[1]), int(named[2])) != (bundle.first, bundle.last):
        raise HubError("{file} is not a plain bundle of this hub.", "Restore it from a backup.", file=file)
    kiosk = KioskId(bundle.manifest["kiosk"])
    chain = bundle.manifest["chain"]
    statements = []
    for entry in bundle.statements:
        line = statement_lines((entry,)).removesuffix(b"\n")
        number = entry["context"]["extensions"][SEQUENCE]
        statements.append(CheckedStatement(number, entry["id"], digest_of(line, kiosk), line))
    return CheckedBundle(
        kiosk,
        b"",
        bundle.first,
        bundle.last,
        chain["before"],
        chain["after"],
        0,
        bundle.manifest["app"],
        Centre(),
        "",
        statements,
        named[3],
        len(data),
    )


def plain_file(kiosk: KioskId, row: Mapping[str, Any], statements: Sequence[Mapping[str, Any]]) -> tuple[str, bytes]:
    """Return file name and contents of a plain bundle with the stored `statements` of the old bundle `row`."""
    lines = statement_lines(statements)
    manifest = {
        "format": PLAIN_FORMAT,
        "kiosk": kiosk,
        "app": row["app"],
        "first": row["first"],
        "last": row["last"],
        "chain": {"before": row["before"], "after": row["after"]},
        "statements": len(statements),
        "sha256": hashlib.sha256(lines).hexdigest(),
    }
    data = gzip.compress(canonical_json(manifest).encode() + b"\n" + lines, mtime=0)
    return f"{row['first']}-{row['last']}-{row['sha256']}{SUFFIX}", data


def digest_of(line: bytes, kiosk: KioskId) -> bytes:
    """Return the SHA-256 of a statement's canonical line with an empty own home page, see `CheckedStatement`."""
    own = f'"homePage":"{own_home_page(kiosk)}"'.encode()
    return hashlib.sha256(line.replace(own, b'"homePage":""')).digest()
