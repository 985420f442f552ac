"""A new kiosk is set up once with touch only and once with a keyboard only."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt

from kiosk import paths
from kiosk.app import Site, application, build
from kiosk.domain.machine.drives import Drive
from kiosk.settings import load
from kiosk.tour.driver import Driver, Hand
from kiosk.tour.staff_walk import PIN, StaffHands
from tests.bridge.technician.setting_up import Sticks
from tests.closing import close
from tests.content.province import root_of
from tests.services.set_up.kiosk import communes_file

FILE = 'commune = "Lệ Thủy"\nhamlets = ["An Lạc", "Quy Hậu"]\nlanguage = "en"\nprovince_root = "root.json"\n'


class Technician(StaffHands):
    """Simulates the input of a technician with a stick at a new kiosk."""

    sticks: Sticks
    site: Site

    @property
    def model(self):
        return self.staff.pageModel

    @property
    def settings(self):
        return load(paths.settings_file(self.site.data))

    def comes_in(self):
        self.come_to_door()
        self.set_first_pin(PIN)
        self.driver.see("setUpBegin")
        self.rests()

    def rests(self):
        self.driver.wait(lambda: self.app.worker.is_idle, "everything to be saved")
        self.driver.look()

    def goes_on(self, step: str):
        self.driver.tap("setUpNext")
        self.driver.wait(lambda: self.model.step == step, f"the step '{step}'")
        self.rests()

    def types(self, text: str):
        for letter in text:
            self.driver.tap("kbSpace" if letter == " " else self.key(letter))

    def key(self, letter: str) -> str:
        self.driver.look()
        return f"kb-{letter}" if self.driver.find(f"kb-{letter}") else f"kb-{letter.upper()}"

    def plugs_in(self, folder: Path, **files: bytes):
        folder.mkdir()
        for name, data in files.items():
            (folder / name.replace("_", ".").replace("tram.hoc", "tram-hoc")).write_bytes(data)
        self.sticks.now = [Drive(folder, "TINH-QT", "/dev/sdb1")]

    def fills_in(self, field: str, text: str):
        self.driver.tap(f"field-{field}")
        self.driver.see("screenKeyboard")
        self.types(text)
        self.driver.tap("kbDone")
        self.rests()

    def adds_lead_guide(self):
        self.add_guide()
        assert self.model.access.hasGuide
        self.rests()


@pytest.fixture
def comes(data_folder: Path, tmp_path: Path, monkeypatch, qapp) -> Iterator[Callable[..., Technician]]:
    running = []
    communes = communes_file(tmp_path)
    monkeypatch.setattr(paths, "communes_file", lambda: communes)
    sticks = Sticks()
    folders = {name: tmp_path / name for name in ("bundled", "voice", "translations")}
    for folder in folders.values():
        folder.mkdir()
    site = Site(data_folder, **folders, drives=sticks)

    def end() -> None:
        while running:
            close(running.pop())
        gc.collect()  # Qt objects must be freed on this thread, the GUI thread

    def start(hand: Hand = Hand.FINGER, size: tuple[int, int] = (1366, 768)) -> Technician:
        end()
        application()
        app = build(site, windowed=True)
        running.append(app)
        app.window.quick.resize(*size)
        technician = Technician(app, Driver(app.window.quick, hand))
        technician.sticks, technician.site = sticks, site
        technician.driver.see("startButton")
        technician.driver.wait(lambda: app.worker.is_idle, "the record to be open")
        return technician

    yield start
    end()


@pytest.mark.slow
def test_a_new_kiosk_is_set_up_by_touch_alone(comes, tmp_path):
    technician = comes()
    driver = technician.driver
    technician.comes_in()
    driver.tap("setUpBegin")
    driver.tap("language-en")
    technician.goes_on("commune")
    driver.tap("communeField")
    technician.types("kien giang")
    driver.tap("commune-19249")
    driver.see("hamletField")
    driver.tap("hamletField")
    technician.types("an lacj")
    driver.tap("kbDone")
    technician.types("quy haauj")
    driver.tap("kbDone")
    driver.tap("kbDone")
    technician.goes_on("pins")
    technician.adds_lead_guide()
    technician.goes_on("province")
    technician.plugs_in(tmp_path / "stick", root_json=root_of("Tỉnh Quảng Trị"))
    driver.tap("trust-0")
    driver.see("trustQuestion")
    driver.tap("noticeSecond")
    driver.wait(lambda: technician.model.values.province["known"], "the province's key")
    technician.goes_on("centre")
    technician.fills_in("centre", "nhaf vawn hoas")
    technician.fills_in("signer", "giams ddoocs")
    technician.fills_in("certificate_numbers", "ggn")
    technician.goes_on("adults")
    technician.fills_in("adults", "5200")
    technician.fills_in("adults_on", "01/11/2026")
    technician.goes_on("manner")
    driver.tap("address-bà con")
    driver.tap("more-idle_seconds")
    technician.goes_on("summary")
    assert technician.model.complete
    driver.tap("setUpNext")
    driver.see("setUpFromFile")
    chosen = technician.settings
    assert (chosen.place, chosen.commune, chosen.hamlets) == ("xã Lệ Thủy", "19249", ("An Lạc", "Quy Hậu"))
    assert (chosen.language, chosen.address, chosen.idle_seconds) == ("en", "bà con", 90)
    assert (chosen.centre, chosen.signer, chosen.certificate_numbers) == (
        "Nhà văn hóa",
        "Giám đốc",
        "{number}/{year}/GGN",
    )
    assert (chosen.adults, chosen.adults_on) == (5200, "2026-11-01")
    assert paths.root_file(technician.site.data).is_file()


def test_a_new_kiosk_does_not_get_past_the_commune(comes):
    technician = comes()
    technician.comes_in()
    technician.driver.tap("setUpBegin")
    technician.goes_on("commune")
    assert not technician.driver.see("setUpNext").isEnabled()
    technician.model.next()
    assert technician.model.step == "commune"
    technician.driver.tap("communeField")
    technician.types("kien giang")
    technician.driver.tap("commune-19249")
    technician.driver.see("hamletField")
    technician.driver.tap("setUpBack")
    technician.goes_on("hamlets")


def begins_at(technician: Technician, step: str, **settings: object) -> None:
    """Let the technician begin a set-up that goes on at `step`, with the commune and further `settings` set."""
    technician.comes_in()
    technician.model.values.save(place="xã Lệ Thủy", **settings)
    technician.rests()
    technician.driver.tap("setUpBegin")
    assert technician.model.step == step
    technician.rests()


def test_a_guide_who_is_being_added_is_kept_by_the_only_way_on(comes):
    technician = comes()
    begins_at(technician, "pins", hamlets=("An Lạc",))
    technician.name_guide("nguyeenx thij hoa")
    assert technician.driver.find("setUpNext") is None
    assert technician.driver.find("setUpBack") is None
    technician.driver.tap("guideForward")
    technician.driver.see("pinCancel")
    technician.rests()
    assert technician.model.access.guides.name == "Nguyễn Thị Hoa"
    technician.driver.tap("pinCancel")
    technician.goes_on("province")


def test_a_hamlet_that_was_only_typed_is_kept_on_the_way_on(comes):
    technician = comes()
    begins_at(technician, "hamlets")
    technician.driver.tap("hamletField")
    technician.types("an lacj")
    technician.app.window.quick.activeFocusItem().setProperty("wantsKeyboard", False)  # it hides the button
    technician.goes_on("pins")
    assert technician.settings.hamlets == ("An Lạc",)


def test_every_page_of_a_form_is_seen_before_its_step_is_left(comes):
    technician = comes(size=(1024, 768))
    begins_at(technician, "hamlets")
    technician.model.next()
    for step in ("province", "centre"):
        technician.goes_on(step)
    technician.app.model.look.enlargeText()
    technician.driver.look()
    assert technician.driver.find("field-certificate_numbers") is None
    technician.driver.tap("setUpNext")
    while technician.model.step == "centre" and technician.driver.find("field-certificate_numbers") is None:
        technician.driver.tap("setUpNext")
    assert (technician.model.step, technician.driver.find("field-certificate_numbers") is None) == ("centre", False)
    technician.driver.tap("setUpBack")
    technician.driver.see("field-centre")


@pytest.mark.slow
def test_what_was_entered_before_the_power_went_is_there_again(comes):
    technician = comes()
    technician.comes_in()
    technician.driver.tap("setUp-centre")
    technician.fills_in("centre", "nhaf vawn hoas")
    again = comes()
    assert again.settings.centre == "Nhà văn hóa"
    again.come_to_door()
    again.type_pin(PIN)
    again.see_inside()
    again.open_page("settings")
    again.driver.tap("setUp-centre")
    assert again.driver.see("field-centre").property("text") == "Nhà văn hóa"


@pytest.mark.slow
def test_the_checklist_is_filled_in_with_a_keyboard(comes):
    technician = comes(Hand.KEYBOARD)
    driver = technician.driver
    technician.comes_in()
    technician.model.values.save(place="xã Lệ Thủy", hamlets=("An Lạc",))
    technician.rests()
    driver.tap("openGoLive")
    driver.tap("goLive-police")
    driver.focus("field-police_phone")
    for letter in "113":
        driver.press(Qt.Key(ord(letter)))
    driver.tap("setUpBack")
    technician.rests()
    assert technician.settings.police_phone == "113"
    assert {row["key"]: row["standing"] for row in technician.model.goLive.rows}["police"] == "Done"


@pytest.mark.slow
def test_a_kiosk_is_set_up_from_a_stick_and_begins_anew_when_it_is_left(comes, tmp_path):
    technician = comes()
    driver, renewals = technician.driver, []
    technician.app.renewed = lambda: renewals.append(1)
    technician.comes_in()
    technician.plugs_in(tmp_path / "stick", tram_hoc_toml=FILE.encode(), root_json=root_of())
    driver.wait(lambda: technician.model.finds.fileCount == 1, "the file to be found")
    driver.tap("setUpFromFile")
    assert not paths.settings_file(technician.site.data).exists()
    driver.tap("setUpNext")
    driver.see("trustQuestion")
    driver.tap("noticeFirst")
    assert not paths.settings_file(technician.site.data).exists()
    driver.tap("setUpNext")
    driver.tap("noticeSecond")
    driver.wait(lambda: technician.model.step == "pins", "the way on to the PINs")
    technician.rests()
    assert (technician.settings.place, technician.settings.hamlets) == ("xã Lệ Thủy", ("An Lạc", "Quy Hậu"))
    technician.adds_lead_guide()
    assert renewals == []
    technician.leave()
    driver.wait(lambda: bool(renewals), "the kiosk to begin anew")
    assert comes().app.model.place == "xã Lệ Thủy"


@pytest.mark.slow
def test_somebody_with_a_keyboard_finds_the_commune(comes):
    technician = comes(Hand.KEYBOARD)
    driver = technician.driver
    technician.comes_in()
    driver.tap("setUpBegin")
    technician.goes_on("commune")
    driver.focus("communeField")
    for letter in "le thuy":
        driver.press(Qt.Key(ord(letter.upper())) if letter != " " else Qt.Key.Key_Space)
    driver.tap("commune-19249")
    technician.rests()
    assert technician.settings.place == "xã Lệ Thủy"


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
def test_what_fits_stands_above_the_keyboard(comes, size):
    technician = comes(size=size)
    driver = technician.driver
    technician.comes_in()
    driver.tap("setUpBegin")
    technician.goes_on("commune")
    for _ in range(2):
        technician.app.model.look.enlargeText()
    driver.tap("communeField")
    technician.types("tan")
    driver.look()
    keyboard = driver.see("screenKeyboard").mapToScene(QPointF(0, 0)).y()
    rows = [item for item in driver.items() if item.objectName().startswith("commune-")]
    assert len(rows) >= 2
    assert all(row.mapToScene(QPointF(0, row.height())).y() <= keyboard for row in rows)
