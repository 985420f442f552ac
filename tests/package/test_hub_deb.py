"""Tests of the package of the hub on a clean Debian that is booted: as an office installs and uses it.

Rules: The package is installed, used, upgraded, removed and purged only once. What each step printed and left is
recorded, and the tests check these records. Commands are those of the package's README.
"""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.content.trust.recipients import recipients
from kiosk.province.publishing.repository import read_repository
from kiosk.sync.bundles import make_bundle
from tests.package.debian import CleanDebian, newer
from tests.package.machine import Machine, booted
from tests.province.hub.hubs import Kiosk, record

HOME = "/var/lib/tram-hoc-so-hub"
PROGRAM = "/usr/lib/tram-hoc-so-hub/program/hub"
BACKUPS = "/var/backups/tram-hoc-so-hub"
CREDENTIAL = "/etc/credstore/tram-hoc-so-hub.passphrase"
WORDS = "một hai ba bốn năm"
HIGHER = "0.1.0+upgraded"
LARGEST_BYTES = 160_000_000
"""Maximum total size of the installed files in bytes."""
UNMET = (
    f"cd {Path(PROGRAM).parent} && export LD_LIBRARY_PATH=$PWD/_internal:$PWD/_internal/psycopg_binary.libs && "
    "find . -name '*.so*' -type f -exec ldd {} + | grep 'not found' || true"
)
SOURCE = "--passphrase credential:tram-hoc-so-hub.passphrase"
FOUNDING = (
    f"umask 077; printf '%s' '{WORDS}' > {CREDENTIAL}",
    f"tram-hoc-so-hub publish init {HOME}/province --name 'Tỉnh Quảng Trị' {SOURCE}",
    f"tram-hoc-so-hub init --name 'Tỉnh Quảng Trị' --repo {HOME}/province {SOURCE}",
)


@dataclass(frozen=True, slots=True)
class Office:
    """A machine with the package. Methods run commands as an administrator types them."""

    machine: Machine

    def does(self, command: str) -> str:
        return self.machine.does("sh", "-c", f'{command}; echo "[$?]"')

    def is_active(self, unit: str) -> bool:
        return self.machine.does("systemctl", "is-active", unit) == "active"

    def statements(self) -> int:
        told = self.machine.does("tram-hoc-so-hub", "status", "--json")
        return int(json.loads(told)["statements"])


@dataclass(frozen=True, slots=True)
class Life:
    """Results of all steps, from the installation to the purge."""

    said: Mapping[str, str]
    statements: Mapping[str, int]
    seen: Mapping[str, object]


