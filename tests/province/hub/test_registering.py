"""Tests of which keys a hub accepts: enrolment, approval, rejection, and copied or restored kiosks."""

import pytest

from kiosk.domain.events import Event
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.folder import opened
from kiosk.province.hub.ingest import quarantine, storing
from kiosk.province.hub.overview.status import HubStatus, RecordStatus, status_of
from kiosk.province.hub.registry import kiosks as registry
from kiosk.sync.sealing import SealedBundle
from tests.province.hub.hubs import Hub, Kiosk, forked, received, statement_count

NOTHING: dict[str, list[tuple[object, ...]]] = {"bundles": [], "statements": []}


def status(hub: Hub) -> HubStatus:
    with opened(hub.folder) as found:
        return status_of(found)


def records(hub: Hub, kiosk: Kiosk) -> list[RecordStatus]:
    return [one for one in status(hub).records if one.kiosk == kiosk.id]


def states(hub: Hub, kiosk: Kiosk) -> list[tuple[int, str, int, int]]:
    return [(one.branch, one.state, one.bundles, one.waiting) for one in records(hub, kiosk)]


@pytest.fixture
def stranger(hub: Hub) -> Kiosk:
    """A kiosk that the hub does not know."""
    return hub.kiosk()


def test_results_of_an_unknown_key_are_held_and_get_no_receipt(hub: Hub, stranger: Kiosk, events: list[Event]):
    cut = stranger.cuts(events, 20)
    taken = hub.receives(*cut)
    assert (taken.new, len(taken.held), taken.refused, taken.kiosks) == ([], 2, [], [])
    assert stranger.code in str(taken.held[0].error)
    assert hub.state() == NOTHING
    assert (hub.answered(), hub.fetches(stranger)) == ({}, None)
    assert states(hub, stranger) == [(0, "held", 0, 2)]
    assert hub.objects("held") == {f"held/{one.path}": one.data for one in cut}


def test_the_spoken_code_approves_a_key_and_stores_what_waited(hub: Hub, stranger: Kiosk, events: list[Event]):
    cut = stranger.cuts(events, 20)
    hub.uploads(*cut)
    hub.works()
    decided = hub.approves(stranger.code.replace(" ", "-"))
    assert (decided.kiosk, decided.bundles, decided.waiting) == (stranger.id, 2, 0)
    hub.works()
    receipt = hub.fetches(stranger)
    assert receipt is not None
    assert list(receipt.bundles) == list(map(received, cut))
    assert hub.objects("held") == {}


def test_a_key_is_approved_by_the_token_that_the_office_made(hub: Hub, events: list[Event]):
    kiosk = hub.kiosk(enrolment=hub.expects("19260"))
    assert len(hub.receives(*kiosk.cuts(events)).new) == 1
    (one,) = records(hub, kiosk)
    assert (one.state, one.commune) == ("approved", "19260")
    (used,) = status(hub).enrolments
    assert used.used_by == kiosk.code


def test_a_token_is_stored_only_as_a_hash(hub: Hub, events: list[Event]):
    token = hub.expects()
    hub.receives(*hub.kiosk(enrolment=token).cuts(events))
    rows = repr(hub.state("enrolments", "kiosks"))
    assert token not in rows
    assert not any(token.encode() in data for data in hub.objects("registry").values())


def test_a_token_approves_one_key_only(hub: Hub, events: list[Event]):
    token = hub.expects()
    first, second = hub.kiosk(enrolment=token), hub.kiosk(enrolment=token)
    hub.receives(*first.cuts(events), *second.cuts(events[:30]))
    assert sorted([states(hub, first), states(hub, second)]) == [[(0, "approved", 1, 0)], [(0, "held", 0, 1)]]


def test_a_false_token_approves_nothing(hub: Hub, events: list[Event]):
    hub.expects()
    kiosk = hub.kiosk(enrolment="ABCDEF-ABCDEF-ABCDEF-ABCDEF")
    assert len(hub.receives(*kiosk.cuts(events)).held) == 1
    assert hub.state() == NOTHING


