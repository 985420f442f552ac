"""Child process that stores the results from a stick in a hub, and kills itself half-way.

Usage: ``killed_child.py HUB STICK KEYS WHERE``; WHERE is "within a bundle", "between bundles" or "within a receipt".
"""

import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk import durable
from kiosk.province.hub import intake
from kiosk.province.hub.receiving import Desk
from kiosk.province.hub.signing import receipt_signer
from kiosk.province.publishing.keyring import Keyring, WithoutPassphrase
from kiosk.sync.bundles import Bundle, bundle_in
from tests.province.hub.hubs import NOW

MIDDLE = 21  # first event of the bundle during which the process dies


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Deadly(list[Any]):
    """List of statements that kills the process after half of them were iterated."""

    def __iter__(self) -> Iterator[Any]:
        for number, entry in enumerate(super().__iter__()):
            if number == len(self) // 2:
                die()
            yield entry


def deadly(data: bytes, name: str) -> Bundle:
    bundle = bundle_in(data, name)
    return replace(bundle, statements=Deadly(bundle.statements)) if bundle.first == MIDDLE else bundle


def main() -> None:
    hub, stick, keys, where = sys.argv[1:]
    if where == "within a bundle":
        intake.bundle_in = deadly
    elif where == "within a receipt":
        durable.move_file = lambda _source, _target: die()
    signer = receipt_signer(Keyring((Path(keys),), WithoutPassphrase()))
    watched = (lambda done, _total: die() if done == 2 else None) if where == "between bundles" else None
    Desk(Path(hub), signer, lambda: NOW).receive(Path(stick), **({"watched": watched} if watched else {}))


if __name__ == "__main__":
    main()
