"""A whole hub with its objects in S3: created by the command, filled by kiosks, rebuilt and examined."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from build_spec.province.servers.authority import Authority
from kiosk.cli.hub.group import app
from kiosk.domain.events import Event
from kiosk.province.hub.folder import opened
from kiosk.province.hub.hub_file import FILE
from kiosk.province.hub.objects import s3_objects
from kiosk.province.hub.overview.status import status_of
from kiosk.province.hub.receiving.rebuild import rebuild
from tests.province.hub.hubs import Hub
from tests.province.hub.objects.bucket import Bucket, at_random
from tests.province.hub.objects.conftest import AT_ONCE


@pytest.fixture(autouse=True)
def without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(s3_objects, "PAUSES", AT_ONCE)


@pytest.fixture
def words(bucket: Bucket, servers_authority: Authority, tmp_path: Path) -> list[str]:
    """The words of ``kiosk hub init`` for a hub in the bucket."""
    keys = tmp_path / "keys"
    keys.touch(0o600)
    keys.write_text("access_key = AKIDEXAMPLE\nsecret_key = top-secret\n", "ascii")
    place = [
        "--objects",
        "s3://ket-qua/hub",
        "--s3-endpoint",
        bucket.endpoint,
        "--s3-ca",
        str(servers_authority.root),
    ]
    return ["init", str(tmp_path / "hub"), "--name", "Tỉnh", *place, "--s3-keys", str(keys)]


def test_what_kiosks_send_is_taken_in_and_the_database_made_again(
    bucket: Bucket, words: list[str], made_province: Path, tmp_path: Path, events: list[Event]
) -> None:
    made = CliRunner().invoke(app, words)
    assert made.exit_code == 0, made.output
    assert "top-secret" not in made.output + (tmp_path / "hub" / FILE).read_text("utf-8")
    hub = Hub(tmp_path / "hub", made_province / "province", made_province / "keys", tmp_path / "stick")
    bucket.fault = at_random(7)
    kiosk, stranger = hub.kiosk(enrolment=hub.expects()), hub.kiosk()
    hub.uploads(*kiosk.cuts(events, 20, 50), *stranger.cuts(events[:10]))
    hub.works()
    archived = [name for name in bucket.files if name.startswith(f"hub/archive/{kiosk.id}/")]
    assert len(archived) == 3
    assert f"hub/bien-nhan/{kiosk.id}.receipt.json" in bucket.files
    assert [name for name in bucket.files if name.startswith(f"hub/{kiosk.id}/")] == []
    with opened(hub.folder) as found:
        before = status_of(found)
        done = rebuild(found, hub.opened_keys, hub.now, lambda _done, _total: None)
        assert (done.bundles, done.held, done.errors) == (3, 1, [])
        assert status_of(found).statements == before.statements > 0
    bucket.fault = lambda _handler: False
    examined = CliRunner().invoke(app, ["doctor", str(hub.folder)])
    assert "s3://ket-qua/hub can be written" in " ".join(examined.output.split())


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (("s3://ket-qua/hub", "s3://other"), "has no such bucket"),
        (("s3://ket-qua/hub", "objects"), "Options of S3 need"),
        (("https://localhost", "http://localhost"), "is not the address of an S3 server"),
        (("https://localhost", "https://127.0.0.2"), "does not respond"),
    ],
)
def test_a_hub_is_created_only_if_its_bucket_answers(
    words: list[str], tmp_path: Path, changed: tuple[str, str], said: str
) -> None:
    made = CliRunner().invoke(app, [word.replace(*changed) for word in words])
    assert made.exit_code != 0
    assert said in " ".join(made.output.replace("│", " ").split())
    assert not (tmp_path / "hub").exists()
