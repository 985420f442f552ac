"""Forges carriers and packs of a commune."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.content.trust.communes import FIELD
from tests.content.forge import MANIFEST, put_together, sealed, taken_apart, with_json
from tests.content.trust.province import Province
from tests.services.studio.use.own_kiosk import COMMUNE, PACK

OWNER = "xa-19249"
NAME = f"{PACK}-1.0.0.hocpack"


class Forger(Province):
    """Signs a commune's carrier with its own keys, right or wrong."""

    def __init__(self, code: str = COMMUNE.code, role: str = OWNER) -> None:
        self.code = code
        super().__init__([role])

    def sign_root(self, signers: Any = None) -> bytes:
        self.root.roles["root"].threshold = 1
        self.root.unrecognized_fields |= {FIELD: self.code, "x-name": COMMUNE.name}
        return super().sign_root(signers)


def forged(pack: bytes, tmp_path: Path, change: Callable[[Any], object]) -> bytes:
    """Return the pack with a changed manifest, which is consistent otherwise."""
    file = tmp_path / "pack.zip"
    file.write_bytes(pack)
    return put_together(sealed(with_json(taken_apart(file), MANIFEST, change)))
