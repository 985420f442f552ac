"""Attacks with receipts: by somebody who carries sticks, and by somebody who has an old key of the province.

A receipt lets a kiosk delete results from its outbox, so only the province may make one, and only for what it has.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner

from kiosk.domain.machine.drives import Drive
from kiosk.domain.receipts import ReceivedBundle
from kiosk.services.results.taking import TakingService
from kiosk.storage.store import Store
from kiosk.sync.receipts import SUFFIX
from tests.content.trust.province import as_folder
from tests.services.upkeep.receipt_visit import Return


@pytest.fixture
def visit(store: Store, taking: TakingService, stick: Drive, tmp_path: Path) -> Return:
    return Return(store, taking, stick, tmp_path)


def test_a_forged_receipt_is_refused_and_no_result_leaves(visit: Return) -> None:
    visit.brings_packs()
    visit.lays(visit.said(visit.rows), CryptoSigner.generate_ed25519())
    before = visit.state()
    taken = visit.service.take_in(visit.stick)
    assert (taken.new, len(taken.refused)) == (0, 1)
    assert visit.state() == before


def test_an_altered_receipt_is_refused_and_no_result_leaves(visit: Return) -> None:
    visit.brings_packs()
    file = visit.lays(visit.said(visit.rows[:1]))
    data = file.read_bytes()
    file.write_bytes(data[:60] + bytes([data[60] ^ 1]) + data[61:])
    before = visit.state()
    taken = visit.service.take_in(visit.stick)
    assert (taken.new, len(taken.refused)) == (0, 1)
    assert visit.state() == before


def test_a_receipt_of_an_older_key_is_refused_and_no_result_leaves(visit: Return) -> None:
    old = visit.province.signer
    visit.province.signer = CryptoSigner.generate_ed25519()
    visit.province.name_key()
    visit.brings_packs()
    visit.lays(visit.said(visit.rows), old)
    before = visit.state()
    taken = visit.service.take_in(visit.stick)
    assert (taken.new, len(taken.refused)) == (0, 1)
    assert visit.state() == before


def test_an_older_list_of_keys_on_the_stick_does_not_bring_an_old_key_back(visit: Return) -> None:
    old_files, old = dict(visit.province.files), visit.province.signer
    visit.province.signer = CryptoSigner.generate_ed25519()
    visit.province.name_key()
    carrier = visit.brings_packs("goi")
    visit.lays(visit.said(visit.rows[:1]))
    visit.service.take_in(visit.stick)
    visit.without(carrier)
    as_folder(old_files, visit.stick.place / "old")
    visit.lays(visit.said(visit.rows), old)
    before = visit.state()
    assert visit.service.take_in(visit.stick).new == 0
    assert visit.state() == before


def test_a_receipt_for_another_range_lets_no_result_go(visit: Return) -> None:
    """The right hash with other numbers is another bundle: nothing counts as received."""
    visit.brings_packs()
    first, second = visit.rows[:2]
    wrong = replace(visit.said([]), bundles=(ReceivedBundle(second.first, second.last, first.sha256),))
    visit.lays(wrong)
    outbox = visit.outbox()
    assert visit.service.take_in(visit.stick).new == 0
    assert visit.outbox() == outbox


@pytest.mark.parametrize("name", ["a\nb", "\x1b[2Jb", os.fsdecode(b"\xff\xfe"), "\u202eb", "<img src='x'>"])
def test_a_strange_name_of_a_receipt_is_told_as_one_line(visit: Return, name: str) -> None:
    """Neither a terminal nor a log may obey the name of a file on a stick."""
    visit.brings_packs()
    visit.lays(visit.said(visit.rows[:1]))
    (visit.stick.place / f"{name.replace('/', '')}{SUFFIX}").write_bytes(b"{}")
    taken = visit.service.take_in(visit.stick)
    assert (taken.new, len(taken.refused)) == (1, 1)
    assert taken.refused[0].message.isprintable()


def test_a_replayed_receipt_changes_nothing(visit: Return) -> None:
    visit.brings_packs()
    visit.lays(visit.said(visit.rows[:1]))
    visit.service.take_in(visit.stick)
    before = visit.state()
    assert visit.service.take_in(visit.stick).new == 0
    assert visit.state() == before
