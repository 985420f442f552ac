"""A technician confirms the key of a commune, installs the commune's own lessons, and stops trusting it again."""

import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import Opens
from tests.journeys.technician.technician import Port, Technician
from tests.journeys.technician.test_loads import titles
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, PACK, YES, OwnKiosk, changed, own_sources


@pytest.fixture
def technician(opens: Opens, site: Site, tmp_path: Path) -> Technician:
    port = Port()
    site.drives = port
    made = Technician(opens(), port, paths.root_file(site.data), tmp_path)
    made.comes_in()
    return made


def carried(technician: Technician, maker: OwnKiosk) -> None:
    """Put the stick with the commune's lessons in."""
    maker.carrying.copy(AUTHOR, COMMUNE.code, maker.stick, YES)
    shutil.copytree(maker.stick.place, technician.stick.place, dirs_exist_ok=True)
    technician.puts_in()


def test_own_lessons_come_by_stick_after_one_confirmation_and_leave_with_the_trust(
    technician: Technician, tmp_path: Path
):
    maker = OwnKiosk(tmp_path / "maker", built=technician.province.now)
    maker.clock.wall = technician.province.now
    maker.puts(own_sources(tmp_path / "sources"))
    carried(technician, maker)
    (row,) = technician.usb.rows
    digits = maker.use.state(AUTHOR, COMMUNE).fingerprint
    assert (row["state"], row["title"], row["act"]) == ("attention", COMMUNE.name, "commune")
    assert digits in row["facts"].replace("\N{NO-BREAK SPACE}", " ")
    technician.shows("commune-unknown")
    technician.driver.tap(f"pack-{row['key']}")
    technician.driver.look()
    technician.shows("commune-question")
    technician.driver.tap("noticeFirst")
    technician.rests()
    assert technician.states() == {COMMUNE.name: "attention"}
    technician.driver.tap(f"pack-{row['key']}")
    technician.driver.tap("noticeSecond")
    technician.rests()
    technician.sees("found")
    assert technician.states() == {"1.0.0": "signed"}
    technician.shows("commune-packs")
    technician.installs()
    assert technician.states() == {"1.0.0": "installed"}
    technician.hands.open_page("packs")
    technician.driver.tap("nextPage")
    technician.driver.look()
    technician.shows("commune-installed")
    technician.driver.tap(f"remove-{PACK}")
    technician.driver.look()
    technician.shows("commune-remove")
    technician.driver.tap("noticeCorner")
    technician.driver.look()
    technician.shows("commune-distrust")
    technician.driver.tap("noticeSecond")
    technician.rests()
    assert PACK not in {pack["id"] for pack in technician.hands.staff.pageModel.packs}
    technician.hands.leave()
    visitor = Visitor(technician.hands.app, technician.driver)
    visitor.start()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "home")
    assert PACK not in titles(visitor)
    maker.store.close()


def test_a_new_key_of_the_commune_needs_two_decisions(technician: Technician, tmp_path: Path):
    first, other = (
        OwnKiosk(tmp_path / "maker", built=technician.province.now),
        OwnKiosk(tmp_path / "other", built=technician.province.now),
    )
    for maker in (first, other):
        maker.clock.wall = technician.province.now
        maker.puts(changed(own_sources(maker.folder / "sources")))
    carried(technician, first)
    (row,) = technician.usb.rows
    technician.driver.tap(f"pack-{row['key']}")
    technician.driver.tap("noticeSecond")
    technician.rests()
    technician.installs()
    technician.pulls()
    technician.sees("waiting")
    shutil.rmtree(technician.stick.place)
    carried(technician, other)
    (row,) = technician.usb.rows
    assert (row["state"], row["act"]) == ("attention", "other-commune")
    technician.shows("commune-other-key")
    for act in ("other-commune", "commune"):
        (row,) = technician.usb.rows
        assert row["act"] == act
        technician.driver.tap(f"pack-{row['key']}")
        technician.driver.look()
        technician.shows(f"question-{act}")
        technician.driver.tap("noticeSecond")
        technician.rests()
        technician.sees("found")
    assert technician.states() == {"1.0.0": "signed"}
    for maker in (first, other):
        maker.store.close()
