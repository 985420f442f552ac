"""A technician trusts the province whose key lies on the stick with its packs, and installs them."""

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.domain.set_up import fingerprint
from tests.journeys.conftest import Opens
from tests.journeys.technician.technician import Port, Technician


@pytest.fixture
def technician(opens: Opens, site: Site, tmp_path: Path) -> Technician:
    port = Port()
    site.drives = port
    made = Technician(opens(), port, paths.root_file(site.data), tmp_path)
    made.comes_in()
    made.fills("1.2.0")
    return made


def test_the_key_beside_the_packs_is_compared_and_the_packs_are_installed(technician: Technician):
    (technician.stick.place / "root.json").write_bytes(technician.province.first_root)
    technician.puts_in()
    (row,) = technician.usb.rows
    assert (row["state"], row["act"]) == ("attention", "province")
    assert technician.usb.heading == "USB “TINH-QT” — 1 gói chưa dùng được: máy chưa có khóa của tỉnh"
    technician.shows("province-row")
    technician.driver.tap(f"pack-{row['key']}")
    technician.driver.look()
    digits = technician.driver.see("keyQuestion").property("text").replace("\N{NO-BREAK SPACE}", " ")
    assert fingerprint(technician.province.first_root) in digits
    technician.shows("province-question")
    technician.driver.tap("noticeFirst")
    technician.rests()
    assert not technician.knows_a_province
    technician.driver.tap(f"pack-{row['key']}")
    technician.driver.tap("noticeSecond")
    technician.rests()
    technician.sees("found")
    assert technician.knows_a_province
    assert technician.states() == {"1.2.0": "signed"}
    technician.shows("province-packs")
    technician.installs()
    assert technician.states() == {"1.2.0": "installed"}


def test_without_the_key_on_the_stick_the_page_names_what_is_missing(technician: Technician):
    technician.puts_in()
    (row,) = technician.usb.rows
    assert (row["state"], row["act"]) == ("refused", "")
    assert technician.usb.heading == "USB “TINH-QT” — 1 gói chưa dùng được: máy chưa có khóa của tỉnh"
    technician.shows("province-no-key")