def sent(debian: CleanDebian, token: str) -> int:
    """Put a kiosk's results where its server puts them; return the number of statements."""
    found = recipients(read_repository(debian.inside(f"{HOME}/province")).targets)
    assert found is not None
    kiosk = Kiosk(found, enrolment=token)
    folder = debian.inside(f"{HOME}/hub/objects/{kiosk.id}")
    folder.mkdir(parents=True)
    owner = debian.inside(HOME).stat()
    events = record()
    for bundle in kiosk.cuts(events, len(events) // 2):
        (folder / bundle.name).write_bytes(bundle.data)
        shutil.chown(folder / bundle.name, owner.st_uid, owner.st_gid)
    shutil.chown(folder, owner.st_uid, owner.st_gid)
    return len(make_bundle(events, kiosk.origin).statements)


@pytest.fixture(scope="module")
def life(clean_debian: CleanDebian, hub_package: Path, tmp_path_factory: pytest.TempPathFactory) -> Life:
    debian, folder = clean_debian, tmp_path_factory.mktemp("hub-life")
    said: dict[str, str] = {}
    statements: dict[str, int] = {}
    seen: dict[str, object] = {}
    debian.runs("apt-get", "-q", "-y", "--no-install-recommends", "install", "systemd-sysv", "dbus")
    said["installed"] = debian.installs(hub_package)
    said["unmet"] = debian.runs("sh", "-c", UNMET)
    program = debian.inside("/usr/lib/tram-hoc-so-hub")
    seen["size"] = sum(path.lstat().st_size for path in program.rglob("*") if not path.is_dir())
    upgrade = newer(hub_package, HIGHER, folder)
    shutil.copyfile(upgrade, debian.inside("/upgrade.deb"))
    with debian.without_mounts(), debian.with_services(), booted(debian) as machine:
        office = Office(machine)
        machine.waits(lambda: office.is_active("tram-hoc-so-hub.target"), "the target")
        said["failed"] = machine.does("systemctl", "--failed", "--no-legend")
        seen["idle"] = office.is_active("tram-hoc-so-hub-work@1.service")
        said["founded"] = "\n".join(office.does(command) for command in FOUNDING)
        machine.waits(lambda: office.is_active("tram-hoc-so-hub-work@1.service"), "the worker")
        token = office.does("tram-hoc-so-hub enrol").partition('enrolment = "')[2].partition('"')[0]
        statements["sent"] = sent(debian, token)
        machine.waits(lambda: office.statements() > 0 and receipts(debian) > 0, "the results")
        statements["received"] = office.statements()
        seen["second worker"] = office.is_active("tram-hoc-so-hub-work@2.service")
        said["pages"] = office.does("systemctl start tram-hoc-so-hub-pages.service")
        said["published"] = office.does(f"runuser -u nobody -- head -c 99 {HOME}/pages/index.html")
        said["backup"] = office.does("systemctl start tram-hoc-so-hub-backup.service")
        said["doctor service"] = office.does("systemctl start tram-hoc-so-hub-doctor.service")
        said["doctor"] = office.does("tram-hoc-so-hub doctor")
        said["written"] = office.does(f"cat {HOME}/doctor.txt; stat -c '%U %a' {HOME} {HOME}/hub {BACKUPS}")
        said["stranger"] = office.does(f"runuser -u nobody -- ls {HOME} {HOME}/hub")
        said["upgrade"] = office.does("dpkg -i /upgrade.deb")
        machine.waits(lambda: office.is_active("tram-hoc-so-hub-work@1.service"), "the worker after the upgrade")
        statements["upgraded"] = office.statements()
        said["journal"] = office.does("systemctl --failed --no-legend")
        said["removed"] = office.does("dpkg --remove tram-hoc-so-hub")
        said["purged"] = office.does("dpkg --purge tram-hoc-so-hub")
        seen["kept"] = debian.inside(f"{HOME}/hub/hub.toml").exists() and debian.inside(f"{BACKUPS}").exists()
        said["restored"] = office.does(
            f"dpkg -i /upgrade.deb; mv {HOME}/hub {HOME}/lost; tram-hoc-so-hub restore --from {BACKUPS}"
        )
        statements["restored"] = office.statements()
        said["end"] = office.does(
            f"dpkg --purge tram-hoc-so-hub; rm -rf {HOME} {BACKUPS} {CREDENTIAL}; userdel tram-hoc-hub"
        )
    return Life(said, statements, seen)


def receipts(debian: CleanDebian) -> int:
    return len(list(debian.inside(f"{HOME}/hub/objects/bien-nhan").glob("*.json")))


def test_it_is_installed_and_asks_nothing(life: Life):
    assert "sudo tram-hoc-so-hub init" in life.said["installed"]
    assert life.said["failed"] == ""
    assert life.seen["idle"] is False


def test_it_depends_on_every_library_it_loads(life: Life):
    assert life.said["unmet"] == ""


def test_it_is_small(life: Life):
    assert 0 < int(str(life.seen["size"])) <= LARGEST_BYTES


def test_a_hub_is_created_with_one_passphrase_in_a_file_of_root(life: Life):
    assert life.said["founded"].count("[0]") == len(FOUNDING)
    assert WORDS not in life.said["founded"]


def test_workers_take_in_what_kiosks_send_and_answer(life: Life):
    assert life.statements["received"] == life.statements["sent"] > 0


def test_with_sqlite_one_worker_runs(life: Life):
    assert life.seen["second worker"] is False


def test_the_services_back_up_and_examine_the_hub(life: Life):
    assert (life.said["backup"], life.said["doctor service"]) == ("[0]", "[0]")
    assert "1 backups are in /var/backups/tram-hoc-so-hub" in life.said["written"]
    assert "BAD" not in life.said["written"]


def test_the_doctor_opens_the_keys_with_the_passphrase_of_the_services(life: Life):
    assert "The key for results opens" in life.said["doctor"]
    assert life.said["doctor"].endswith("[3]")  # the escrow key and the backups should be elsewhere


def test_a_web_server_can_read_the_pages(life: Life):
    assert life.said["pages"] == "[0]"
    assert life.said["published"].lower().startswith("<!doctype html>")


def test_nobody_else_can_read_the_results(life: Life):
    lines = life.said["written"].splitlines()
    assert {"tram-hoc-hub 751", "tram-hoc-hub 700"} <= set(lines)
    assert "Permission denied" in life.said["stranger"]


def test_an_upgrade_keeps_everything_and_starts_the_workers_again(life: Life):
    assert life.said["upgrade"].endswith("[0]")
    assert life.statements["upgraded"] == life.statements["received"]


def test_stopping_a_worker_is_no_failure(life: Life):
    assert life.said["journal"] == "[0]"


def test_neither_a_removal_nor_a_purge_deletes_results(life: Life):
    assert (life.said["removed"][-3:], life.said["purged"][-3:]) == ("[0]", "[0]")
    assert "they may be the only copy of results" in life.said["purged"]
    assert life.seen["kept"] is True


def test_a_lost_hub_comes_back_from_its_backup(life: Life):
    assert life.statements["restored"] == life.statements["received"]
    assert " statements, 9 keys." in life.said["restored"]


def test_the_command_that_the_purge_prints_deletes_everything(life: Life):
    assert life.said["end"].endswith("[0]")
