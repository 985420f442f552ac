"""Whatever stands in the database and the settings of a hub, commands print only what no terminal obeys."""

import json
from pathlib import Path

import pytest
from sqlalchemy import update

from kiosk import paths
from kiosk.province.hub.folder import opened
from kiosk.province.hub.hub_file import FILE
from kiosk.province.hub.store.tables import enrolments, kiosks, quarantine
from kiosk.sync.sealing import SealedBundle
from tests.cli.hub.commands import run
from tests.province.hub.hubs import Hub
from tests.services.set_up.kiosk import communes_file

EVIL = "\x1b[2J\x1b]0;x\x07\r\x9b31m\nBAD   \u202ebackup"
KEYS = ("--keys", "KEYS", "--repo", "PROVINCE", "--passphrase", "none")
COMMANDS = {
    "status": ("status", "HUB"),
    "status for programs": ("status", "HUB", "--json"),
    "doctor": ("doctor", "HUB"),
    "doctor for programs": ("doctor", "HUB", "--json"),
    "backup": ("backup", "HUB", "--to", "COPIES"),
    "pages": ("pages", "HUB", *KEYS),
    "rebuild": ("rebuild", "HUB", *KEYS),
    "work": ("work", "HUB", "--once", *KEYS),
    "receive": ("receive", "HUB", "STICK", *KEYS),
    "forward": ("forward", "HUB", "--status"),
}


@pytest.fixture
def evil(hub: Hub, cut: list[SealedBundle], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hub:
    """A hub whose rows and settings have control characters, as somebody with its disk can write them."""
    monkeypatch.setattr(paths, "communes_file", lambda: communes_file(tmp_path))
    hub.expects(note="Trung tâm")
    hub.uploads(*hub.kiosk().cuts([]), cut[0])
    hub.lays((f"{EVIL}.age".replace("/", ""), b"?"))
    hub.works()
    hub.receives()
    with opened(hub.folder) as found, found.store.writing() as connection:
        connection.execute(update(kiosks).values(commune=EVIL, place=EVIL, app=EVIL))
        connection.execute(update(enrolments).values(note=EVIL, commune=EVIL))
        connection.execute(update(quarantine).values(reason=EVIL, cure=EVIL, kiosk=EVIL, file=EVIL))
    file = hub.folder / FILE
    text = file.read_text("utf-8").replace("Tỉnh Quảng Trị", json.dumps(EVIL)[1:-1])
    file.write_text(text.replace('"objects"', json.dumps(f"objects/../{EVIL}/../objects")), "utf-8")
    (hub.folder / f"{EVIL}").mkdir()
    (hub.folder / "forwarding").mkdir()
    (hub.folder / "forwarding/stores.toml").write_text(f"[[store]]\nname = {json.dumps(EVIL)}\n", "utf-8")
    return hub


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_printed_is_printable(evil: Hub, tmp_path: Path, command: str) -> None:
    places = {
        "HUB": evil.folder,
        "COPIES": tmp_path / "copies",
        "KEYS": evil.keys,
        "PROVINCE": evil.province,
        "STICK": evil.stick,
    }
    done = run(*[places.get(word, word) for word in COMMANDS[command]])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    lines = done.output.split("\n")
    assert len(lines) > 1
    assert [line for line in lines if not line.isprintable()] == []
    assert not [line for line in lines if line.startswith("BAD   \ufffdbackup")]
