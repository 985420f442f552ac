"""Tests of adding people, correcting them, their faces and their picture codes."""

from dataclasses import replace

import pytest

from kiosk.domain.people.codes import CODES, PictureCode
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details, LearnerId, Sex
from kiosk.domain.people.names import NameRefusedError
from kiosk.domain.people.pictures import FACES, suited_faces
from kiosk.domain.people.refusals import BirthYearError, TooYoungError, UnknownHamletError, UnknownLearnerError
from kiosk.services.people import records
from tests.services.people.conftest import ALL, GUIDE, HAMLET, HOA, OTHER_HAMLET, Office

YEAR = 2026


def test_a_person_is_stored_and_recorded_without_the_name(office: Office) -> None:
    added = office.added(replace(HOA, name="  nguyễn thị  hoa "))
    assert added.learner.name == "nguyễn thị hoa"
    assert added.learner.agreed == frozenset(Purpose)
    profile = {"hamlet": HAMLET, "sex": "f", "band": "60-74", "decade": 1950}
    assert office.events() == [
        ("learner-added", added.learner.id, {"profile": profile, "by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01"})
    ]
    office.restart()
    assert office.people.listing.learners(GUIDE) == [added.learner]


def test_nothing_is_stored_without_the_consent_to_keep_the_progress(office: Office) -> None:
    consents = {**ALL, Purpose.KEEP_PROGRESS: False}
    assert office.people.records.add(GUIDE, HOA, consents, is_sixteen=True) is None
    assert office.people.records.add(GUIDE, HOA, {}, is_sixteen=True) is None
    assert office.events() == []
    assert office.names_listed() == []


def test_each_answer_is_stored_with_its_text_and_the_guide(office: Office) -> None:
    added = office.added(consents={**ALL, Purpose.CALL: False})
    assert Purpose.CALL not in added.learner.agreed
    consents = office.people.own_data.see(GUIDE, added.learner.id).consents
    assert {consent.purpose: consent.given for consent in consents} == {**ALL, Purpose.CALL: False}
    assert {consent.helped_by for consent in consents} == {"3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01"}
    assert all(consent.version.startswith("1-") for consent in consents)


@pytest.mark.parametrize(("birth_year", "is_sixteen"), [(YEAR - 15, True), (YEAR - 16, False), (None, False)])
def test_nobody_under_sixteen_is_stored(office: Office, birth_year: int | None, *, is_sixteen: bool) -> None:
    with pytest.raises(TooYoungError):
        office.people.records.add(GUIDE, replace(HOA, birth_year=birth_year), ALL, is_sixteen=is_sixteen)
    assert office.events() == []


@pytest.mark.parametrize(("birth_year", "is_sixteen"), [(YEAR - 17, False), (YEAR - 16, True), (None, True)])
def test_whoever_is_old_enough_is_stored(office: Office, birth_year: int | None, *, is_sixteen: bool) -> None:
    details = replace(HOA, birth_year=birth_year)
    assert office.people.records.add(GUIDE, details, ALL, is_sixteen=is_sixteen) is not None


@pytest.mark.parametrize(
    ("details", "error"),
    [
        (Details("  ", HAMLET), NameRefusedError),
        (Details("Hoa 2", HAMLET), NameRefusedError),
        (Details("Hoa", "Thôn Tây"), UnknownHamletError),
        (Details("Hoa", HAMLET, YEAR + 1), BirthYearError),
        (Details("Hoa", HAMLET, YEAR - 130), BirthYearError),
    ],
)
def test_wrong_details_are_refused(office: Office, details: Details, error: type[Exception]) -> None:
    with pytest.raises(error):
        office.people.records.add(GUIDE, details, ALL, is_sixteen=True)
    learner = office.added().learner
    with pytest.raises(error):
        office.people.records.correct(GUIDE, learner.id, details)
    assert office.names_listed() == [HOA.name]
    assert len(office.events()) == 1


def test_codes_and_faces_differ_within_a_hamlet(office: Office) -> None:
    added = [office.added(Details(f"Lê {name}", HAMLET, 1955)) for name in ("An", "Ba", "Ca", "Du", "Em", "Ga")]
    codes = [one.code for one in added if one.code is not None]
    assert len(codes) == len(added)
    assert all(
        sum(a != b for a, b in zip(one, other, strict=True)) >= 2
        for one in codes
        for other in codes
        if one is not other
    )
    assert len({one.learner.face for one in added}) == len(added)