def test_a_kiosk_that_takes_a_new_id_keeps_its_approval(hub: Hub, events: list[Event]):
    kiosk = hub.kiosk(enrolment=hub.expects("19260"))
    successor = hub.kiosk(key=kiosk.key)
    hub.receives(*kiosk.cuts(events[:30]), *successor.cuts(events))
    (one,) = records(hub, successor)
    assert (one.state, one.commune, one.bundles) == ("approved", "19260", 1)


def test_a_rejected_key_is_held_under_another_id(hub: Hub, events: list[Event]):
    kiosk = hub.kiosk(enrolment=hub.expects())
    hub.receives(*kiosk.cuts(events[:30]))
    hub.rejects(kiosk.code)
    hub.emptied()
    successor = hub.kiosk(key=kiosk.key)
    assert len(hub.receives(*successor.cuts(events)).held) == 1
    assert hub.state() == NOTHING


def test_a_second_key_of_a_known_kiosk_is_held_although_it_has_a_token(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event]
):
    hub.receives(*cut)
    before = hub.state()
    hub.emptied()
    second = hub.kiosk(id=kiosk.id, enrolment=hub.expects())
    assert len(hub.receives(*second.cuts(events)).held) == 1
    assert hub.state() == before
    main, other = records(hub, kiosk)
    assert (main.advice, other.state) == ("", "held")
    assert "another key of this kiosk is approved: its disk was replaced or copied" in other.advice


def test_a_restored_kiosk_with_a_new_key_goes_on_after_its_approval(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event]
):
    hub.receives(cut[0], cut[1])
    second = hub.kiosk(id=kiosk.id)
    (rest,) = second.cuts(events[50:])
    hub.receives(rest)
    hub.approves(second.code)
    hub.works()
    receipt = hub.fetches(kiosk)
    assert receipt is not None
    assert list(receipt.bundles) == [received(cut[0]), received(cut[1]), received(rest)]
    assert receipt.missing == ()
    assert "several keys" in records(hub, kiosk)[0].advice


def test_a_copied_kiosk_is_kept_apart_and_told(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event]):
    hub.receives(*cut)
    before = hub.state()
    hub.emptied()
    kiosk.enrolment = ""
    other = kiosk.cuts(forked(events, 40)[30:])
    taken = hub.receives(*other)
    assert (taken.new, len(taken.held), taken.refused) == ([], 1, [])
    assert "disk was copied, or an older backup was restored" in str(taken.held[0].error)
    assert hub.state() == before
    assert states(hub, kiosk) == [(0, "approved", 3, 0), (1, "held", 0, 1)]
    assert "a second chain of events with the same key" in records(hub, kiosk)[1].advice


@pytest.mark.parametrize("cuts", [(), (25, 60)])
def test_a_copy_is_closed_when_its_events_have_come_under_a_new_id(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event], cuts: tuple[int, ...]
):
    other = forked(events, 40)
    held = kiosk.cuts(other[30:], 15)
    hub.receives(*cut, *held)
    assert states(hub, kiosk) == [(0, "approved", 3, 0), (1, "held", 0, 2)]
    successor = hub.kiosk(key=kiosk.key)
    for bundle in successor.cuts(other, *cuts):
        hub.emptied()
        hub.receives(bundle)
    assert states(hub, kiosk) == [(0, "approved", 3, 0)]
    assert hub.objects("held") == {}
    assert [one.advice for one in status(hub).records] == ["", ""]
    assert status(hub).statements == statement_count(*cut) + records(hub, successor)[0].statements
    hub.emptied()
    taken = hub.receives(*held)
    assert (taken.known, taken.held, taken.refused) == (2, [], [])
    assert states(hub, kiosk) == [(0, "approved", 3, 0)]


