"""The forms of the set-up: texts are checked while they are typed and saved when a field is finished."""

from datetime import UTC, datetime

import pytest

from kiosk.bridge.technician.set_up.field_words import FIELDS, TEAM, field_map
from kiosk.bridge.technician.set_up.go_live_words import ENTRIES
from kiosk.bridge.technician.set_up.steps import FORMS, SetUpStep
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.settings import Settings
from tests.bridge.technician.setting_up import Desk


@pytest.fixture
def desk(qapp, tmp_path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def centre(desk):
    desk.model.openStep("centre")
    return desk.model.fields


def notes(fields):
    return {key: note["text"] for key, note in fields.notes.items()}


def test_every_step_with_fields_and_every_item_has_texts_for_them():
    for keys in (*FORMS.values(), *ENTRIES.values()):
        assert {key for key in keys if key != TEAM} <= set(FIELDS)


def test_a_step_shows_its_fields_with_what_is_saved(desk):
    desk.kiosk.service.save(Settings(adults=5200, adults_on="2026-11-01"))
    desk.opens().openStep("adults")
    fields = desk.model.fields
    assert [field["key"] for field in fields.fields] == list(FORMS[SetUpStep.ADULTS])
    assert [fields.textOf(key) for key in ("adults", "adults_source", "adults_on")] == ["5.200", "", "01/11/2026"]


def test_a_text_is_saved_when_its_field_is_finished_not_before(desk, centre):
    centre.type("centre", " Nhà   văn hóa ")
    assert desk.saved.centre == ""
    centre.commit()
    assert (desk.saved.centre, desk.renewals) == ("Nhà văn hóa", [1])
    centre.commit()
    assert desk.renewals == [1]


def test_a_finished_field_shows_its_value_as_other_pages_do(desk):
    desk.opens().openStep("adults")
    fields = desk.model.fields
    for key, typed in {"adults": "11780", "adults_on": "01112026", "target": "x"}.items():
        fields.type(key, typed)
    fields.commit()
    assert [fields.textOf(key) for key in ("adults", "adults_on", "target")] == ["11.780", "01/11/2026", "x"]


@pytest.mark.parametrize("act", ["next", "back", "leave"])
def test_a_typed_text_is_saved_when_the_step_is_left(desk, centre, act):
    centre.type("signer", "Giám đốc")
    getattr(desk.model, act)()
    assert desk.saved.signer == "Giám đốc"


def test_every_question_but_the_commune_can_be_left_out(desk):
    desk.model.begin()
    desk.model.values.save(place="xã Lệ Thủy")
    while desk.model.step != "centre":
        desk.model.next()
    assert desk.model.fields.blank
    desk.model.next()
    assert desk.model.step == "adults"
    assert desk.saved == Settings(place="xã Lệ Thủy")


def test_a_wrong_text_is_told_at_its_field_and_takes_nothing_from_the_others(desk):
    desk.model.openStep("adults")
    fields = desk.model.fields
    fields.type("adults", "5200")
    fields.type("adults_on", "31/02/2026")
    assert fields.wrong
    assert fields.notes["adults_on"]["bad"]
    assert fields.notes["adults_on"]["text"].startswith("This is no date. Type day, month and year")
    assert not fields.notes["adults"]["bad"]
    fields.commit()
    assert (desk.saved.adults, desk.saved.adults_on) == (5200, "")
    fields.type("adults_on", f"{vietnam_day(datetime.now(UTC)):%d/%m/%Y}")
    assert not fields.wrong


def test_a_field_that_nobody_edited_changes_nothing(desk):
    desk.kiosk.service.save(Settings(certificate_numbers="{number}/{year}/ggn"))
    desk.opens().openStep("centre")
    desk.model.fields.type("certificate_numbers", "ggn")
    desk.model.fields.commit()
    assert desk.saved.certificate_numbers == "{number}/{year}/ggn"


def test_the_first_number_is_shown_while_the_sign_is_typed(desk, centre):
    year = vietnam_day(datetime.now(UTC)).year
    assert notes(centre)["certificate_numbers"].startswith(f"The first one: 1/{year}.")
    centre.type("certificate_numbers", "ggn-ttvhtt")
    assert notes(centre)["certificate_numbers"] == (
        f"The first one: 1/{year}/GGN-TTVHTT. A second kiosk of the centre needs another sign."
    )
    centre.commit()
    assert desk.saved.certificate_numbers == "{number}/{year}/GGN-TTVHTT"


def test_what_cannot_be_saved_is_told_and_stays_in_its_field(desk, centre, monkeypatch):
    def full(_file, _data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.services.set_up.settings_file.write_file", full)
    centre.type("centre", "Nhà văn hóa")
    centre.commit()
    assert "The self-check shows what to do about the disk" in desk.model.problem
    assert centre.textOf("centre") == "Nhà văn hóa"
    monkeypatch.undo()
    centre.commit()
    assert desk.saved.centre == "Nhà văn hóa"


def test_each_hamlet_has_a_field_for_its_digital_team(desk):
    desk.kiosk.service.save(
        Settings(hamlets=("An Lạc", "Quy Hậu"), digital_team=("Quy Hậu: 0912 345 678", "Cũ: 113"))
    )
    desk.opens().goLive.openItem("digital-team")
    fields = desk.model.fields
    assert [(field["label"], fields.textOf(field["key"])) for field in fields.fields] == [
        ("An Lạc", ""), ("Quy Hậu", "0912 345 678"),
    ]  # fmt: skip
    fields.type(f"{TEAM}:0", "0987654321")
    fields.type(f"{TEAM}:1", "x")
    fields.commit()
    assert desk.saved.digital_team == ("An Lạc: 0987 654 321", "Quy Hậu: 0912 345 678")
    fields.type(f"{TEAM}:1", "")
    fields.commit()
    assert desk.saved.digital_team == ("An Lạc: 0987 654 321",)


def test_a_text_that_was_not_finished_is_forgotten_when_the_page_is_opened_again(desk, centre):
    centre.type("signer", "Giám")
    desk.model.close()
    desk.model.open()
    desk.model.begin()
    desk.model.next()
    assert desk.saved == Settings()


def test_a_field_that_is_not_shown_cannot_be_typed_into(desk, centre):
    centre.type("police_phone", "113")
    centre.commit()
    assert desk.saved == Settings()


@pytest.mark.parametrize("key", FIELDS)
def test_every_field_has_a_name_and_takes_its_example(key):
    field = field_map(key, "")
    assert field["label"]
    assert len(field["placeholder"]) <= field["longest"]