def test_people_of_two_hamlets_have_different_faces_while_there_are_enough(office: Office) -> None:
    hamlets = (HAMLET, OTHER_HAMLET)
    people = [
        office.added(Details(f"Lê {name}", hamlet, 1955)) for name in ("An", "Ba", "Ca", "Du") for hamlet in hamlets
    ]
    assert len({one.learner.face for one in people}) == len(people)


def test_a_face_is_shared_only_when_all_are_taken(office: Office) -> None:
    for number in range(len(FACES) + 1):
        office.added(Details(f"Lê {chr(ord('A') + number // 26)}{chr(ord('a') + number % 26)}", HAMLET))
    faces = [learner.face for learner in office.people.listing.learners(GUIDE)]
    assert set(faces) == set(FACES)


@pytest.mark.parametrize("year", [1949, 1970, 2004])
@pytest.mark.parametrize("sex", Sex)
def test_a_face_suits_stated_sex_and_year_of_birth(office: Office, sex: Sex, year: int) -> None:
    suited = set(suited_faces(sex, 2026 - year))
    for number in range(len(suited)):
        office.added(Details(f"Lê {chr(ord('A') + number // 26)}{chr(ord('a') + number % 26)}", HAMLET, year, sex))
    assert {learner.face for learner in office.people.listing.learners(GUIDE)} == suited


def test_a_person_without_a_free_code_is_added_all_the_same(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(office.people.records._parts.codes), "taken", lambda *_: list(CODES))
    assert office.added().code is None
    monkeypatch.undo()
    code = office.people.records.new_code(GUIDE, office.people.listing.learners(GUIDE)[0].id)
    assert code in CODES


def test_a_correction_is_recorded_without_the_name(office: Office) -> None:
    learner = office.added().learner
    corrected = Details("Nguyễn Thị Hòa", OTHER_HAMLET, 1949, None)
    after = office.people.records.correct(GUIDE, learner.id, corrected)
    assert after == replace(learner, details=corrected)
    kind, pseudonym, body = office.events()[-1]
    assert (kind, pseudonym) == ("learner-corrected", learner.id)
    assert body["fields"] == ["name", "hamlet", "birth_year", "sex"]
    assert body["profile"] == {"hamlet": OTHER_HAMLET, "sex": None, "band": "75+", "decade": 1940}
    assert "Hòa" not in str(body)


def test_a_correction_that_changes_nothing_is_not_recorded(office: Office) -> None:
    learner = office.added().learner
    office.people.records.correct(GUIDE, learner.id, HOA)
    assert len(office.events()) == 1


def test_a_new_code_replaces_the_old_one_and_is_recorded(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    learner = office.added().learner
    code: PictureCode = (4, 5, 6)
    monkeypatch.setattr(records, "assign", lambda *_: code)
    assert office.people.records.new_code(GUIDE, learner.id) == code
    assert office.events()[-1] == ("code-given", learner.id, {"by": "3f2a90c1-6b1e-4c55-8d3a-2b7d5e9c1a01"})
    assert office.people.records._parts.codes.is_right(learner.id, code)


def test_the_person_gets_another_suiting_face(office: Office) -> None:
    learner = office.added().learner
    after = office.people.records.next_face(GUIDE, learner.id)
    assert after.face != learner.face
    assert after.face in suited_faces(learner.details.sex, 2026 - (learner.details.birth_year or 0))
    assert office.people.listing.learners(GUIDE)[0].face == after.face


def test_an_unknown_person_is_refused(office: Office) -> None:
    unknown = LearnerId("nobody")
    with pytest.raises(UnknownLearnerError):
        office.people.records.correct(GUIDE, unknown, HOA)
    with pytest.raises(UnknownLearnerError):
        office.people.records.new_code(GUIDE, unknown)
    with pytest.raises(UnknownLearnerError):
        office.people.records.next_face(GUIDE, unknown)


def test_the_sex_is_stored_as_stated(office: Office) -> None:
    added = office.added(Details("Nguyễn Thị Bưởi", HAMLET, None, Sex.MALE))
    assert added.learner.details.sex is Sex.MALE
    assert office.added(Details("Nguyễn Thị Cam", HAMLET)).learner.details.sex is None
