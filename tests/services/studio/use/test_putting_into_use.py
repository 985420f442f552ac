"""Tests of putting own lessons into use: one act, repeatable, verified like a stick; drafts stay outside."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.content.trust.own import repository as own_repository
from kiosk.domain.errors import ClockDoubtError, CommuneKeyError, KioskError, PackStoppedError, SourceError
from kiosk.domain.ids import LessonId
from kiosk.domain.studio.use import ChosenLessons, OwnCommune
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, LESSON, PACK, YES, OwnKiosk, changed, own_sources

FULL_NAME = LessonId(f"{PACK}/{LESSON}")


def test_a_lesson_put_into_use_is_among_the_residents_lessons_and_marked_as_the_communes(
    kiosk: OwnKiosk, chosen: ChosenLessons
):
    done = kiosk.puts(chosen)
    assert (done.row.pack, done.row.version, done.is_new, kiosk.told) == (PACK, "1.0.0", True, 1)
    (card,) = kiosk.library.cards()
    assert (card.id, card.is_own, card.code) == (FULL_NAME, True, "4.60")
    assert len(kiosk.library.lesson(FULL_NAME).steps) == 10
    (known,) = kiosk.trust.known()
    state = kiosk.use.state(AUTHOR, COMMUNE)
    assert known.is_trusted
    assert state.fingerprint == known.key.fingerprint
    assert [(pack.pack, pack.signed, pack.active) for pack in state.packs] == [(PACK, "1.0.0", "1.0.0")]


def test_a_draft_beside_the_chosen_lessons_never_gets_into_the_pack(kiosk: OwnKiosk, chosen: ChosenLessons):
    (chosen.sources / "nhap.yaml").write_text("id: nhap\n", "utf-8")
    (chosen.sources / "media" / "nhap.svg").write_text("not a drawing", "utf-8")
    kiosk.puts(chosen)
    files = {path.name for path in (kiosk.folder / "packs").rglob("*") if path.is_file()}
    assert f"{LESSON}.json" in files
    assert not any(name.startswith("nhap") for name in files)
    assert list(kiosk.places.work.iterdir()) == []


def test_the_same_lessons_again_change_nothing_and_changed_ones_get_a_higher_version(
    kiosk: OwnKiosk, chosen: ChosenLessons
):
    kiosk.puts(chosen)
    signed = kiosk.use.repository(COMMUNE.code).files()
    again = kiosk.puts(chosen)
    assert (again.row.version, again.is_new) == ("1.0.0", False)
    assert kiosk.use.repository(COMMUNE.code).files() == signed
    assert kiosk.puts(changed(chosen)).row.version == "1.0.1"
    assert kiosk.puts(chosen).row.version == "1.0.2"
    assert [pack.version for pack in kiosk.use.repository(COMMUNE.code).packs()] == ["1.0.2", "1.0.1"]


def test_findings_of_the_checker_refuse_the_act_and_name_the_authors_file(kiosk: OwnKiosk, chosen: ChosenLessons):
    wrong = chosen.lessons[LESSON].replace(b"minutes: 6", b"minutes: 99")
    before = kiosk.state()
    with pytest.raises(SourceError) as caught:
        kiosk.puts(replace(chosen, lessons={LESSON: wrong}))
    (problem,) = caught.value.problems
    assert (problem.file, problem.field) == (str(chosen.sources / f"{LESSON}.yaml"), "minutes")
    assert kiosk.state() == before
    assert not kiosk.places.carrier.exists() or not kiosk.use.repository(COMMUNE.code).files()


def test_a_pack_taken_out_of_use_leaves_kiosk_and_carrier_and_can_come_back(kiosk: OwnKiosk, chosen: ChosenLessons):
    kiosk.puts(chosen)
    kiosk.use.take_out(AUTHOR, COMMUNE, PACK)
    kiosk.use.take_out(AUTHOR, COMMUNE, PACK)
    assert kiosk.lessons() == []
    assert kiosk.use.repository(COMMUNE.code).packs() == []
    assert kiosk.puts(chosen).row.version == "1.0.1"
    assert kiosk.lessons() == [FULL_NAME]


def test_an_own_pack_is_rolled_back_as_any_pack(kiosk: OwnKiosk, chosen: ChosenLessons):
    kiosk.puts(chosen)
    kiosk.puts(changed(chosen))
    assert kiosk.packs.roll_back(PACK).version == "1.0.0"
    assert kiosk.puts(changed(chosen)).row.version == "1.0.1"


@pytest.mark.parametrize("part", range(3))
def test_a_stop_leaves_residents_as_they_were_and_the_act_can_be_repeated(
    kiosk: OwnKiosk, chosen: ChosenLessons, part: int
):
    calls = iter(range(99))
    before = tuple(kiosk.packs.rows())
    with pytest.raises(PackStoppedError):
        kiosk.use.put_into_use(AUTHOR, COMMUNE, chosen, lambda _done, _total: next(calls) < part)
    assert tuple(kiosk.packs.rows()) == before
    assert kiosk.puts(chosen).row.version == "1.0.0"
    assert kiosk.lessons() == [FULL_NAME]


class PowerCutError(BaseException):
    """Ends the program at a point of the test's choice."""


