"""Tests of a kiosk's life through rotations of the keys for results, with a real repository and a real TUF client."""

import shutil
from collections.abc import Callable
from dataclasses import replace

import pyrage
import pytest

from kiosk.content.trust.recipients import known_recipients, recipients
from kiosk.province.hub.checking.checked import BundleNotSoundError
from kiosk.province.hub.checking.checker import BundleChecker
from kiosk.province.publishing.rotation import rotate
from kiosk.province.publishing.sync_keys import former_sync_key_files, result_identities
from kiosk.sync.bundles import Addressed, Origin, make_bundle
from kiosk.sync.kiosk_key import kiosk_key
from kiosk.sync.sealing import SealedBundle, seal
from tests.province.publishing.client import Client
from tests.province.publishing.province import START, Province
from tests.storage.walks import whole_visit
from tests.sync.conftest import KIOSK, sealed

Cut = Callable[[], SealedBundle]


def hub_of(province: Province) -> BundleChecker:
    """Return the checks of a hub that has the folder of keys without the escrow key, and the newest repository."""
    for file in province.keys.glob("escrow.*"):
        file.rename(province.keys.parent / file.name)
    return BundleChecker(result_identities(province.office.keys), known_recipients(province.read().targets))


@pytest.fixture
def cut(province: Province, client: Client) -> Cut:
    """Return a function with which a kiosk seals its next bundle, for the recipients that it has seen last."""
    events = sealed([draft for number in range(6) for draft in whole_visit(number)])
    key = kiosk_key(client.cache.parent / "sync-key.pem")
    done = [0]

    def make() -> SealedBundle:
        seen = recipients(client.looks_at(client.cache.parent / "carrier", START)._trusted_set.targets)
        assert seen is not None
        first, done[0] = done[0], done[0] + 20
        origin = replace(Origin(KIOSK, "", "0.1.0"), addressed=Addressed(seen))
        return seal(make_bundle(events[first : done[0]], origin), key, seen)

    return make


def carry(province: Province, client: Client) -> None:
    """Bring the newest repository to the kiosk, as a carrier does."""
    carrier = client.cache.parent / "carrier"
    if carrier.is_symlink():
        carrier.unlink()
    carrier.symlink_to(province.folder)


def test_results_arrive_through_rotations_of_both_keys(province: Province, client: Client, cut: Cut):
    carry(province, client)
    made = [cut()]
    for roles in (["sync"], ["escrow"], ["sync", "escrow", "receipts"]):
        rotate(province.office, roles)
        made.append(cut())
    hub = hub_of(province)
    received = [hub(bundle.data, bundle.name) for bundle in reversed(made)]
    assert sorted((one.first, one.last) for one in received) == [(1, 20), (21, 40), (41, 60), (61, 80)]
    assert len({one.public_key for one in received}) == 1


def test_a_bundle_sealed_for_an_old_key_is_opened_by_the_old_escrow_key_alone(
    province: Province, client: Client, cut: Cut
):
    carry(province, client)
    before = cut()
    (old,) = province.office.keys.identities("escrow")
    rotate(province.office, ["escrow"])
    after = cut()
    assert pyrage.decrypt(before.data, [old])
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(after.data, [old])


def test_a_kiosk_that_has_not_seen_the_new_key_is_received_as_before(province: Province, client: Client, cut: Cut):
    carry(province, client)
    cut()
    old_carrier = client.cache.parent / "old"
    shutil.copytree(province.folder, old_carrier)
    rotate(province.office, ["sync", "escrow"])
    (client.cache.parent / "carrier").unlink()
    (client.cache.parent / "carrier").symlink_to(old_carrier)
    late = cut()
    assert hub_of(province)(late.data, late.name).first == 21


def test_a_hub_without_the_old_key_file_refuses_and_says_why(province: Province, client: Client, cut: Cut):
    carry(province, client)
    before = cut()
    rotate(province.office, ["sync"])
    (lost,) = former_sync_key_files(province.read().targets, "sync")
    (province.keys / lost).unlink()
    with pytest.raises(BundleNotSoundError, match="encrypted for somebody else"):
        hub_of(province)(before.data, before.name)
