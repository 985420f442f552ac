"""Simulates a technician who sets up a new kiosk: from a file on a stick, and step by step.

Rules: as in `tour.visitor`, all input consists of touches on visible items. The stick contains real files of a
province.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace

from kiosk.house import Site
from kiosk.tour.staff_walk import StaffHands
from kiosk.tour.upkeep_walk import LentStick, turn_to

RIGHT = """commune = "Lệ Thủy"
hamlets = ["An Lạc", "Quy Hậu", "Thượng Phong"]
address = "bà con"
idle_seconds = 90
province_root = "root.json"
"""
WRONG = """commune = "Lệ Thuỷ Đông"
hamlets = ["An Lạc"]
volume = 11
guide_pin = "5173"
province_root = "khoa.json"
"""
COMMUNE, SOUGHT = "19249", "le thuy"
"""Code of the commune xã Lệ Thủy, and the text typed to search for it."""
HAMLETS = ("an lajc", "quy haauj")
"""Names of hamlets, typed as Telex keystrokes."""
CENTRE = {"centre": "trung taam vawn hoas", "signer": "giams ddoocs", "certificate_numbers": "ggn"}
"""Key of a field → text, typed as Telex keystrokes."""


def setting_up_site(site: Site) -> tuple[Site, LentStick]:
    """Create a `Site` with a stick that contains a province's root and two set-up files, one of them with errors."""
    from kiosk.province.publishing.demo import make_demo_province

    stick = site.data / "stick"
    for folder, text in (("a", WRONG), ("b", RIGHT)):
        (stick / folder).mkdir(parents=True)
        (stick / folder / "tram-hoc.toml").write_text(text, "utf-8")
    root = make_demo_province(site.data / "province", ())
    shutil.copy(root, stick / "b" / "root.json")
    lent = LentStick(stick)
    return replace(site, data=site.data / "data", drives=lent), lent


def scenes(hands: StaffHands, stick: LentStick) -> Iterator[str]:
    """Perform the whole set-up; yield the name of each screen."""
    hands.come_to_door()
    hands.set_first_pin()
    hands.driver.see("setUpBegin")
    _rest(hands)
    yield "set-up-fresh"
    yield from _file(hands, stick)
    stick.is_in = False
    hands.driver.wait(lambda: hands.staff.pageModel.finds.phase == "waiting", "the stick to be gone")
    hands.driver.tap("setUpBegin")
    yield "set-up-language"
    _go_on(hands, "commune")
    yield from _commune(hands)
    yield from _hamlets(hands)
    _go_on(hands, "pins")
    yield "set-up-pins"
    hands.add_guide()
    _go_on(hands, "province")
    yield from _province(hands, stick)
    _go_on(hands, "centre")
    yield from _centre(hands)
    _go_on(hands, "adults")
    yield from _adults(hands)
    _go_on(hands, "manner")
    yield "set-up-manner"
    _go_on(hands, "summary")
    yield "set-up-summary"
    hands.driver.tap("setUpNext")
    hands.driver.see("setUpFromFile")
    _rest(hands)
    yield "set-up-overview"
    yield from _go_live(hands)


def _file(hands: StaffHands, stick: LentStick) -> Iterator[str]:
    driver, model = hands.driver, hands.staff.pageModel
    driver.tap("setUpFromFile")
    driver.look()
    yield "set-up-file-waiting"
    stick.is_in = True
    driver.wait(lambda: model.finds.fileCount > 1, "the files of the stick")
    while not model.finds.wrongCount:
        driver.tap("otherFile")
    driver.look()
    yield "set-up-file-wrong"
    driver.tap("otherFile")
    driver.look()
    yield "set-up-file-right"
    driver.tap("setUpNext")
    driver.see("trustQuestion")
    yield "set-up-file-key"
    driver.tap("noticeFirst")
    driver.tap("setUpBack")


def _commune(hands: StaffHands) -> Iterator[str]:
    yield "set-up-commune"
    hands.driver.tap("communeField")
    hands.type_text(SOUGHT)
    hands.driver.tap("kbDone")
    hands.driver.see(f"commune-{COMMUNE}")
    yield "set-up-commune-found"
    hands.driver.tap(f"commune-{COMMUNE}")
    hands.driver.see("hamletField")


def _hamlets(hands: StaffHands) -> Iterator[str]:
    driver = hands.driver
    driver.tap("hamletField")
    for name in HAMLETS:
        hands.type_text(name)
        driver.tap("kbDone")
    driver.tap("kbDone")
    _rest(hands)
    driver.tap("removeHamlet-1")
    driver.see("putHamletBack")
    yield "set-up-hamlets"


def _province(hands: StaffHands, stick: LentStick) -> Iterator[str]:
    driver, model = hands.driver, hands.staff.pageModel
    yield "set-up-province-waiting"
    stick.is_in = True
    driver.see("trust-0")
    yield "set-up-province-offered"
    driver.tap("trust-0")
    driver.see("trustQuestion")
    driver.tap("noticeSecond")
    driver.wait(lambda: bool(model.values.province["known"]), "the province's key")
    _rest(hands)
    yield "set-up-province-known"
    driver.tap("openMirror")
    driver.see("mirrorField")
    yield "set-up-network"
    driver.tap("closeMirror")


def _centre(hands: StaffHands) -> Iterator[str]:
    yield "set-up-centre"
    for key, text in CENTRE.items():
        _type_into(hands, key, text)
    yield "set-up-centre-filled"


def _adults(hands: StaffHands) -> Iterator[str]:
    _type_into(hands, "adults", "5200")
    _type_into(hands, "adults_on", "31/02/2026")
    yield "set-up-adults-wrong"
    hands.driver.tap("field-adults_on")
    for _ in "31/02/2026":
        hands.driver.tap("kbDelete")
    hands.driver.tap("kbDone")
    _rest(hands)


def _go_live(hands: StaffHands) -> Iterator[str]:
    driver, model = hands.driver, hands.staff.pageModel
    driver.tap("openGoLive")
    driver.wait(lambda: bool(model.goLive.rows), "the checklist")
    _rest(hands)
    yield "go-live"
    driver.tap("goLive-police")
    _type_into(hands, "police_phone", "02323822113")
    yield "go-live-police"
    driver.tap("setUpBack")
    turn_to(hands, "goLive-digital-team")
    driver.tap("goLive-digital-team")
    driver.see("goLiveWaive")
    yield "go-live-team"
    driver.tap("goLiveWaive")
    _rest(hands)
    driver.tap("setUpBack")
    _rest(hands)
    yield "go-live-waived"


def _type_into(hands: StaffHands, key: str, text: str) -> None:
    turn_to(hands, f"field-{key}")
    hands.driver.tap(f"field-{key}")
    hands.driver.see("screenKeyboard")
    hands.type_text(text)
    hands.driver.tap("kbDone")
    _rest(hands)


def _go_on(hands: StaffHands, step: str) -> None:
    """Touch «Tiếp», which turns the remaining pages of a form first, until `step` is shown."""
    while (more := hands.driver.find("nextPage")) is not None and more.isEnabled():
        hands.driver.tap("setUpNext")
        hands.driver.look()
    hands.driver.tap("setUpNext")
    hands.driver.wait(lambda: hands.staff.pageModel.step == step, f"the step '{step}'")
    _rest(hands)


def _rest(hands: StaffHands) -> None:
    hands.driver.wait(lambda: hands.app.worker.is_idle, "everything to be saved")
    hands.driver.look()
