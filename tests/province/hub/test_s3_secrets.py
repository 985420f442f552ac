"""The keys of an S3 server come from a variable, a file, or a credential of the service."""

from pathlib import Path

import pytest

from kiosk.province.hub.faults import HubError
from kiosk.province.hub.hub_file import HubSettings, S3Access
from kiosk.province.hub.objects.s3_objects import open_s3

ENDPOINT = "https://s3.example.vn"


def opened(access: str, secret: str) -> str:
    s3 = S3Access(endpoint=ENDPOINT, access_key=access, secret_key=secret)
    return open_s3(HubSettings("Tỉnh", objects="s3://ket-qua/hub", s3=s3), Path()).place


@pytest.fixture(autouse=True)
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_ACCESS", "access")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    (tmp_path / "hub.s3-secret").write_text("secret\n", "ascii")


def test_each_source_names_a_secret(tmp_path: Path):
    for source in ("credential:hub.s3-secret", f"file:{tmp_path / 'hub.s3-secret'}"):
        assert opened("env:HUB_ACCESS", source) == "s3://ket-qua/hub"


@pytest.mark.parametrize("source", ["credential:other", "credential:../passwd", "env:NOT_SET", "the secret itself"])
def test_a_source_without_a_secret_is_named(source: str):
    with pytest.raises(HubError, match=r"The key of the object store is not in"):
        opened("env:HUB_ACCESS", source)
