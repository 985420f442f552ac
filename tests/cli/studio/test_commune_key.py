"""Tests of ``kiosk commune-key``, which shows and replaces the key of the commune's own lessons."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kiosk.cli.studio.commune_key import app
from tests.services.studio.use.conftest import second
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, OwnKiosk, changed, own_sources

__all__ = ["second"]  # a fixture that pytest finds by name in this module

Run = Callable[[str], Result]


@pytest.fixture
def run(released_today: None) -> Run:
    return lambda command: CliRunner().invoke(app, [command])


@pytest.fixture
def data(data_folder: Path) -> Path:
    """The data folder of a kiosk that has a commune."""
    data_folder.mkdir(parents=True, exist_ok=True)
    (data_folder / "settings.toml").write_text(f'place = "{COMMUNE.name}"\ncommune = "{COMMUNE.code}"\n', "utf-8")
    return data_folder


@pytest.fixture
def kiosk(data: Path) -> Iterator[OwnKiosk]:
    made = OwnKiosk(data)
    yield made
    made.store.close()


def test_the_digits_are_those_that_other_kiosks_compare(kiosk: OwnKiosk, second: OwnKiosk, tmp_path: Path, run: Run):
    told = run("show")
    assert told.exit_code == 0
    assert "has no key on this machine yet" in told.stdout
    kiosk.puts(own_sources(tmp_path / "sources"))
    kiosk.carries_to(second)
    assert run("show").stdout == f"{COMMUNE.name}: {second.key_on_stick().fingerprint}\n"


def test_other_kiosks_accept_the_new_key_without_a_question(
    kiosk: OwnKiosk, second: OwnKiosk, tmp_path: Path, run: Run
):
    chosen = own_sources(tmp_path / "sources")
    kiosk.puts(chosen)
    kiosk.carries_to(second)
    former = second.key_on_stick()
    second.trust.confirm(former)
    second.installs()

    told = run("change")
    assert told.exit_code == 0, told.output
    assert former.fingerprint not in told.stdout
    key = kiosk.own_key.shown(AUTHOR, COMMUNE.code)
    assert key is not None
    assert key.fingerprint in told.stdout
    kiosk.puts(changed(chosen))  # the kiosk that runs goes on with the new key
    kiosk.carries_to(second)
    assert second.installs()
    newest = kiosk.own_key.shown(AUTHOR, COMMUNE.code)
    assert newest is not None
    assert second.store.trust.state(COMMUNE.code).metadata["root"] == newest.root


def test_a_machine_without_a_commune_has_no_key(kiosk: OwnKiosk, data: Path, run: Run):
    (data / "settings.toml").unlink()
    for command in ("show", "change"):
        told = run(command)
        assert told.exit_code == 1
        assert "has no commune yet" in told.output
    assert not list((data / "studio").rglob("*.key"))


def test_a_machine_without_a_record_says_so(data: Path, run: Run):
    told = run("show")
    assert told.exit_code == 1
    assert "There is no record" in told.output
