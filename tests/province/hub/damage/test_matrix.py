"""The matrix of damages and commands: every verdict is true, and following the advice of the doctor cures the hub.

One small hub is built once, and each row damages a copy. The commands run as a person types them. Beyond the verdicts
of the table, a command that ends well must tell the truth: a backup or restored hub has every bundle, a rebuilt
database every result, and doctor and status create and change nothing. ``pytest -s`` prints the matrix.
"""

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from build_spec.province.servers.postgres import Postgres
from kiosk.province.publishing import office as publishing
from tests.permissions import permissions_count
from tests.province.hub.damage import damages as by
from tests.province.hub.damage.damages import Office
from tests.province.hub.damage.databases import FileDatabase, ServerDatabase
from tests.province.hub.damage.offices import built, counted, laid, run
from tests.province.hub.hubs import NOW

COMMANDS = {
    "doctor": "doctor HUB",
    "status": "status HUB",
    "restore": "restore NEW --from COPIES",
    "backup": "backup HUB --to OTHER",
    "rebuild": "rebuild HUB",
    "pages": "pages HUB",
}
CHANGING = {"rebuild", "pages"}
"""Commands that get a fresh copy of the damaged hub, because others have changed it before."""


@pytest.fixture(scope="module")
def on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with built(tmp_path_factory.mktemp("matrix") / "office", FileDatabase()) as office:
        yield office


@pytest.fixture(scope="module")
def on_postgres(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres) -> Iterator[Office]:
    with (
        closing(ServerDatabase(postgres)) as stored,
        built(tmp_path_factory.mktemp("matrix") / "office", stored) as office,
    ):
        yield office


PUT_BACK = ("put them back from the backups: kiosk hub restore HUB --from FOLDER --missing",
            "restore HUB --from COPIES --missing")  # fmt: skip
REBUILD = ("kiosk hub rebuild HUB", "rebuild HUB")
NEW_BACKUP = ("kiosk hub backup HUB --to FOLDER", "backup HUB --to COPIES")
LACKING = "0 of 6 objects that the database names"


@dataclass(frozen=True)
class Row:
    """One damage: what each command ends with (exit code and words), and the cures that the doctor advises.

    ``cures``: words of the doctor, and what a person then does: a command, or something that is no command. ``adds``:
    whether the damage comes with new results. ``gain``: bundles and statements that the hub has more after the cures.
    ``lock``: patterns of files and folders that lose permissions until the cures, and these permissions.
    ``store``: the only database system with this damage; empty for both.
    """

    damage: by.Damaging
    doctor: str
    backup: str = "0"
    restore: str = "0 4 bundles"
    rebuild: str = "0 4 bundles"
    pages: str = "0"
    status: str = "0 1 kiosk"
    cures: Sequence[tuple[str, str | by.Damaging]] = ()
    adds: bool = False
    gain: tuple[int, int] = (0, 0)
    lock: tuple[Sequence[str], int] = ((), 0)
    store: str = ""


def corrected(line: str, wrong: str) -> tuple[by.Damaging, by.Damaging]:
    """Return a wrong part of hub.toml as a damage, and its correction."""
    return (lambda office: office.setting(line, wrong)), (lambda office: office.setting(wrong, line))


def row_of(line: str, wrong: str, doctor: str, words: str, **verdicts: str) -> Row:
    """Return the row of a wrong setting, which a person corrects as the doctor says in `words`."""
    damage, cure = corrected(line, wrong)
    return Row(damage, doctor, cures=((words, cure),), **verdicts)


def locks(patterns: Sequence[str], taken: int, doctor: str, words: str, **verdicts: str) -> Row:
    """Return the row of permissions that are `taken` away, and given back as the doctor says in `words`."""
    return Row(by.nothing, doctor, lock=(patterns, taken), cures=[(words, by.nothing)], store="sqlite", **verdicts)


def all_end(words: str) -> dict[str, str]:
    return dict.fromkeys(("backup", "rebuild", "pages", "status"), f"1 {words}")


def without_keys(words: str) -> dict[str, str]:
    return {"rebuild": f"1 {words}", "pages": f"1 {words}"}


def away(pattern: str) -> tuple[by.Damaging, by.Damaging]:
    """Return how files are lost, and how they are copied back from the safe."""

    def lose(office: Office) -> None:
        for file in sorted(office.folder.glob(pattern)):
            file.unlink()

    def bring(office: Office) -> None:
        for file in sorted(office.folder.with_name("template").glob(pattern)):
            shutil.copy(file, office.folder / file.relative_to(office.folder.with_name("template")))

    return lose, bring


