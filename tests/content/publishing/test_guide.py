"""The guide for the office: its commands, typed one after another, do what it says."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.cli.publish import app
from tests.content.publishing.conftest import MakePack
from tests.content.publishing.province import Province
from tests.house.sources import ROOT

GUIDE = (ROOT / "build_spec" / "publishing.md").read_text("utf-8")
PROGRAM = "kiosk publish "


def commands() -> list[str]:
    """Every line in a block of commands."""
    return [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]


def test_the_commands_of_the_guide_work_one_after_another(
    pack: MakePack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    for made in (pack(), pack(version="1.1.0"), pack("cong-an-tinh", "an-ninh")):
        made.rename(tmp_path / made.name)
    keys = tmp_path / "quang-tri-keys"
    for number in ("", "-1", "-2"):
        (tmp_path / f"usb{number}").mkdir()
    (tmp_path / "usb" / "photo.jpg").write_bytes(b"smile")
    for line in commands():
        assert line.startswith(PROGRAM)
        words = [word.replace("/media", str(tmp_path)) for word in shlex.split(line.removeprefix(PROGRAM))]
        if "--lost" in words:
            words[words.index("--lost") + 1] = put_root_keys_away(keys, tmp_path)
        done = CliRunner().invoke(app, [*words, "--passphrase", "none"] if words[0] != "carrier" else words)
        assert done.exit_code == 0, f"{line}\n{done.output}"
    seen = Province(tmp_path / "quang-tri", keys).read()
    assert (set(seen.departments), seen.root.version) == ({"so-y-te"}, 6)
    assert [f"{pack.pack} {pack.version}" for pack in seen.packs()] == ["suc-khoe 1.0.0"]
    assert {path.name for path in (tmp_path / "usb").iterdir()} == {"photo.jpg", "quang-tri", "quang-tri.zip"}


def put_root_keys_away(keys: Path, tmp_path: Path) -> str:
    """Two root keys go onto sticks, the third is lost; returns its name."""
    first, second, lost = sorted(keys.glob("root.*"))
    first.rename(tmp_path / "usb-1" / first.name)
    second.rename(tmp_path / "usb-2" / second.name)
    lost.unlink()
    return lost.name


def test_every_command_of_the_program_stands_in_the_guide():
    names = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    assert len(names) == 8
    assert not {name for name in names if f"{PROGRAM}{name}" not in GUIDE}
