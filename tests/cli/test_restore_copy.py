"""``kiosk restore`` with a copy of the record that a technician made at the kiosk."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kiosk import paths
from kiosk.cli import desk
from kiosk.cli.commands import command_line
from kiosk.domain.machine.drives import Drive
from kiosk.services.backup.copy_names import FOLDER
from kiosk.services.backup.record_copies import NewCopy, OwnFiles, RecordCopies
from kiosk.services.backup.sealing import in_groups
from kiosk.storage.store import open_store
from tests.content.trust.province import Province
from tests.services.upkeep.conftest import Port
from tests.storage.walks import SteppingClock, whole_visit

SETTINGS = 'place = "xã Lệ Thủy"\n'
OWN_LESSONS = {
    "studio/sources/xa-19249-safety/ma-otp.yaml": "title: {vi: Mã OTP}\n",
    "studio/keys/xa-19249.0123456789abcdef.pem": "a private key",
}


@dataclass
class Drowned:
    """A kiosk whose data were deleted.

    `folder`: the deleted data folder. `stick`: the stick with copies of the record. `made`: these copies, oldest
    first. `events`: number of events in the record at the end. `root`: the kiosk's file ``root.json``.
    """

    folder: Path
    stick: Drive
    made: list[NewCopy]
    events: int
    root: bytes = b""

    def file(self, number: int = -1) -> Path:
        return self.stick.place / FOLDER / self.made[number].name


def drown(folder: Path, stick: Path, times: int = 1, *, has_lessons: bool = False) -> Drowned:
    """Record `times` visits at a kiosk, copy the record to a stick after each visit, then delete the kiosk's data."""
    drive = Drive(stick, "TINH-QT", "/dev/sdb1")
    stick.mkdir(exist_ok=True)
    clock = SteppingClock()
    store = open_store(folder / "kiosk.db", clock)
    files = OwnFiles(
        folder / "kiosk.db",
        folder / "people.db",
        folder / "settings.toml",
        folder / "root.json",
        folder / ".copying",
        folder / "studio",
    )
    files.settings.write_text(SETTINGS, "utf-8")
    for name, text in OWN_LESSONS.items() if has_lessons else ():
        (files.passing.parent / name).parent.mkdir(parents=True, exist_ok=True)
        (files.passing.parent / name).write_text(text, "utf-8")
    files.root.write_bytes(Province().first_root)
    copies = RecordCopies(store.events.kiosk()[:8], files, store.back_up, clock, Port([drive]))
    lost = Drowned(folder, drive, [], 0, files.root.read_bytes())
    for number in range(times):
        store.events.append(whole_visit(number + 1))
        made = copies.make(drive, lambda _done, _total: True)
        assert made is not None
        lost.made.append(made)
    lost.events = store.events.last_sequence()
    store.close()
    shutil.rmtree(folder)
    return lost


@pytest.fixture
def lost(tmp_path: Path) -> Drowned:
    return drown(tmp_path / "lost", tmp_path / "stick", 2)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRAM_HOC_DATA", str(tmp_path / "here"))
    return tmp_path / "here"


def restores(place: Path, code: str) -> Result:
    return CliRunner().invoke(command_line(), ["restore", str(place)], input=f"{code}\n")


def recorded() -> int:
    store = open_store(paths.database_file(), SteppingClock())
    try:
        return store.events.verify_chain()
    finally:
        store.close()


@pytest.mark.parametrize("named", ["stick", "tram-hoc-so", "folder", "file"])
def test_a_new_machine_needs_the_stick_and_the_paper_only(here: Path, lost: Drowned, named: str) -> None:
    place = {
        "stick": lost.stick.place,
        "tram-hoc-so": lost.stick.place / FOLDER.parent,
        "folder": lost.stick.place / FOLDER,
        "file": lost.file(),
    }[named]
    done = restores(place, in_groups(lost.made[-1].code))
    assert done.exit_code == 0, done.output
    assert lost.made[-1].name in done.output
    assert lost.made[-1].code not in done.output.replace(" ", "")
    assert recorded() == lost.events
    assert paths.settings_file().read_text("utf-8") == SETTINGS
    assert paths.root_file().read_bytes() == lost.root
    assert not paths.restoring_folder().exists()


def test_the_code_is_asked_without_showing_it(here: Path, lost: Drowned, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, object]] = []

    def prompt(_words: str, **how: object) -> str:
        asked.append(how)
        return lost.made[-1].code

    monkeypatch.setattr(desk.typer, "prompt", prompt)
    assert CliRunner().invoke(command_line(), ["restore", str(lost.stick.place)]).exit_code == 0
    assert [how["hide_input"] for how in asked] == [True]


