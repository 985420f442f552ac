"""Attacks with the names of files, by somebody who can write to the server or fills a stick.

Each one ends with the results of the honest kiosks stored, and with messages that no terminal obeys.
"""

import os
from pathlib import Path

import pytest

from kiosk.cli.hub.printing import print_intake, print_status
from kiosk.domain.events import Event
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import opened
from kiosk.province.hub.objects.folder_objects import FolderObjects
from kiosk.province.hub.objects.port import ObjectsError
from kiosk.province.hub.overview.status import status_of
from tests.province.hub.hubs import Hub

NAMES = {
    "line feed": "a\nb.age",
    "backslash": "a\\b.age",
    "escape sequence": "\x1b[2Jb.age",
    "not UTF-8": os.fsdecode(b"\xff\xfe.age"),
    "reading direction": "\u202ega.age",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_strange_name_on_the_server_stops_no_kiosk(sqlite_hub: Hub, events: list[Event], name: str):
    """WebDAV stores a file with any name in the folder of a kiosk; the hub cannot even open some of them."""
    hub = sqlite_hub
    victim, other = (hub.kiosk(enrolment=hub.expects()) for _ in range(2))
    hub.uploads(*victim.cuts(events, 20), *other.cuts(events, 20))
    for folder in (victim.id, "0" * 8 + other.id[8:]):
        place = Path(hub.folder, "objects", folder)
        place.mkdir(exist_ok=True)
        (place / name).write_bytes(b"?")
    hub.works()
    assert len(hub.state()["bundles"]) == 4
    assert hub.fetches(victim) is not None


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_strange_name_on_a_stick_stops_no_kiosk(
    sqlite_hub: Hub, events: list[Event], name: str, capsys: pytest.CaptureFixture[str]
):
    hub = sqlite_hub
    kiosk = hub.kiosk(enrolment=hub.expects())
    hub.lays((name, b"?" * 9000), where="0")
    taken = hub.receives(*kiosk.cuts(events, 20))
    assert (len(taken.new), len(taken.refused)) == (2, 1)
    print_intake(taken)
    with opened(hub.folder) as found:
        print_status(status_of(found))
    shown = capsys.readouterr().out
    assert "is not used" in shown
    assert all(line.isprintable() for line in shown.splitlines())


def test_a_job_that_fails_stops_no_other_job(sqlite_hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch):
    """Whatever makes the files of one kiosk unreadable, the others get their receipts."""
    hub = sqlite_hub
    victims = sorted((hub.kiosk(enrolment=hub.expects()) for _ in range(3)), key=lambda kiosk: kiosk.id)
    for kiosk in victims:
        hub.uploads(*kiosk.cuts(events))
    get = FolderObjects.get

    def failing(objects: FolderObjects, name: str, most: int) -> bytes | None:
        if name.startswith(victims[0].id):
            raise ObjectsError("The folder {place} cannot be read.", "Look at its disk.", place=objects.place)
        return get(objects, name, most)

    monkeypatch.setattr(FolderObjects, "get", failing)
    with pytest.raises(HubError, match="cannot be read"):
        hub.works()
    assert [hub.fetches(kiosk) is not None for kiosk in victims] == [False, True, True]


def test_what_is_no_file_is_passed_over(sqlite_hub: Hub, events: list[Event], tmp_path: Path):
    """A pipe would block its reader for ever; a link would read a file of the computer."""
    hub = sqlite_hub
    kiosk = hub.kiosk(enrolment=hub.expects())
    first, second, last = kiosk.cuts(events, 20, 50)
    hub.uploads(first)
    secret = tmp_path / "secret.age"
    secret.write_bytes(last.data)
    server, stick = Path(hub.folder, "objects", kiosk.id), hub.lays(second)[0].parent
    for place in (server, stick):
        os.mkfifo(place / f"1-1-{'0' * 64}.age")
        (place / f"1-1-{'1' * 64}.age").mkdir()
        (place / f"1-1-{'2' * 64}.age").symlink_to(secret)
    hub.works()
    taken = hub.receives()
    assert (len(taken.new), taken.refused, len(hub.state()["bundles"])) == (1, [], 2)
