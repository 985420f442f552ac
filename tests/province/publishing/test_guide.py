"""Tests that the commands in the office's guide work when they are run one after another."""

import re
import shlex
import shutil
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

import pytest
from typer.testing import CliRunner

from kiosk import paths
from kiosk.cli import publish
from kiosk.cli.hub.group import app as hub
from kiosk.content.trust.recipients import recipients
from kiosk.province.hub.folder import opened
from kiosk.province.hub.overview.status import status_of
from kiosk.province.publishing.repository import read_repository
from kiosk.services.results.taking import FOLDER
from kiosk.sync.receipts import FOLDER as RECEIPTS
from tests.house.sources import ROOT
from tests.office_clock import confirm_clock
from tests.province.hub.hubs import Kiosk, record
from tests.province.publishing.conftest import MakePack
from tests.province.publishing.province import Province
from tests.services.set_up.kiosk import communes_file
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, YES, OwnKiosk, own_sources

GUIDE = (ROOT / "docs" / "province.md").read_text("utf-8")
APPS = {"kiosk publish ": publish.app, "kiosk hub ": hub}
NO_KEYS_NEEDED = (
    "kiosk publish carrier",
    "kiosk hub enrol",
    "kiosk hub status",
    "kiosk hub doctor",
    "kiosk hub backup",
    "kiosk hub clock",
)
FINDINGS = (3, 4)
"""Exit codes of ``kiosk hub doctor`` here: the keys have no passphrase, and there is no backup on another disk."""


def commands() -> list[str]:
    """Return all command lines in the guide."""
    return [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in dedent(block).splitlines()]


def test_the_commands_of_the_guide_work_one_after_another(
    pack: MakePack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    confirm_clock(monkeypatch)
    communes = communes_file(tmp_path)
    monkeypatch.setattr(paths, "communes_file", lambda: communes)
    for made in (pack(), pack(version="1.1.0"), pack("cong-an-tinh", "an-ninh")):
        made.rename(tmp_path / made.name)
    keys = tmp_path / "quang-tri-keys"
    for number in ("", "-1", "-2"):
        (tmp_path / f"usb{number}").mkdir()
    (tmp_path / "usb" / "photo.jpg").write_bytes(b"smile")
    digits = brings_commune_lessons(tmp_path, tmp_path / "usb")
    for line in commands():
        program = next(program for program in APPS if line.startswith(program))
        words = [re.sub("^/(media|mnt)", str(tmp_path), word) for word in shlex.split(line.removeprefix(program))]
        if "--lost" in words:
            words[words.index("--lost") + 1] = put_root_keys_away(keys, tmp_path)
        if "--key" in words:
            words[words.index("--key") + 1] = digits
        open_keys = [] if line.startswith(NO_KEYS_NEEDED) else ["--passphrase", "none"]
        done = CliRunner().invoke(APPS[program], [*words, *open_keys])
        expected = FINDINGS if line.startswith("kiosk hub doctor") else (0,)
        assert done.exit_code in expected, f"{line}\n{done.output}"
        if line.startswith("kiosk hub enrol"):
            token = tomllib.loads((tmp_path / "tram-hoc.toml").read_text("utf-8"))["sync"]["enrolment"]
            results = brings_results(tmp_path / "quang-tri", tmp_path / "usb" / FOLDER, token)
    seen = Province(tmp_path / "quang-tri", keys).read()
    assert (set(seen.departments), seen.root.version) == ({"so-y-te", "xa-19249"}, 6)
    assert [f"{pack.pack} {pack.version}" for pack in seen.packs()] == ["suc-khoe 1.0.0", "xa-19249-safety 1.0.0"]
    assert {path.name for path in (tmp_path / "usb").iterdir()} == {
        *("photo.jpg", "quang-tri", "quang-tri.zip"),
        RECEIPTS[0],
    }
    with opened(tmp_path / "ket-qua") as hub:
        assert [one.bundles for one in status_of(hub).records] == [results]
    for folder in (tmp_path / "usb").joinpath(*RECEIPTS), tmp_path / "usb-1" / "bien-nhan":
        assert len(list(folder.iterdir())) == 1


def brings_results(repository: Path, folder: Path, token: str) -> int:
    """Write the results of a kiosk that was set up with `token` into `folder`; return the number of bundles."""
    current = recipients(read_repository(repository).targets)
    assert current is not None
    made = Kiosk(current, enrolment=token).cuts(record(1), 20)
    folder.mkdir(parents=True)
    for bundle in made:
        (folder / bundle.name).write_bytes(bundle.data)
    return len(made)


def brings_commune_lessons(folder: Path, stick: Path) -> str:
    """Copy the lessons that a commune has in use to `stick`; return the digits of its key."""
    kiosk = OwnKiosk(folder / "commune")
    kiosk.clock.wall = datetime.now(UTC)
    kiosk.store.trust.vouch(kiosk.clock.wall)
    kiosk.puts(own_sources(folder / "commune-sources"))
    kiosk.carrying.copy(AUTHOR, COMMUNE.code, kiosk.stick, YES)
    shutil.copytree(kiosk.stick.place, stick, dirs_exist_ok=True)
    digits = kiosk.use.state(AUTHOR, COMMUNE).fingerprint
    kiosk.store.close()
    return digits


def put_root_keys_away(keys: Path, tmp_path: Path) -> str:
    """Move two of the root keys to sticks and delete the third, which counts as lost; return the lost key's name."""
    first, second, lost = sorted(keys.glob("root.*"))
    first.rename(tmp_path / "usb-1" / first.name)
    second.rename(tmp_path / "usb-2" / second.name)
    lost.unlink()
    return lost.name


@pytest.mark.parametrize(("program", "number"), [("kiosk publish ", 9), ("kiosk hub ", 16)])
def test_every_command_of_the_program_stands_in_the_guide(program: str, number: int):
    found = APPS[program].registered_commands
    names = {command.name or command.callback.__name__ for command in found if command.callback}
    assert len(names) == number
    assert not {name for name in names if f"{program}{name}" not in GUIDE}