def set_aside(office: Office) -> None:
    for file in list(office.hub.glob("results.db*")):
        file.rename(office.folder / f"aside-{file.name}")


def removed(words: str) -> by.Damaging:
    """Return how a person deletes what the doctor names: folders of backups."""
    return lambda office: [shutil.rmtree(folder) for folder in office.copies.glob(words)]


def objects_connected(office: Office) -> None:
    shutil.rmtree(office.objects, ignore_errors=True)
    shutil.copytree(office.folder.with_name("template") / "hub/objects", office.objects)


def upgrades(office: Office) -> None:
    run(office, "status HUB")


DAMAGED = {"backup": "1 damaged", "rebuild": "1 Move the files of the database away", "pages": "1 damaged",
           "status": "1 damaged"}  # fmt: skip
NO_HUB = {"backup": "1 contains no hub", "pages": "1 contains no hub", "status": "1 contains no hub"}
NOT_THERE = {
    "backup": "1 objects that the database names are missing",
    "rebuild": "1 the old one was kept",
    "pages": "0 objects that the database names",
    "status": "0 objects that the database names",
}
ONE_LOST = {**NOT_THERE, "backup": "1"}
IN_OBJECTS = {"pages": "0 1 object of the hub are not", "status": "0 1 object of the hub are not"}
KEYS_LOST, KEYS_BACK = away("keys/receipts.*")
RESULTS_KEY_LOST, RESULTS_KEY_BACK = away("keys/sync.*")
MATRIX = {
    # store
    "yesterday's database": Row(by.yesterdays_database, "3 are not in the database", cures=[REBUILD], **IN_OBJECTS),
    "write-ahead log deleted": Row(
        by.lost_log, "3 are not in the database", cures=[REBUILD], **IN_OBJECTS, store="sqlite"),
    "database is no database": Row(
        lambda office: office.database.write_bytes(b"garbage!" * 2000), "4 is damaged",
        cures=[("Move the files of the database away", set_aside), REBUILD], **DAMAGED, store="sqlite"),
    "page of the database damaged": Row(
        by.damaged_page, "4 is damaged",
        cures=[("Move the files of the database away", set_aside), REBUILD], **DAMAGED, store="sqlite"),
    "database deleted": Row(lambda office: office.database.unlink(), "4 the objects have bundles of 1 kiosks",
                            cures=[REBUILD], **NO_HUB, store="sqlite"),
    "database emptied": Row(lambda office: office.database.write_bytes(b""), "4 the objects have bundles of 1 kiosks",
                            cures=[REBUILD], **NO_HUB, store="sqlite"),
    "database dropped": Row(by.dropped, "4 does not exist", cures=[
        ("create an empty one with this name", by.created_empty), REBUILD, ("", by.worker_started)],
        store="postgresql", **all_end("does not exist")),
    "tables dropped": Row(lambda office: office.sql("DROP SCHEMA public CASCADE", "CREATE SCHEMA public"),
                          "4 the objects have bundles of 1 kiosks", cures=[REBUILD, ("", by.worker_started)],
                          store="postgresql", **NO_HUB),
    "server not reached": Row(by.another_port, "4 Check that the server runs", cures=[
        ("Check that the server runs", by.right_store)], store="postgresql", **all_end("Check that the server runs")),
    "settings from a backup": Row(by.settings_from_backup, "4 A backup contains no password", cures=[
        ("Write the right password", by.right_store)], store="postgresql", **all_end("contains no password")),
    "password wrong": Row(by.wrong_password, "4 Write the right password", cures=[
        ("Write the right password", by.right_store)], store="postgresql", **all_end("Write the right password")),
    "a statement lost": Row(
        lambda office: office.sql("DELETE FROM statements WHERE sequence = (SELECT max(sequence) FROM statements)"),
        "4 results of kiosk", cures=[REBUILD],
    ),
    "rows of a bundle lost": Row(
        lambda office: office.sql("DELETE FROM bundles WHERE first = 11",
                                  "DELETE FROM statements WHERE sequence BETWEEN 11 AND 25"),
        "3 are not in the database", cures=[REBUILD], **IN_OBJECTS,
    ),
    "tables of an older program": Row(by.older_schema, "3 older program", cures=[("kiosk hub status HUB", upgrades)]),
    "tables of a newer program": Row(
        by.newer_schema, "4 newer program", cures=[("Install the newest version", by.newest_program)],
        **all_end("newer"),
    ),
    # objects
    "folder of objects gone": Row(lambda office: shutil.rmtree(office.objects), "4 does not exist", cures=[PUT_BACK],
                                  **NOT_THERE),
    "disk of objects not mounted": Row(by.empty_objects, "4 6 of 6 objects", cures=[
        ("If the disk or server with the objects is not connected, connect it", objects_connected)], **NOT_THERE),
    "folder of objects emptied": Row(by.empty_objects, "4 6 of 6 objects", cures=[PUT_BACK], **NOT_THERE),
    "an object lost": Row(
        lambda office: office.bundles[1].unlink(), "4 1 of 6 objects", cures=[PUT_BACK], **ONE_LOST),
    "an object cut off": Row(by.shortened_object, "4 other contents", cures=[PUT_BACK], **ONE_LOST),
    "an object lost everywhere": Row(by.lost_everywhere, "4 1 of 6 objects", cures=[
        ("what no backup has is given up with: kiosk hub rebuild HUB --accept-loss", "rebuild HUB --accept-loss"),
        (NEW_BACKUP[0], f"{NEW_BACKUP[1]} --accept-loss"),
        ("", by.sends_again)], **{**ONE_LOST, "restore": "1 in no backup here"}),
    "an object changed": Row(by.changed_object, "4 other contents", backup="1 changed contents",
                             rebuild="1 the old one was kept", pages="0 not counted completely", cures=[PUT_BACK]),
    "a decision lost": Row(lambda office: shutil.rmtree(office.objects / "registry/kiosks"), "4 1 of 6 objects",
                           cures=[PUT_BACK], **{**ONE_LOST, "rebuild": "0 4 bundles"}),
    "receipts lost": Row(lambda office: shutil.rmtree(office.objects / "bien-nhan"), "4 receipts of 1 kiosks are not",
                         cures=[REBUILD, ("kiosk hub work", "work HUB --once")]),
    "server writes beside": Row(by.misplaced, "4 are in tram", cures=[
        ("move the contents of tram up", by.move_up), ("", "work HUB --once")], gain=(1, 29)),
    # settings
    "hub.toml gone": Row(lambda office: (office.hub / "hub.toml").unlink(), "1 copy it there from the newest folder",
                         cures=[("copy it there", by.settings_with_password)],
                         **all_end("copy it there from the newest folder")),
    "setting misspelt": row_of("objects =", "objetcs =", "4 hub.toml", "Correct this setting", **all_end("hub.toml")),
    "unknown kind of store": row_of("sqlite:///r", "mysql://r", "4 store", "Correct this setting",
                                    **all_end("store"), store="sqlite"),
    "wrong store": row_of("results.db", "result.db", "4 the objects have bundles", "Correct the line store",
                          **NO_HUB, store="sqlite"),
    "wrong folder of the store": row_of(
        "results.db", "disk/results.db", "4 the objects have bundles", "Correct the line store", **NO_HUB,
        rebuild="1 unable to open", store="sqlite"),
    "wrong objects": row_of('"objects"', '"object"', "4 does not exist", "correct the line objects", **NOT_THERE),
    "wrong address of S3": Row(by.s3("10.0.0.1", "env:HOME"), "4 objects: 10.0.0.1 is not the address", cures=[
        ("Write https://HOST", by.settings_with_password)], **all_end("is not the address")),
    "file with the keys of S3 missing": Row(
        by.s3("https://10.0.0.1", "file:/nowhere/s3"), "4 objects: /nowhere/s3 cannot be read", cures=[
            ("Correct the path in hub.toml", by.settings_with_password)], **all_end("/nowhere/s3")),
    "wrong folder of pages": row_of('"objects"', '"objects"\npages = "objects"', "4 other files", "Name a new folder",
                                    pages="1 other files"),
    "folder of pages away": row_of('"objects"', '"objects"\npages = "disk/pages"', "4 does not exist",
                                   "Connect the disk", pages="1 does not exist"),
    # keys
    "wrong repository": row_of("../province", "../provinces", "4 is not the repository", "Correct the path",
                               **without_keys("is not the repository")),
    "key for receipts lost": Row(KEYS_LOST, "4 receipts.", cures=[("Name its folder", KEYS_BACK)],
                                 **without_keys("receipts.")),
    "key for results lost": Row(RESULTS_KEY_LOST, "4 sync.", cures=[("Copy the file there", RESULTS_KEY_BACK)],
                                **without_keys("The key that opens results")),
    "passphrase file missing": row_of('"none"', '"file:/nowhere/words"', "4 /nowhere/words", "Check that the file",
                                      **without_keys("/nowhere/words")),
    # permissions, and disks that became read-only
    "database not readable": locks(
        ["hub/results.db*"], 0o777, "4 cannot be used", "check the write permission", **all_end("check the write")),
    "database read-only": locks(["hub/results.db*"], 0o222, "4 can only be read", "Allow the user of the hub to",
                                rebuild="1 check the write", pages="1 check the write"),
    "folder of the hub read-only": locks(
        ["hub", "hub/results.db*"], 0o222, "4 can only be read", "Allow the user of the hub to write",
        rebuild="1", pages="1"),
    "disk of the hub read-only": locks(["hub", "hub/**/*"], 0o222, "4 can only be read", "it may be failing",
                                       rebuild="1", pages="1"),
    "objects not readable": locks(
        ["hub/objects"], 0o777, "4 ? incoming", "Check that its disk is there",
        **{**all_end("cannot be used"), "status": "0 were not compared"}),
    "objects read-only": locks(["hub/objects", "hub/objects/**/*"], 0o222, "4 of objects", "can be written"),
    "hub.toml not readable": locks(["hub/hub.toml"], 0o777, "1 is denied", "Ask for access", **all_end("is denied")),
    "key for receipts not readable": locks(["keys/receipts.*"], 0o777, "4 cannot be used", "can be read", **{
        **all_end("is denied"), "status": "0 1 kiosk"}),
    "backups not readable": locks(["copies"], 0o777, "4 cannot be read", "make a backup elsewhere",
                                  restore="1 is denied"),
    "backups read-only": locks(["copies"], 0o222, "4 cannot be written", "Allow writing there"),
    # clock
    "clock was ahead": Row(by.received_in_the_future, "4 it was ahead when", pages="1 it was ahead when", cures=[
        ("kiosk hub clock HUB", "clock HUB")], rebuild="0 5 bundles", adds=True),
    "clock is behind": Row(lambda office: setattr(office, "now", NOW.replace(year=2020)), "4 the clock is behind",
                           pages="1 the clock is behind", restore="0 later than this computer",
                           cures=[("If it is wrong, set it", lambda office: setattr(office, "now", NOW))]),
    # backups
    "disk of backups away": Row(lambda office: shutil.rmtree(office.copies), "4 cannot be read",
                                restore="1 There is no", cures=[NEW_BACKUP]),
    "disk of backups emptied": Row(
        lambda office: [shutil.rmtree(folder) for folder in office.copies.iterdir() if folder.is_dir()],
        "4 contains no backup", restore="1 There is no backup", cures=[NEW_BACKUP]),
    "object of the backup lost": Row(by.lost_pool_object, "4 missing or damaged", restore="1 in no backup here",
                                     cures=[NEW_BACKUP]),
    "object of the backup rotten": Row(by.rotten_pool_object, "4 missing or damaged", restore="1 in no backup here",
                                       cures=[("Delete those", by.lost_pool_object), NEW_BACKUP]),
    "object of the backup cut off": Row(by.short_pool_object, "4 missing or damaged", restore="1 in no backup here",
                                        cures=[NEW_BACKUP]),
    "manifest of the backup damaged": Row(
        lambda office: by.spoil(office.newest / "backup.json"), "3 cannot be read", restore="0 were not taken",
        cures=[NEW_BACKUP, ("delete these folders", removed("20261202T02*"))]),
    "backup half copied": Row(
        lambda office: (office.newest / "backup.json").unlink(), "3 cannot be read", restore="0 were not taken",
        cures=[NEW_BACKUP, ("delete these folders", removed("20261202T02*"))]),
    "list of the backup damaged": Row(lambda office: by.spoil(office.newest / "objects.txt"), "4 missing or damaged",
                                      restore="1 missing or damaged", cures=[NEW_BACKUP]),
    "database of the backup damaged": Row(lambda office: by.spoil(next(office.newest.glob("database.*"))),
                                          "4 missing or damaged", restore="1 missing or damaged", cures=[NEW_BACKUP]),
    "backup of the future": Row(by.future_backup, "3 dated later", restore="0 were not taken",
                                cures=[("delete these folders", removed("2027*"))]),
    # kiosks
    "a cloned disk": Row(by.clone, "3 has the id of another one", cures=[
        ("Take the receipts to it", by.goes_on_as_another)], gain=(1, 44)),
    "a cloned disk that is gone": Row(by.clone, "3 has the id of another one", cures=[
        ("count its results: kiosk hub approve HUB", by.approves_clone)], gain=(1, 44)),
    "a cloned disk that was approved": Row(
        by.approved_clone, "3", status="0 several keys or chains of this kiosk are approved", rebuild="0 5 bundles",
        cures=[("", by.rejects_clone)], adds=True, gain=(-1, -44)),
}  # fmt: skip