def test_the_code_may_lie_in_a_file(here: Path, lost: Drowned, tmp_path: Path) -> None:
    (tmp_path / "code.txt").write_text(f"{in_groups(lost.made[-1].code).replace(' ', '-')}\n", "utf-8")
    asks = ["restore", str(lost.stick.place), "--code-file", str(tmp_path / "code.txt")]
    done = CliRunner().invoke(command_line(), asks)
    assert done.exit_code == 0, done.output
    gone = CliRunner().invoke(command_line(), [*asks[:-1], str(tmp_path / "nowhere")])
    assert gone.exit_code == 1
    assert "nowhere" in gone.output


def test_the_code_of_an_older_copy_opens_that_one_and_says_so(here: Path, lost: Drowned) -> None:
    done = restores(lost.stick.place, lost.made[0].code)
    assert done.exit_code == 0, done.output
    assert lost.made[0].name in done.output
    assert f"does not fit the newest copy, {lost.made[1].name}" in done.output
    assert recorded() == lost.events // 2


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("broken", ["code", "no code", "cut off", "foreign", "empty"])
def test_what_does_not_open_changes_nothing(here: Path, lost: Drowned, broken: str) -> None:
    store = open_store(paths.database_file(), SteppingClock())
    store.events.append(whole_visit(9))
    store.close()
    paths.settings_file().write_text("mine", "utf-8")
    before, code, file = everything(here), lost.made[-1].code, lost.file()
    match broken:
        case "code":
            code = code[::-1]
        case "no code":
            code = "1234"
        case "cut off":
            file.write_bytes(file.read_bytes()[:-5000])
        case "foreign":
            file.write_bytes(b"holiday" * 1000)
        case _:
            file.write_bytes(b"")
    for place in (file, lost.stick.place):
        if place != file and broken in {"cut off", "foreign", "empty"}:
            lost.file(0).unlink()
        done = restores(place, code)
        assert done.exit_code == 1
        assert "Traceback" not in done.output
        assert everything(here) == before
    assert not paths.restoring_folder().exists()


def test_what_was_here_is_kept_and_named(here: Path, lost: Drowned) -> None:
    here.mkdir()
    paths.settings_file().write_text("mine", "utf-8")
    done = restores(lost.stick.place, lost.made[-1].code)
    (kept,) = here.glob("settings.toml.before-*")
    assert kept.read_text("utf-8") == "mine"
    assert kept.name in done.output.replace("\n", "")


def test_copies_of_several_kiosks_are_named_and_none_is_guessed(here: Path, lost: Drowned, tmp_path: Path) -> None:
    other = drown(tmp_path / "other", lost.stick.place)
    done = restores(lost.stick.place, other.made[-1].code)
    assert done.exit_code == 1
    assert not paths.database_file().exists()
    told = done.output.replace("\n", "")
    assert lost.made[-1].name in told
    assert other.made[-1].name in told
    assert lost.made[0].name not in told
    assert restores(other.file(), other.made[-1].code).exit_code == 0
    assert recorded() == other.events


def test_a_kiosk_that_runs_is_not_touched(here: Path, lost: Drowned) -> None:
    store = open_store(paths.database_file(), SteppingClock())
    done = restores(lost.stick.place, lost.made[-1].code)
    store.close()
    assert done.exit_code == 1
    assert "is running" in done.output


def test_the_restored_kiosk_exports_under_a_new_id(here: Path, lost: Drowned) -> None:
    restores(lost.stick.place, lost.made[-1].code)
    store = open_store(paths.database_file(), SteppingClock())
    assert not store.events.kiosk().startswith(lost.made[-1].name[:8])
    assert not store.ledger.bundles()
    store.close()


def test_a_folder_with_neither_says_what_to_name(here: Path, tmp_path: Path) -> None:
    done = restores(tmp_path, "")
    assert done.exit_code == 1
    assert "a stick with a backup" in done.output.replace("\n", " ")


def test_own_lessons_and_the_key_come_back_and_those_of_the_machine_are_kept(here: Path, tmp_path: Path) -> None:
    lost = drown(tmp_path / "lost", tmp_path / "stick", has_lessons=True)
    (here / "studio").mkdir(parents=True)
    (here / "studio" / "mine").write_text("mine", "utf-8")
    done = restores(lost.stick.place, lost.made[-1].code)
    assert done.exit_code == 0, done.output
    assert "The commune's own lessons, voices and key were restored." in done.output
    assert {name: (here / name).read_text("utf-8") for name in OWN_LESSONS} == OWN_LESSONS
    (former,) = here.glob("studio.before-*")
    assert (former / "mine").read_text("utf-8") == "mine"
    assert former.name in done.output.replace("\n", "")
