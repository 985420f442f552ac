"""Attacks on a hub with stored results: every one ends with a refused or held file, and what was stored is unchanged.

What a single file can contain is tested in the other modules of this folder; here, the same files arrive on a stick.
"""

import gzip
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.domain.events import Event
from kiosk.domain.syncing.recipients import Recipients
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.attacks.forging import Kiosk as Forger
from tests.province.hub.attacks.forging import Office, new_key, with_entry
from tests.province.hub.hubs import Hub, Kiosk, forked, received, statement_count

File = tuple[str, bytes]
Forged = Callable[[Forger], bytes]
OTHER = "0d6a3c51-7a0f-4a52-9d65-6f0cf4a3d0b7"


@pytest.fixture
def sender(hub: Hub) -> Kiosk:
    """A kiosk that the hub expects: its key is approved with its first bundle."""
    return hub.kiosk(enrolment=hub.expects())


@pytest.fixture
def sent(events: list[Event], sender: Kiosk) -> list[SealedBundle]:
    """Three bundles of the kiosk: events 1–20, 21–50, and from 51 on."""
    return sender.cuts(events, 20, 50)


@pytest.fixture
def forger(hub: Hub, sender: Kiosk, events: list[Event]) -> Forger:
    """Makes forged bundles with the id and the key of `sender`, for the events after the first 20."""
    return Forger(SimpleNamespace(recipients=hub.recipients), events[20:50], sender.id, sender.key)  # type: ignore[arg-type]


def elsewhere(forger: Forger, *, is_escrow_alone: bool = False) -> Forger:
    """Return a kiosk that seals for another province, or only for another escrow key."""
    there = Office().recipients
    province = forger.office.recipients.province if is_escrow_alone else there.province
    office: Any = SimpleNamespace(recipients=Recipients(province, there.escrow))
    return forger.with_other(office=office)


def padded(statements: list[dict[str, Any]]) -> None:
    statements[1] = {**statements[1], "full-name": "Trần Thị Hoa"}


def borrowed(statements: list[dict[str, Any]]) -> None:
    statements[1] = {**statements[1], "id": statements[0]["id"]}


FORGED: dict[str, Forged] = {
    "altered": lambda forger: forger.honest[:-1] + bytes([forger.honest[-1] ^ 1]),
    "truncated": lambda forger: forger.honest[:-100],
    "for another province": lambda forger: elsewhere(forger).honest,
    "wrong escrow": lambda forger: elsewhere(forger, is_escrow_alone=True).honest,
    "endless range": lambda forger: forger.forged(with_entry(last=2**53 - 1), lines=b""),
    "range of another part": lambda forger: forger.forged(with_entry(first=51, last=80)),
    "borrowed ids": lambda forger: forger.with_statements(borrowed),
    "statements of another kiosk": lambda forger: forger.with_other(id=OTHER).forged(with_entry(kiosk=forger.id)),
    "padded statement": lambda forger: forger.with_statements(padded),
    "nested JSON": lambda forger: forger.forged(with_entry(last=21), lines=b"[" * 50_000 + b"\n"),
    "bomb": lambda forger: forger.sealed(gzip.compress(b"x" * 3_000_000)),
    "not sealed": lambda forger: forger.inner(),
}


@pytest.mark.parametrize("attack", FORGED)
def test_a_forged_file_is_refused_and_the_honest_one_is_stored_later(
    attack: str, hub: Hub, sent: list[SealedBundle], forger: Forger
):
    hub.receives(sent[0])
    before, answered = hub.state(), hub.answered()
    hub.emptied_of_results()
    taken = hub.receives((sent[1].name, FORGED[attack](forger)))
    assert (taken.new, taken.held, len(taken.refused)) == ([], [], 1), taken
    assert (hub.state(), hub.answered()) == (before, answered)
    hub.emptied_of_results()
    assert len(hub.receives(sent[1]).new) == 1, "the attack shuts nobody out"


def test_replayed_bundles_are_known_and_nothing_changes(hub: Hub, sent: list[SealedBundle]):
    hub.receives(*sent)
    before = hub.state()
    for _ in range(3):
        taken = hub.receives(*sent)
        assert (taken.new, taken.held, taken.refused) == ([], [], [])
    assert hub.state() == before


def test_replayed_bundles_after_the_hub_is_told_to_take_one_out_do_not_bring_it_back(
    hub: Hub, sent: list[SealedBundle]
):
    hub.receives(*sent)
    hub.rejects(sent[1].sha256)
    before = hub.state()
    taken = hub.receives(*sent)
    assert (taken.new, taken.held) == ([], [])
    assert hub.state() == before


def test_reordered_bundles_are_stored_whatever_their_order(hub: Hub, sent: list[SealedBundle], sender: Kiosk):
    for bundle in reversed(sent):
        hub.receives(bundle)
        hub.emptied_of_results()
    assert len(hub.state()["statements"]) == statement_count(*sent)
    receipt = hub.fetches(sender)
    assert receipt is not None
    assert (set(receipt.bundles), receipt.missing) == (set(map(received, sent)), ())


@pytest.mark.parametrize("is_expected", [False, True])
def test_a_bundle_with_a_strangers_key_is_held_and_nothing_changes(
    hub: Hub, sent: list[SealedBundle], sender: Kiosk, events: list[Event], is_expected: bool
):
    """Somebody knows the id of a kiosk, and even has a set-up file: his key is not that of the kiosk."""
    hub.receives(sent[0])
    before = hub.state()
    hub.emptied_of_results()
    thief = hub.kiosk(id=sender.id, key=new_key(), enrolment=hub.expects() if is_expected else "")
    taken = hub.receives(*thief.cuts(events, 20)[1:])
    assert (taken.new, len(taken.held), taken.refused) == ([], 1, [])
    assert hub.state() == before
    assert len(hub.receives(*sent[1:]).new) == 2, "the kiosk itself is not shut out"


def test_an_unregistered_kiosk_is_held_and_gets_no_receipt(hub: Hub, sent: list[SealedBundle], events: list[Event]):
    hub.receives(*sent)
    before = hub.state()
    hub.emptied()
    unknown = hub.kiosk()
    taken = hub.receives(*unknown.cuts(events))
    assert (taken.new, len(taken.held)) == ([], 1)
    assert (hub.state(), hub.answered(), hub.fetches(unknown)) == (before, {}, None)


def test_a_cloned_kiosk_is_kept_apart_and_nothing_changes(
    hub: Hub, sent: list[SealedBundle], sender: Kiosk, events: list[Event]
):
    """Two machines with one disk: one id, one key, two chains."""
    hub.receives(*sent)
    before = hub.state()
    hub.emptied()
    clone = sender.cuts(forked(events, 40)[40:])
    taken = hub.receives(*clone)
    assert (taken.new, len(taken.held), taken.refused) == ([], 1, [])
    assert hub.state() == before
    assert sender.id not in hub.answered(), "a clone gets no receipt"