def test_a_copy_stays_open_while_its_events_have_come_only_in_part(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event]
):
    other = forked(events, 40)
    hub.receives(*cut, *kiosk.cuts(other[30:]))
    successor = hub.kiosk(key=kiosk.key)
    first, *rest = successor.cuts(other, 60, len(other) - 1)
    for missing in ([first], rest[:-1]):
        hub.receives(*missing)
        assert states(hub, kiosk) == [(0, "approved", 3, 0), (1, "held", 0, 1)]
    strange = hub.kiosk(enrolment=hub.expects())
    hub.receives(*strange.cuts(other))  # another key: that its results are equal proves nothing
    assert states(hub, kiosk) == [(0, "approved", 3, 0), (1, "held", 0, 1)]
    assert len(hub.objects("held")) == 1


def test_an_approved_copy_needs_no_decision_after_its_events_have_come_under_a_new_id(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event]
):
    other = forked(events, 40)
    hub.receives(*cut, *kiosk.cuts(other))
    hub.approves(kiosk.code)
    before = status(hub).statements
    advice = [one.advice for one in records(hub, kiosk)]
    assert [f'reject HUB "{kiosk.code}" --chain {number}' in text for number, text in enumerate(advice, 1)] == [
        True
    ] * 2
    hub.receives(*hub.kiosk(key=kiosk.key).cuts(other, 25))
    assert [one.advice for one in status(hub).records] == ["", "", ""]
    assert status(hub).statements == before


@pytest.mark.parametrize("chain", [1, 2])
def test_one_chain_alone_is_rejected_and_comes_back(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event], chain: int
):
    other = kiosk.cuts(forked(events, 40))
    hub.receives(*cut, *other)
    hub.approves(kiosk.code)
    before = status(hub).statements
    kept, gone = (other, cut) if chain == 1 else (cut, other)
    assert hub.rejects(kiosk.code, chain).bundles == len(gone)
    assert status(hub).statements == statement_count(*kept)
    assert [one.state for one in records(hub, kiosk)].count("rejected") == 1
    assert [one.advice for one in records(hub, kiosk)] == ["", ""]
    hub.emptied()
    taken = hub.receives(*gone)
    assert (taken.new, taken.held, len(taken.refused)) == ([], [], len(gone))
    assert "was rejected by the office" in str(taken.refused[0])
    assert status(hub).statements == statement_count(*kept)
    assert hub.approves(kiosk.code).bundles == len(gone)
    assert status(hub).statements == before
    with pytest.raises(HubError, match="is not the code of a kiosk's key"):
        hub.rejects(kiosk.code, 3)


def test_the_other_chain_can_be_counted_too(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event]):
    hub.receives(*cut)
    other = forked(events, 40)
    hub.receives(*kiosk.cuts(other))
    decided = hub.approves(kiosk.code)
    assert (decided.bundles, decided.waiting) == (1, 0)
    main, branch = records(hub, kiosk)
    assert (main.statements, branch.bundles) == (sum(map(statement_count, cut)), 1)
    shared = statement_count(*kiosk.cuts(events[:40]))
    assert branch.statements == statement_count(*kiosk.cuts(other)) - shared > 0
    assert status(hub).statements == main.statements + branch.statements


def test_a_rejected_key_goes_out_with_all_it_sent_and_comes_back(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk, events: list[Event]
):
    other = hub.kiosk(enrolment=hub.expects())
    hub.receives(*other.cuts(events[:30]))
    before = hub.state()
    hub.receives(*cut)
    hub.works()
    stored = hub.state()
    assert hub.rejects(kiosk.code).bundles == 3
    hub.works()
    assert hub.state() == before
    assert hub.fetches(kiosk) is None
    assert hub.objects(f"archive/{kiosk.id}") == {}
    hub.emptied()
    taken = hub.receives(*cut)
    assert (taken.new, len(taken.refused), hub.state()) == ([], 3, before)
    assert hub.approves(kiosk.code).bundles == 3
    assert {row[3] for row in hub.state()["bundles"]} == {row[3] for row in stored["bundles"]}
    assert hub.objects("quarantine") == {}