@contextmanager
def locked(office: Office, row: Row) -> Iterator[None]:
    patterns, taken = row.lock
    modes = {path: path.stat().st_mode for pattern in patterns for path in office.folder.glob(pattern)}
    for path, mode in modes.items():
        path.chmod(mode & ~taken)
    try:
        with permissions_count() if patterns else nullcontext():
            yield
    finally:
        for path, mode in modes.items():
            path.chmod(mode)


def bundles(place: Path) -> set[bytes]:
    """Return the contents of all sealed bundles below `place`, whatever their names are."""
    found = (file.read_bytes() for file in place.rglob("*") if file.is_file())
    return {data for data in found if b"age-encryption" in data[:30]}


def everything(place: Path) -> dict[Path, int]:
    """Return what is below `place`, with the sizes of files; without SQLite's log and the doctor's test folder."""
    found = (path for path in place.rglob("*") if not path.name.endswith(("-wal", "-shm", "probe")))
    return {path: path.stat().st_size if path.is_file() else -1 for path in found}


def problems(told: str) -> set[str]:
    return set(re.findall(r"(?:note|BAD|\?) +(\w+: .{25})", told))


ON_SQLITE = [name for name, row in MATRIX.items() if row.store != "postgresql"]
ON_POSTGRES = [name for name, row in MATRIX.items() if row.store != "sqlite"]