@pytest.mark.parametrize("writes", range(1, 6))
def test_a_power_cut_at_any_file_leaves_a_carrier_that_verifies_and_the_act_goes_on(
    kiosk: OwnKiosk, chosen: ChosenLessons, monkeypatch: pytest.MonkeyPatch, writes: int
):
    kiosk.puts(chosen)
    left = iter(range(writes - 1))

    def cut(write: Callable[..., None]) -> Callable[..., None]:
        def writing(*arguments: object, **options: object) -> None:
            if next(left, None) is None:
                raise PowerCutError
            write(*arguments, **options)

        return writing

    with monkeypatch.context() as patch:
        for name in ("write_file", "copy_file"):
            patch.setattr(own_repository, name, cut(getattr(own_repository, name)))
        with pytest.raises(PowerCutError):
            kiosk.puts(changed(chosen))
        (carrier,) = kiosk.loading.look(replace(kiosk.stick, place=kiosk.places.carrier)).offer.carriers
        assert carrier.error is None
        assert kiosk.lessons() == [FULL_NAME]
    assert kiosk.puts(changed(chosen)).row.version == "1.0.1"
    assert kiosk.puts(chosen).row.version == "1.0.2"


def test_the_first_use_can_be_cut_off_after_the_key_and_uses_this_key(
    kiosk: OwnKiosk, chosen: ChosenLessons, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patch:
        patch.setattr(own_repository, "write_file", lambda *_arguments: (_ for _ in ()).throw(PowerCutError()))
        with pytest.raises(PowerCutError):
            kiosk.puts(chosen)
    (key,) = kiosk.places.keys.iterdir()
    kiosk.puts(chosen)
    assert list(kiosk.places.keys.iterdir()) == [key]
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_a_clock_set_back_never_takes_a_signature_back(kiosk: OwnKiosk, chosen: ChosenLessons):
    kiosk.clock.wall = datetime(2026, 12, 24, tzinfo=UTC)
    kiosk.puts(chosen)
    kiosk.clock.wall -= timedelta(days=20)
    kiosk.puts(changed(chosen))
    timestamp = (kiosk.places.carrier / "metadata" / "timestamp.json").read_text("utf-8")
    assert '"x-signed-at":"2026-12-24T00:00:00Z"' in timestamp.replace(" ", "").replace("\n", "")


def test_a_clock_years_ahead_signs_nothing(kiosk: OwnKiosk, chosen: ChosenLessons):
    kiosk.clock.wall = datetime(2036, 1, 1, tzinfo=UTC)
    with pytest.raises(ClockDoubtError):
        kiosk.puts(chosen)
    assert not kiosk.places.keys.exists()


def test_another_communes_lessons_are_not_signed_on_this_machine(
    kiosk: OwnKiosk, chosen: ChosenLessons, tmp_path: Path
):
    kiosk.puts(chosen)
    other = OwnCommune("19252", "Xã Cam Hồng")
    with pytest.raises(KioskError):
        kiosk.puts(own_sources(tmp_path / "other", other), other)
    assert kiosk.lessons() == [FULL_NAME]


def test_an_own_key_that_a_technician_revoked_puts_nothing_into_use(kiosk: OwnKiosk, chosen: ChosenLessons):
    kiosk.puts(chosen)
    key = kiosk.trust.known()[0].key
    kiosk.trust.revoke(COMMUNE.code)
    assert kiosk.lessons() == []
    with pytest.raises(CommuneKeyError):
        kiosk.puts(changed(chosen))
    assert kiosk.packs.rows() == []
    kiosk.trust.confirm(key)
    assert kiosk.puts(chosen).row.pack == PACK


@pytest.mark.parametrize("writes", range(1, 7))
def test_a_power_cut_at_any_file_of_a_changed_key_leaves_a_carrier_that_verifies(
    kiosk: OwnKiosk, chosen: ChosenLessons, monkeypatch: pytest.MonkeyPatch, writes: int
):
    kiosk.puts(chosen)
    left = iter(range(writes - 1))
    write = own_repository.write_file

    def cut(target: Path, data: bytes) -> None:
        if next(left, None) is None:
            raise PowerCutError
        write(target, data)

    with monkeypatch.context() as patch:
        patch.setattr(own_repository, "write_file", cut)
        with pytest.raises(PowerCutError):
            kiosk.own_key.change(AUTHOR, COMMUNE)
    (carrier,) = kiosk.loading.look(replace(kiosk.stick, place=kiosk.places.carrier)).offer.carriers
    assert carrier.error is None
    assert kiosk.puts(changed(chosen)).row.version == "1.0.1"
    kiosk.own_key.change(AUTHOR, COMMUNE)
    assert len(list(kiosk.places.keys.iterdir())) <= 2
    assert kiosk.puts(chosen).row.version == "1.0.2"


def test_the_commune_can_change_its_key_and_go_on(kiosk: OwnKiosk, chosen: ChosenLessons):
    kiosk.puts(chosen)
    (old,) = kiosk.places.keys.iterdir()
    before = kiosk.use.state(AUTHOR, COMMUNE).fingerprint
    kiosk.own_key.change(AUTHOR, COMMUNE)
    assert kiosk.use.state(AUTHOR, COMMUNE).fingerprint == kiosk.trust.known()[0].key.fingerprint != before
    assert kiosk.store.trust.state(COMMUNE.code).marks
    assert not old.exists()
    assert kiosk.puts(changed(chosen)).row.version == "1.0.1"
    assert kiosk.use.put_into_use(AUTHOR, COMMUNE, chosen, YES).row.version == "1.0.2"
