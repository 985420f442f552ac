"""Creates a data folder whose database is damaged."""

from pathlib import Path

from kiosk import paths
from kiosk.services.results.exporting import ExportService
from kiosk.storage.store import open_store
from tests.sealing import give_keys, sealer
from tests.storage.damage import halve
from tests.storage.walks import SteppingClock, whole_visit

VISITS = 20
DAMAGED = f"1-9-{'0' * 64}.ndjson.gz"
"""Name of a damaged bundle file in the outbox."""


def damage(data: Path) -> None:
    """Create a record of `VISITS` visits, then truncate its database file to half its size.

    The outbox then contains bundles of the first visits, and a damaged bundle file with the name `DAMAGED`.
    """
    file, outbox = paths.database_file(data), paths.outbox_folder(data)
    store = open_store(file, SteppingClock())
    give_keys(store)
    for number in range(VISITS):
        store.events.append(whole_visit(number))
        if number == VISITS // 2:
            ExportService(store.events, store.ledger, outbox, sealer()).cut()
    store.close()
    halve(file)
    (outbox / DAMAGED).write_bytes(b"half")
