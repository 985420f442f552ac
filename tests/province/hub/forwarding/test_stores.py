"""Tests of the configuration: what it allows, and that passwords stay secret."""

from pathlib import Path

import pytest

from kiosk.province.hub.forwarding.faults import ForwardingError
from kiosk.province.hub.forwarding.stores import FILE, FOLDER, read_stores
from tests.province.hub.forwarding.lrs_server import PASSWORD
from tests.province.hub.forwarding.settings import configured


@pytest.mark.parametrize(
    ("address", "host", "port", "path"),
    [
        ("https://lrs.example.vn/xapi", "lrs.example.vn", 443, "/xapi/"),
        ("https://lrs.example.vn:8443/data/xAPI/", "lrs.example.vn", 8443, "/data/xAPI/"),
        ("https://lrs.example.vn/xapi/statements", "lrs.example.vn", 443, "/xapi/"),
        ("https://lrs.example.vn", "lrs.example.vn", 443, "/"),
        ("http://localhost/xapi", "localhost", 80, "/xapi/"),
        ("http://127.0.0.1:8080/xapi", "127.0.0.1", 8080, "/xapi/"),
        ("http://[::1]:8080/xapi", "::1", 8080, "/xapi/"),
    ],
)
def test_an_address_is_read(tmp_path: Path, address: str, host: str, port: int, path: str) -> None:
    (store,) = read_stores(configured(tmp_path, address))
    assert (store.access.address.host, store.access.address.port, store.access.address.path) == (host, port, path)
    assert (store.access.context is None) is address.startswith("http:")


@pytest.mark.parametrize(
    "address",
    [
        "http://lrs.example.vn/xapi",
        "http://10.0.0.1/xapi",
        "http://localhost.example.vn/xapi",
        "http://127.0.0.1.example.vn/xapi",
        "https://user:secret@lrs.example.vn/xapi",
        "https://lrs.example.vn/xapi?token=1",
        "ftp://lrs.example.vn",
        "lrs.example.vn/xapi",
        "https://",
    ],
)
def test_an_unsafe_address_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(ForwardingError) as caught:
        read_stores(configured(tmp_path, address))
    assert "secret" not in str(caught.value)


def test_several_stores_have_names_of_their_own(tmp_path: Path) -> None:
    configured(tmp_path, "https://one.example/xapi", name="one")
    configured(tmp_path, "https://two.example/xapi", name="two")
    assert [store.name for store in read_stores(tmp_path)] == ["one", "two"]
    configured(tmp_path, "https://three.example/xapi", name="two")
    with pytest.raises(ForwardingError, match="the same name"):
        read_stores(tmp_path)


def test_a_password_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hub = configured(tmp_path, "https://one.example/xapi", source="env:LRS_PASSWORD")
    with pytest.raises(ForwardingError, match="no password for bo in env:LRS_PASSWORD"):
        read_stores(hub)
    monkeypatch.setenv("LRS_PASSWORD", PASSWORD)
    assert read_stores(hub)[0].access.password == PASSWORD


def test_a_password_is_never_shown(tmp_path: Path) -> None:
    (store,) = read_stores(configured(tmp_path, "https://one.example/xapi"))
    assert store.access.password == PASSWORD
    assert PASSWORD not in repr(store)


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604])
def test_a_password_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    hub = configured(tmp_path, "https://one.example/xapi")
    (hub / FOLDER / "secret").chmod(mode)
    with pytest.raises(ForwardingError, match="chmod 600") as caught:
        read_stores(hub)
    assert PASSWORD not in str(caught.value)


def test_a_password_in_the_configuration_is_refused_and_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(ForwardingError, match="must be env:NAME or file:PATH") as caught:
        read_stores(configured(tmp_path, "https://one.example/xapi", source="hunter2"))
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "store = 1",
        "[[store]]\nname = 'x'",
        "[[store]]\nname = 'Bộ'\naddress = 'https://a.example'\nuser = 'u'\npassword = 'env:X'",
        "[[store]]\nname = 'x'\naddress = 'https://a.example'\nuser = 'a:b'\npassword = 'env:X'",
        "[[store]]\nname = 'x'\naddress = 'https://a.example'\nuser = 'u'\npassword = 'env:X'\nverify = false",
        "[[store",
        "[[store]]\nname = 'x'\naddress = 'https://a.example'\nuser = 'u'\npassword = 'env:HOME'\nca = 'stores.toml'",
    ],
)
def test_a_wrong_configuration_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / FOLDER / FILE
    file.parent.mkdir()
    file.write_text(text)
    with pytest.raises(ForwardingError, match=r"stores\.toml"):
        read_stores(tmp_path)


def test_a_hub_without_stores_says_what_to_write(tmp_path: Path) -> None:
    with pytest.raises(ForwardingError, match="No learning record store"):
        read_stores(tmp_path)
