"""``kiosk hub work`` goes on after a failure, until it is stopped."""

import time
from collections.abc import Callable

import pytest

from kiosk.sync.sealing import SealedBundle
from tests.cli.hub.commands import did, run
from tests.province.hub.hubs import Hub


def test_the_work_goes_on_after_a_failure(hub: Hub, cut: list[SealedBundle], monkeypatch: pytest.MonkeyPatch) -> None:
    database, away = hub.folder / "results.db", hub.folder / "away.db"
    hub.uploads(*cut)

    def interrupt() -> None:
        raise KeyboardInterrupt

    between: list[Callable[[], object]] = [
        lambda: database.rename(away),  # everything was taken in
        lambda: None,  # the failure is printed once
        lambda: away.rename(database),
        lambda: None,
        interrupt,
    ]
    monkeypatch.setattr(time, "sleep", lambda _seconds: between.pop(0)())
    done = run("work", hub.folder, "--keys", hub.keys, "--repo", hub.province, "--passphrase", "none")
    assert (done.exit_code, between) == (130, [])
    assert done.stderr.count("contains no hub") == 1
    assert done.stderr.count("All works again.") == 1
    assert "1 kiosk" in did("status", hub.folder)