@pytest.mark.parametrize("name", ON_SQLITE)
def test_on_sqlite_every_verdict_is_true_and_the_advice_cures(
    on_sqlite: Office, monkeypatch: pytest.MonkeyPatch, name: str
):
    follow(on_sqlite, monkeypatch, name)


@pytest.mark.servers
@pytest.mark.parametrize("name", ON_POSTGRES)
def test_on_postgresql_every_verdict_is_true_and_the_advice_cures(
    on_postgres: Office, monkeypatch: pytest.MonkeyPatch, name: str
):
    follow(on_postgres, monkeypatch, name)


def follow(sound: Office, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Damage a copy of `sound` as the row `name` says, run all commands, and follow the advice of the doctor."""
    row, told = MATRIX[name], {}
    office = laid(replace(sound, now=NOW), monkeypatch, "template")
    monkeypatch.setattr(publishing, "system_clock", lambda: office.now)
    healthy, before = problems(run(office, "doctor HUB")[1]), counted(office.hub)
    row.damage(office)
    if row.adds:
        before = counted(office.hub)
    shutil.rmtree(office.folder.with_name("damaged"), ignore_errors=True)
    shutil.copytree(office.folder, office.folder.with_name("damaged"))
    office.stored.keep("damaged")
    sealed = bundles((sound.folder.with_name("damaged" if row.adds else "template")) / "hub/objects")
    for command, words in COMMANDS.items():
        if command in CHANGING:
            office = laid(office, monkeypatch, "damaged")
        files = everything(office.folder)
        with locked(office, row):
            code, said = told[command] = run(office, words)
        expected, _, phrase = getattr(row, command).partition(" ")
        assert (code, phrase in said, bool(sealed)) == (int(expected), True, True), (command, code, said)
        if command in {"doctor", "status"}:
            assert everything(office.folder) == files
        elif code == 0 and command in {"backup", "restore"} and "were not taken" not in said:
            place = office.folder / ("other" if command == "backup" else "new")
            assert sealed <= bundles(place) or row.adds
        elif command == "restore" and "in no backup here" in said:
            assert len(sealed - bundles(office.folder / "new")) == 1
        elif code == 0 and command == "rebuild":
            assert counted(office.hub) == before
    office = laid(office, monkeypatch, "damaged")
    for words, act in row.cures:
        assert words in told["doctor"][1], told["doctor"][1]
        if isinstance(act, str):
            code, said = run(office, act)
            assert code == 0, said
        else:
            act(office)
    after = counted(office.hub)
    if row.cures:
        assert problems(run(office, "doctor HUB")[1]) <= healthy, run(office, "doctor HUB")[1]
    shown = "  ".join(f"{command} {code}" for command, (code, _) in told.items())
    print(f"\n{name:<34} {shown}  bundles, statements {before} → {after}", end=" ")
    assert after == tuple(map(sum, zip(before, row.gain, strict=True)))
