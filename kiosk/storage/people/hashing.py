"""Hashes of picture codes.

Rules: a code is stored as HMAC-SHA256 under a random key of the database. No hash can protect one of 1,320 codes from
somebody who has the database, because all codes can be tried at once. The hash only prevents a code from being read
by chance. It is fast on purpose, so that the taken codes of a hamlet can be found by trying all codes.
"""

import hmac
from collections.abc import Iterable, Sequence

from kiosk.domain.people.codes import CODES, PictureCode


class CodeHash:
    """Hashes codes with the key (hex) of one database."""

    def __init__(self, key: str) -> None:
        self._key = bytes.fromhex(key)

    def of(self, code: Sequence[int]) -> str:
        """Return the hash of a code, in hex."""
        return hmac.digest(self._key, ",".join(map(str, code)).encode(), "sha256").hex()

    def codes(self, hashes: Iterable[str]) -> list[PictureCode]:
        """Return the codes that have these hashes, by trying all codes; unknown hashes are ignored."""
        by_hash = {self.of(code): code for code in CODES}
        return [by_hash[hash_] for hash_ in hashes if hash_ in by_hash]
