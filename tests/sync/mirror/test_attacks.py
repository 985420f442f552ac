"""Tests of attacks by a hostile or broken mirror: each is refused, and the state of the kiosk is unchanged."""

import pytest

from kiosk.domain.errors import CarrierRefusedError
from kiosk.services.packs.loading_service import Look
from tests.content.trust.province import Province
from tests.services.stick_visit import YES
from tests.sync.mirror.conftest import NetworkVisit, refused
from tests.sync.mirror.server import Handler, Server


def pack_of(server: Server) -> str:
    """Return the name of the only pack file on the server."""
    (stored,) = [name for name in server.files if name.startswith("targets/")]
    return stored


def flipped(data: bytes) -> bytes:
    """Return `data` with one bit changed in the middle."""
    changed = bytearray(data)
    changed[len(changed) // 2] ^= 1
    return bytes(changed)


def refuses_to_install(visit: NetworkVisit, look: Look) -> str:
    """Let the kiosk install the only pack of `look`; return the message of the error with which the kiosk refuses it.

    Assert that the kiosk's state is unchanged and that the cure does not mention a stick.
    """
    before = visit.state()
    with pytest.raises(CarrierRefusedError) as caught:
        visit.loading.install(look, look.offer.packs[0].key, YES)
    assert visit.state() == before
    assert visit.halves() == []
    assert caught.value.cure
    assert "stick" not in caught.value.cure
    return caught.value.message


def test_bit_flip_in_a_pack_is_refused(visit: NetworkVisit, server: Server):
    server.files[pack_of(server)] = flipped(server.files[pack_of(server)])
    assert "damaged or was changed" in refuses_to_install(visit, visit.looks_far())
    assert visit.fetched() == []


@pytest.mark.parametrize("role", ["timestamp.json", "snapshot.json", "targets.json"])
def test_bit_flip_in_a_signature_is_refused(visit: NetworkVisit, server: Server, role: str):
    name = max(name for name in server.files if name.endswith((f"/{role}", f".{role}")))
    server.files[name] = flipped(server.files[name])
    error = refused(visit)
    assert type(error) is CarrierRefusedError
    assert "stick" not in error.cure


def test_rollback_is_refused(visit: NetworkVisit, server: Server):
    old = dict(server.files)
    visit.signs("1.3.0")
    look = visit.looks_far()
    visit.loading.install(look, look.offer.packs[0].key, YES)
    server.files = old
    assert type(refused(visit)) is CarrierRefusedError


def test_another_province_behind_the_address_is_refused(visit: NetworkVisit, server: Server):
    server.files = Province().files
    assert type(refused(visit)) is CarrierRefusedError


def test_longer_pack_is_refused_and_never_written(visit: NetworkVisit, server: Server):
    look = visit.looks_far()
    server.files[pack_of(server)] += b"more"
    assert "longer" in refuses_to_install(visit, look)
    assert sum(path.stat().st_size for path in visit.place.folder.glob("*")) == 0


def test_truncated_pack_is_refused(visit: NetworkVisit, server: Server):
    look = visit.looks_far()
    server.files[pack_of(server)] = server.files[pack_of(server)][:-1]
    assert "cut off" in refuses_to_install(visit, look)


def test_endless_data_in_place_of_a_pack_is_refused(visit: NetworkVisit, server: Server):
    look = visit.looks_far()
    size = look.offer.packs[0].size

    def pour(handler: Handler, _name: str) -> bool:
        handler.begin(200, Connection="close")
        handler.trickle(bytes(64 * 1024))
        return True

    server.meddling = pour
    assert "longer" in refuses_to_install(visit, look)
    assert sum(path.stat().st_size for path in visit.place.folder.glob("*")) <= size


def test_endless_data_in_place_of_a_signature_is_refused(visit: NetworkVisit, server: Server):
    def pour(handler: Handler, name: str) -> bool:
        if name != "metadata/timestamp.json":
            return False
        handler.begin(200, Connection="close")
        handler.trickle(b" " * 1024)
        return True

    server.meddling = pour
    error = refused(visit)
    assert type(error) is CarrierRefusedError
    assert "is larger than 16 KiB" in error.message
