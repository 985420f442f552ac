"""Decisions that end before their objects are deleted, followed by a rebuild: what the office rejected stays out."""

from collections.abc import Callable

import pytest

from kiosk.domain.events import Event
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import opened
from kiosk.province.hub.objects.folder_objects import FolderObjects
from kiosk.province.hub.objects.port import ObjectsError
from kiosk.province.hub.receiving.rebuild import Rebuilt, rebuild
from tests.province.hub.hubs import Hub

TABLES = ("bundles", "statements", "quarantine", "waiting")


def rebuilt(hub: Hub) -> Rebuilt:
    with opened(hub.folder) as found:
        return rebuild(found, hub.opened_keys, hub.now, lambda _done, _total: None)


def interrupted(act: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    """Do `act`, with the power cut off before the first object is deleted."""

    def cut_off(_objects: FolderObjects, _name: str) -> None:
        raise ObjectsError("The power is cut off.", "Wait.")

    with monkeypatch.context() as patched:
        patched.setattr(FolderObjects, "delete", cut_off)
        with pytest.raises(HubError, match="power"):
            act()


@pytest.mark.parametrize("what", ["key", "held key", "bundle"])
def test_what_the_office_rejected_does_not_come_back(
    sqlite_hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch, what: str
):
    """The key of a stolen kiosk was approved again, because its bundles were still in the archive."""
    hub = sqlite_hub
    kiosk = hub.kiosk(enrolment="" if what == "held key" else hub.expects())
    made = kiosk.cuts(events, 20, 50)
    hub.receives(*made)
    interrupted(lambda: hub.rejects(made[1].sha256 if what == "bundle" else kiosk.code), monkeypatch)
    before, states = hub.state(*TABLES), [row[4] for row in hub.state("kiosks")["kiosks"]]
    done = rebuilt(hub)
    assert (done.errors, len(done.moved)) == ([], 1 if what == "bundle" else 3)
    assert (hub.state(*TABLES), [row[4] for row in hub.state("kiosks")["kiosks"]]) == (before, states)
    assert not set(hub.objects("archive", "held")) & set(done.moved)
    hub.approves(made[1].sha256 if what == "bundle" else kiosk.code)
    assert len(hub.state()["bundles"]) == 3, "nothing is lost"


def test_a_rejection_that_moved_nothing_is_completed(
    sqlite_hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch
):
    """The decision is written first: it counts although the database did not learn of it."""
    hub = sqlite_hub
    kiosk = hub.kiosk(enrolment=hub.expects())
    hub.receives(*kiosk.cuts(events, 20, 50))
    put = FolderObjects.put

    def cut_off(objects: FolderObjects, name: str, data: bytes) -> None:
        if name.startswith("quarantine/"):
            raise ObjectsError("The power is cut off.", "Wait.")
        put(objects, name, data)

    with monkeypatch.context() as patched:
        patched.setattr(FolderObjects, "put", cut_off)
        with pytest.raises(HubError, match="power"):
            hub.rejects(kiosk.code)
    rebuilt(hub)
    assert (hub.state(), hub.objects("archive")) == ({"bundles": [], "statements": []}, {})
    hub.approves(kiosk.code)
    assert len(hub.state()["bundles"]) == 3


def test_a_bundle_that_the_office_accepted_again_is_not_left_out(
    sqlite_hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch
):
    hub = sqlite_hub
    made = hub.kiosk(enrolment=hub.expects()).cuts(events, 20, 50)
    hub.receives(*made)
    hub.rejects(made[1].sha256)
    interrupted(lambda: hub.approves(made[1].sha256), monkeypatch)
    rebuilt(hub)
    assert len(hub.state()["bundles"]) == 3
