"""A hub whose S3 server is away, is another one, or has lost objects.

Commands end soon, name the objects, and change nothing.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from build_spec.province.servers.authority import Authority
from build_spec.province.servers.program import free_port
from kiosk import paths
from kiosk.province.hub.folder import make_hub
from kiosk.province.hub.hub_file import FILE, HubSettings, S3Access
from kiosk.province.hub.objects import s3_objects
from kiosk.province.hub.objects.port import ObjectsError
from kiosk.province.hub.objects.s3_objects import S3Objects
from kiosk.province.publishing import office
from tests.cli.hub.commands import run
from tests.province.hub.hubs import NOW, Hub, record
from tests.province.hub.objects.bucket import Bucket, fails, shows_page
from tests.services.set_up.kiosk import communes_file
from tests.sync.mirror.server import Server, running

KIOSKS = 4
COMMANDS = {
    "doctor": "doctor HUB",
    "status": "status HUB",
    "backup": "backup HUB --to COPIES",
    "pages": "pages HUB",
    "work": "work HUB --once",
    "rebuild": "rebuild HUB",
}
CODES = {"doctor": 4, "status": 0}
"""Exit codes; of the other commands 1."""


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses before repeated requests, which are not made."""
    made: list[float] = []
    monkeypatch.setattr(s3_objects.time, "sleep", made.append)
    return made


@pytest.fixture
def hub(  # noqa: PLR0917 - fixtures
    bucket: Bucket,
    servers_authority: Authority,
    made_province: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pauses: list[float],
) -> Hub:
    """A hub with results of several kiosks, and its objects in the bucket."""
    monkeypatch.setattr(office, "system_clock", lambda: NOW)
    monkeypatch.setattr(paths, "communes_file", lambda: communes_file(tmp_path))
    keys = tmp_path / "s3.keys"
    keys.touch(0o600)
    keys.write_text("access_key = AKIDEXAMPLE\nsecret_key = top-secret\n", "ascii")
    source = f"file:{keys}"
    settings = HubSettings(
        "Tỉnh",
        objects="s3://ket-qua/hub",
        keys=(str(made_province / "keys"),),
        repository=str(made_province / "province"),
        passphrases=("none",),
        s3=S3Access(bucket.endpoint, access_key=source, secret_key=source, authority=str(servers_authority.root)),
    )
    make_hub(tmp_path / "hub", settings)
    made = Hub(tmp_path / "hub", made_province / "province", made_province / "keys", tmp_path / "stick")
    for _ in range(KIOSKS):
        made.uploads(*made.kiosk(enrolment=made.expects()).cuts(record(1)))
    made.works()
    bucket.requests.clear()
    pauses.clear()
    return made


@pytest.fixture
def plain() -> Iterator[int]:
    """The port of a web server without TLS."""
    server = Server(None, {})
    with running(server):
        yield server.server_port


def typed(hub: Hub, command: str) -> tuple[int, str]:
    places = {"HUB": hub.folder, "COPIES": hub.folder.parent / "copies"}
    done = run(*[places.get(word, word) for word in COMMANDS[command].split()])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, " ".join(done.output.split())


def sets(hub: Hub, old: str, new: str) -> None:
    text = (hub.folder / FILE).read_text("utf-8")
    assert old in text
    (hub.folder / FILE).write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("wrong", "what", "cure", "most"),
    [
        ("a closed port", "does not respond", "the lines objects and endpoint of [s3] in hub.toml", 4),
        ("a web page", "does not respond like S3", "Correct the endpoint of [s3] in hub.toml", 4),
        ("no TLS", "is no server with HTTPS", "Correct the endpoint of [s3] in hub.toml", 0),
        (
            "another bucket",
            "has no such bucket",
            "Create the bucket on the server, or correct objects in hub.toml",
            0,
        ),
    ],
)
def test_the_command_names_the_cure_and_ends_soon(  # noqa: PLR0917 - fixtures, and what is expected
    hub: Hub,
    bucket: Bucket,
    plain: int,
    pauses: list[float],
    command: str,
    wrong: str,
    what: str,
    cure: str,
    most: int,
) -> None:
    files, rows = dict(bucket.files), hub.state("bundles", "statements")
    settings = (hub.folder / FILE).read_text("utf-8")
    match wrong:
        case "a closed port":
            sets(hub, bucket.endpoint, f"https://localhost:{free_port()}")
        case "a web page":
            bucket.fault = shows_page
        case "no TLS":
            sets(hub, bucket.endpoint, f"https://localhost:{plain}")
        case _:
            sets(hub, "s3://ket-qua", "s3://other")
    code, said = typed(hub, command)
    assert code == CODES.get(command, 1)
    assert what in said
    assert cure in said
    assert "localhost" in said
    assert said.count(what) == 1  # once, and not for each kiosk or part
    assert len(pauses) <= most
    assert len(bucket.requests) <= most + 2  # one round of repetitions, and the doctor's second look
    bucket.fault = lambda _handler: False
    (hub.folder / FILE).write_text(settings, "utf-8")
    assert bucket.files == files
    assert hub.state("bundles", "statements") == rows
    assert not (hub.folder / "pages").exists()


def test_a_server_that_is_away_is_waited_for_once(objects: S3Objects, bucket: Bucket, pauses: list[float]) -> None:
    bucket.fault = fails
    for number in range(3):
        with pytest.raises(ObjectsError):
            objects.names("archive", 10)
        assert (len(bucket.requests), len(pauses)) == (5 + number, 4)
    bucket.fault = lambda _handler: False
    objects.put("archive/one", b"1")
    bucket.fault = fails
    bucket.requests.clear()
    with pytest.raises(ObjectsError):
        objects.names("archive", 10)
    assert (len(bucket.requests), len(pauses)) == (5, 8)


def test_a_backup_misses_what_bucket_and_database_have_lost(hub: Hub, bucket: Bucket) -> None:
    assert typed(hub, "backup")[0] == 0
    lost = sorted(name.removeprefix("hub/") for name in bucket.files if name.startswith("hub/archive/"))[:2]
    for name in lost:
        del bucket.files[f"hub/{name}"]
    assert typed(hub, "backup")[1].count(f"{len(lost)} objects that the database names are missing") == 1
    assert run("rebuild", hub.folder, "--accept-loss").exit_code == 0
    code, said = typed(hub, "backup")
    assert code == 1
    assert "2 stored bundles of the last complete backup are not in the hub any more" in said
    assert all(name in said for name in lost)
    assert "--accept-loss" in said
    copies = hub.folder.parent / "copies"
    assert run("backup", hub.folder, "--to", copies, "--accept-loss").exit_code == 0
    assert typed(hub, "backup")[0] == 0


def test_a_backup_misses_what_was_not_copied_into_the_bucket(hub: Hub, bucket: Bucket) -> None:
    """As after `rclone copy` of a part, with the database made anew from it."""
    for name, data in bucket.files.items():
        file = hub.folder / "objects" / name.removeprefix("hub/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    settings = (hub.folder / FILE).read_text("utf-8")
    sets(hub, "s3://ket-qua/hub", "objects")
    assert typed(hub, "backup")[0] == 0
    (hub.folder / FILE).write_text(settings, "utf-8")
    lost = max(name for name in bucket.files if name.startswith("hub/archive/"))
    del bucket.files[lost]
    assert run("rebuild", hub.folder, "--accept-loss").exit_code == 0
    code, said = typed(hub, "backup")
    assert (code, "1 stored bundles of the last complete backup" in said) == (1, True), said
