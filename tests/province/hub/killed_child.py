"""Child process that takes in what was sent to a hub, and kills itself at a chosen write.

Usage: ``killed_child.py HUB PROVINCE KEYS WAY NUMBER``; WAY is "stick" (takes in the folder ``stick`` beside the
hub), "server" or "rebuild". The process is killed just before its object or transaction with this NUMBER, counted
from 1.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from kiosk.province.hub.folder import opened
from kiosk.province.hub.hub_file import read_settings
from kiosk.province.hub.jobs.work import HubWork, run_all
from kiosk.province.hub.keys import KeySources, open_keys
from kiosk.province.hub.objects.folder_objects import FolderObjects
from kiosk.province.hub.receiving.desk import Desk
from kiosk.province.hub.receiving.rebuild import rebuild
from kiosk.province.hub.store.postgres import PostgresStore
from kiosk.province.hub.store.sqlite import SqliteStore
from tests.province.hub.hubs import NOW


class Death:
    """Kills this process at the write with the number `at`."""

    def __init__(self, at: int) -> None:
        self._at = at
        self._numbers = count(1)

    def step(self) -> None:
        if next(self._numbers) == self._at:
            os.kill(os.getpid(), signal.SIGKILL)

    def before(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def called(*values: Any) -> Any:
            self.step()
            return function(*values)

        return called

    def before_commit(self, transaction: Callable[..., Any]) -> Callable[..., Any]:
        @contextmanager
        def called(*values: Any) -> Iterator[Any]:
            with transaction(*values) as connection:
                yield connection
                self.step()

        return called


def main() -> None:
    folder, province, keys = map(Path, sys.argv[1:4])
    way, death = sys.argv[4], Death(int(sys.argv[5]))
    FolderObjects.put = death.before(FolderObjects.put)  # type: ignore[method-assign]
    FolderObjects.delete = death.before(FolderObjects.delete)  # type: ignore[method-assign]
    for store in (SqliteStore, PostgresStore):
        store.writing = death.before_commit(store.writing)  # type: ignore[attr-defined]
    opened_keys = open_keys(folder, read_settings(folder), KeySources((keys,), province, ("none",)), lambda *_: "")
    if way == "stick":
        Desk(folder, opened_keys.signer, opened_keys.check, lambda: NOW).receive(folder.with_name("stick"))
        return
    with opened(folder) as hub:
        if way == "server":
            run_all(HubWork(hub, opened_keys.check, opened_keys.signer, lambda: NOW))
        else:
            rebuild(hub, opened_keys, NOW, lambda _done, _total: None)


if __name__ == "__main__":
    main()
