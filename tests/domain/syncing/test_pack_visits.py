"""Sentences about looks for packs, and what a download may cost."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.errors import KioskError
from kiosk.domain.ids import PackId
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.domain.syncing.pack_visits import MOST_NAMED, FoundPack, PackState, PackVisit, pack_sentences
from kiosk.domain.syncing.usage import FOR_PACKS, Usage, may_load
from kiosk.domain.texts import untranslated

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
MB = 1_000_000


def found(state: PackState, pack: str = "suc-khoe", version: str = "1.0.0") -> FoundPack:
    return FoundPack(PackId(pack), version, 24 * MB, 64 * "a", state)


def said(visit: PackVisit | None) -> list[str]:
    return [str(sentence) for sentence in pack_sentences(visit)]


@pytest.mark.parametrize("state", PackState)
def test_each_state_names_the_packs_and_their_size(state: PackState):
    looked, told = said(PackVisit(NOW, "goi.example", (found(state), found(state, "an-toan"))))
    assert "goi.example" in looked
    assert "suc-khoe 1.0.0, an-toan 1.0.0 (48 MB)" in told


def test_what_is_ready_is_named_before_what_is_not():
    visit = PackVisit(NOW, "goi.example", (found(PackState.LIMIT), found(PackState.FETCHED, "an-toan")))
    assert ["an-toan" in sentence for sentence in said(visit)[1:]] == [True, False]


def test_a_failed_look_says_why_and_what_to_do():
    error = KioskError(untranslated("{host} is late."), untranslated("Set the clock."), host="goi.example")
    told = said(PackVisit(NOW, "goi.example", (), error))
    assert told[0].endswith("without success:")
    assert told[1:] == ["goi.example is late.", "Set the clock."]


def test_many_packs_are_not_all_named():
    (_, told) = said(PackVisit(NOW, "g", tuple(found(PackState.CUT, f"goi-{n}") for n in range(MOST_NAMED + 3))))
    assert told.count("goi-") == MOST_NAMED
    assert ", …" in told


def test_nothing_new_and_no_look_yet_are_told_apart():
    assert said(PackVisit(NOW, "goi.example"))[0].endswith("nothing new.")
    assert "not looked for" in said(None)[0]


def test_a_kiosk_without_a_mirror_reads_nothing_about_packs():
    without, with_ = (NetworkState("kho.example", has_mirror=has).sentences() for has in (False, True))
    assert len(with_) == len(without) + 1


@pytest.mark.parametrize(("known", "is_left"), [("0.9.0", True), ("1.0.0", False), ("1.10.0", False), (None, True)])
def test_what_is_as_new_on_the_kiosk_is_left_out(known: str | None, is_left: bool):
    visit = PackVisit(NOW, "goi.example", (found(PackState.FETCHED),))
    newest = {PackId("suc-khoe"): known} if known else {}
    assert bool(visit.without(newest).packs) is is_left


@pytest.mark.parametrize(
    ("used", "limit", "is_metered", "allowed"),
    [
        (0, None, False, True),
        (0, None, True, False),
        (0, 200 * MB, True, True),
        (0, 200 * MB, False, True),
        (140 * MB, 200 * MB, False, False),
        (0, 24 * MB, True, False),
    ],
)
def test_a_pack_fits_into_its_share_of_the_limit_or_does_not_come(
    used: int, limit: int | None, is_metered: bool, allowed: bool
):
    assert may_load(Usage("2026-11", used), limit, 24 * MB, is_metered=is_metered) is allowed


def test_packs_leave_a_share_of_the_limit_to_results():
    assert FOR_PACKS < 1
    assert not may_load(Usage("2026-11", 160 * MB), 200 * MB, 1, is_metered=False)
