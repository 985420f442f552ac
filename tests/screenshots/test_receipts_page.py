"""The page «Đồng bộ» is complete and readable in every format, with receipts of every kind on the stick."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.province.hub.signing import receipt_signer
from kiosk.province.publishing.keyring import Keyring, WithoutPassphrase
from kiosk.settings import Settings
from kiosk.sync.receipts import FOLDER, read_receipt, sign_receipt
from kiosk.tour.album import CALM, AlbumScene
from kiosk.tour.staff_walk import PIN, StaffHands
from kiosk.tour.upkeep_walk import miss_stick, see_stick, take_receipts, take_results, upkeep_site
from tests.content.trust.province import key
from tests.screenshots.pages import EVERY_SIZE, TIGHT, faults_in_all, only_in_full, started

STRANGE = "3f2a90c1-20261126T081530Z-5be10c27.receipt.json"
FOREIGN = "foreign.receipt.json"


def scenes(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    """Yield four states of the page, in this order.

    Before the first import; after the first import; after a second import, which finds only refused receipts; with
    only receipts that were imported before.

    The stick has a receipt for the kiosk's results, a receipt for results that the kiosk's record does not contain,
    and two receipts signed with a key that the kiosk does not trust.
    """
    own, stick, office = upkeep_site(site)
    with started(own, chosen) as visitor:
        hands = StaffHands(visitor.app, visitor.driver)
        visitor.start()
        visitor.end()
        hands.come_to_door()
        hands.set_first_pin()
        hands.open_page("sync")
        stick.is_in = True
        see_stick(hands)
        take_results(hands)
        hands.leave()
        visitor.start()
        visitor.end()
        office.receive(stick.folder)
        receipts = stick.folder.joinpath(*FOLDER)
        signer = receipt_signer(Keyring((office.keys,), WithoutPassphrase()), office.repository)
        (said,) = (read_receipt(file.read_bytes(), (signer.public_key,), file.name) for file in receipts.iterdir())
        lacked = replace(said, bundles=(ReceivedBundle(123_456, 234_567, "0" * 64),))
        (receipts / FOREIGN).write_bytes(sign_receipt(lacked, signer))
        other = Receipt(KioskId("00000000-0000-4000-8000-000000000001"), datetime.now(UTC), (_bundle(),))
        for name in (STRANGE, f"4{STRANGE[1:]}"):
            (receipts / name).write_bytes(sign_receipt(other, key()))
        hands.come_to_door()
        hands.type_pin(PIN)
        hands.see_inside()
        hands.open_page("sync")
        see_stick(hands)
        yield AlbumScene("receipts-and-strange-ones", visitor)
        take_receipts(hands)
        yield AlbumScene("received-refused-and-forked", visitor)
        take_receipts(hands)
        yield AlbumScene("refused", visitor)
        for name in (STRANGE, f"4{STRANGE[1:]}"):
            (receipts / name).unlink()
        stick.is_in = False
        miss_stick(hands)
        stick.is_in = True
        see_stick(hands)
        yield AlbumScene("known", visitor)


def _bundle() -> ReceivedBundle:
    return ReceivedBundle(1, 9, "0" * 64)


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, CALM), EVERY_SIZE, 4)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(seen_site: Site):
    wrong = faults_in_all(scenes(seen_site, replace(CALM, language="en")), TIGHT, 4)
    assert not wrong, "\n".join(wrong)


def test_nothing_is_wrong_in_a_language_of_longer_words(seen_site: Site, long_words: Path):
    wrong = faults_in_all(scenes(replace(seen_site, translations=long_words), CALM), TIGHT, 4)
    assert not wrong, "\n".join(wrong)