def test_a_bundle_that_is_taken_out_is_not_listed_not_asked_for_and_not_accepted_again(
    hub: Hub, cut: list[SealedBundle], kiosk: Kiosk
):
    hub.receives(*cut)
    assert hub.rejects(cut[1].sha256[:12]).bundles == 1
    hub.works()
    receipt = hub.fetches(kiosk)
    assert receipt is not None
    assert (list(receipt.bundles), receipt.missing) == ([received(cut[0]), received(cut[2])], ())
    hub.emptied()
    taken = hub.receives(cut[1])
    assert (taken.new, "was taken out by the office" in str(taken.refused[0])) == ([], True)
    assert len(hub.state()["bundles"]) == 2


def test_a_bundle_that_was_taken_out_by_mistake_is_accepted_again(hub: Hub, cut: list[SealedBundle], kiosk: Kiosk):
    hub.receives(*cut)
    stored = hub.state("statements")
    hub.rejects(cut[1].sha256)
    assert hub.approves(cut[1].sha256[:8]).bundles == 1
    assert hub.state("statements") == stored
    assert hub.objects("quarantine") == {}


@pytest.mark.parametrize("wanted", ["", "1234", "0" * 16, "0000 0000 0000 0000", "f" * 64])
def test_a_code_that_names_nothing_changes_nothing(hub: Hub, cut: list[SealedBundle], wanted: str):
    hub.receives(*cut)
    before = hub.state("bundles", "kiosks", "statements")
    for decision in (hub.rejects, hub.approves):
        with pytest.raises(HubError, match="is not the code of a kiosk's key"):
            decision(wanted)
    assert hub.state("bundles", "kiosks", "statements") == before


def test_strangers_cannot_fill_the_store(
    hub: Hub, events: list[Event], monkeypatch: pytest.MonkeyPatch, cut: list[SealedBundle]
):
    monkeypatch.setattr(registry, "MOST_HELD_KEYS", 2)
    monkeypatch.setattr(storing, "MOST_HELD_OF_ONE", 1)
    strangers = [hub.kiosk() for _ in range(3)]
    made = [one for stranger in strangers for one in stranger.cuts(events, 20)]
    taken = hub.receives(*made)
    assert (len(taken.held), len(taken.refused)) == (2, 4)
    assert len(hub.state("kiosks")["kiosks"]) == 2
    assert len(hub.objects("held")) == 2
    assert "too many keys wait for a decision already" in str(taken.refused[0])
    assert len(hub.receives(*cut).new) == 3  # an expected kiosk is not shut out


def test_what_is_beyond_a_limit_stays_on_the_server(
    hub: Hub, stranger: Kiosk, events: list[Event], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(storing, "MOST_HELD_OF_ONE", 1)
    cut = stranger.cuts(events, 20)
    hub.uploads(*cut)
    hub.works()
    assert len(hub.objects(stranger.id)) == 1
    hub.approves(stranger.code)
    hub.works()
    assert len(hub.state()["bundles"]) == 2
    assert hub.objects(stranger.id) == {}


def test_endless_refusals_do_not_fill_the_disk(hub: Hub, cut: list[SealedBundle], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(quarantine, "MOST_FILES", 2)
    made = [(f"{number}-{number}-{'0' * 64}.age", b"x%d" % number) for number in range(1, 6)]
    assert len(hub.receives(*made).refused) == 5
    assert len([name for name in hub.objects("quarantine") if name.endswith(".age")]) == 2
    assert len(hub.receives(*cut).new) == 3


def test_an_approval_that_was_interrupted_is_completed_by_the_next_work(
    hub: Hub, stranger: Kiosk, events: list[Event], monkeypatch: pytest.MonkeyPatch
):
    from kiosk.province.hub.receiving import release

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    hub.receives(*stranger.cuts(events, 20, 50))
    with monkeypatch.context() as broken:
        broken.setattr(release, "_release", interrupted)
        with pytest.raises(KeyboardInterrupt):
            hub.approves(stranger.code)
    assert states(hub, stranger) == [(0, "approved", 0, 3)]
    hub.works()
    assert states(hub, stranger) == [(0, "approved", 3, 0)]
