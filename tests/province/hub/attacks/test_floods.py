"""Attacks with many files, folders, keys and kiosks: what fills the limits of a hub shuts no honest kiosk out."""

from pathlib import Path

import pytest

from kiosk.domain.events import Event
from kiosk.province.hub.ingest import quarantine
from kiosk.province.hub.receiving import server
from tests.province.hub.hubs import Hub


def test_rubbish_in_the_folder_of_a_kiosk_keeps_no_file_from_being_reached(
    sqlite_hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch
):
    """More bad files than a run reads, and more than the quarantine keeps: they stay on the server for ever."""
    hub = sqlite_hub
    monkeypatch.setattr(server, "MOST_FILES", 20)
    monkeypatch.setattr(quarantine, "MOST_FILES", 5)
    kiosk = hub.kiosk(enrolment=hub.expects())
    made = kiosk.cuts(events, 20, 50)
    hub.uploads(*made)
    folder = Path(hub.folder, "objects", kiosk.id)
    for number in range(50):
        (folder / f"1-1-{number:064x}.age").write_bytes(b"%d" % number)
        (folder / f"{number:05}").write_bytes(b"x%d" % number)
    for _ in range(200):
        hub.works()
        if len(hub.state()["bundles"]) == len(made):
            break
    assert len(hub.state()["bundles"]) == len(made)


def test_folders_without_end_keep_no_folder_from_being_reached(
    sqlite_hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch
):
    hub = sqlite_hub
    monkeypatch.setattr(server, "MOST_FOLDERS", 5)
    kiosk = hub.kiosk(enrolment=hub.expects())
    hub.uploads(*kiosk.cuts(events, 20))
    for number in range(100):
        Path(hub.folder, "objects", f"0{number:05}").mkdir()
    hub.works()
    assert len(hub.state()["bundles"]) == 2
