"""Child process of the crash tests: appends the events of visits until it is killed.

Arguments: the database file and the number of the first visit. Prints ``<sequence> <hash>`` after each commit.
"""

import os
import sys
from itertools import count
from pathlib import Path

from kiosk.storage.store import open_store
from tests.storage.walks import SteppingClock, whole_visit


def run(file: Path, number: int) -> None:
    store = open_store(file, SteppingClock())
    for visit in count(number):
        for draft in whole_visit(visit):
            (event,) = store.events.append([draft])
            os.write(1, f"{event.sequence} {event.hash}\n".encode())
        if visit % 5 == 0:
            store.maintain()


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]))
