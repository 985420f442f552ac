"""A stick that is pulled during an automatic export: no notice appears, and a later export completes."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import durable
from kiosk.app import Site
from kiosk.settings import Settings
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import Opens
from tests.sealing import bundle_names, open_sealed


class Stick:
    """A folder in the role of a stick; `pull` makes it disappear."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def pull(self) -> None:
        self.folder.rename(self.folder.with_name("in a pocket"))

    def put_back(self) -> None:
        self.folder.with_name("in a pocket").rename(self.folder)

    def close(self) -> None:
        """Do nothing, because no file system is mounted."""


class LockedStick(Stick):
    """A mounted stick that `pull` makes read-only, as Linux remounts a file system after an error."""

    def __init__(self, folder: Path) -> None:
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            pytest.skip("mounting needs root")
        super().__init__(folder)
        if subprocess.run(["mount", "-t", "tmpfs", "none", folder], check=False).returncode != 0:
            pytest.skip("this machine does not let root mount a tmpfs")

    def pull(self) -> None:
        subprocess.run(["mount", "-o", "remount,ro", self.folder], check=True)

    def put_back(self) -> None:
        subprocess.run(["mount", "-o", "remount,rw", self.folder], check=True)

    def close(self) -> None:
        subprocess.run(["umount", "--lazy", self.folder], check=True)


@pytest.fixture(params=[Stick, LockedStick], ids=["pulled", "read-only"])
def stick(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stick]:
    made: Stick = request.param(tmp_path / "stick")
    yield made
    made.close()


@pytest.fixture(params=["stick", "outbox"])
def goes_while_written(
    request: pytest.FixtureRequest, stick: Stick, site: Site, monkeypatch: pytest.MonkeyPatch
) -> list[Path]:
    """Pull the stick at the first write to the stick or to the outbox, depending on the fixture's parameter.

    Returns a list to which every attempted write to that folder adds the path of its file.
    """
    tried: list[Path] = []
    place = {"stick": stick.folder, "outbox": site.data / "outbox"}[request.param]
    whole: Callable[[Path, bytes], None] = durable.write_file

    def write(target: Path, data: bytes) -> None:
        if target.is_relative_to(place):
            if not tried:
                stick.pull()
            tried.append(target)
        whole(target, data)

    monkeypatch.setattr(durable, "write_file", write)
    return tried


def look_around(visitor: Visitor) -> None:
    """Run the periodic export of the kiosk."""
    visitor.app.background.export()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the writer to be done")
    visitor.driver.look()


def bundles(folder: Path) -> list[str]:
    return sorted(bundle_names(folder))


def test_a_stick_pulled_while_it_is_filled_is_filled_when_it_is_back_and_nobody_is_bothered(
    keys: None, opens: Opens, site: Site, stick: Stick, goes_while_written: list[Path]
):
    visitor = opens(Settings(reduce_motion=True, export_folders=(stick.folder,)))
    visitor.start()
    look_around(visitor)
    assert goes_while_written
    assert (visitor.app.model.problem, visitor.driver.find("problemNotice")) == ("", None)
    assert visitor.app.model.screen == "home"
    assert bundles(stick.folder) == []
    look_around(visitor)
    (name,) = bundles(site.data / "outbox")
    stick.put_back()
    look_around(visitor)
    look_around(visitor)
    assert bundles(stick.folder) == [name]
    assert open_sealed(stick.folder / name).first == 1


def test_a_visitor_who_ends_while_the_stick_goes_leaves_nothing_behind_on_the_screen(
    keys: None, opens: Opens, stick: Stick, goes_while_written: list[Path]
):
    visitor = opens(Settings(reduce_motion=True, export_folders=(stick.folder,)))
    visitor.start()
    visitor.end()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the writer to be done")
    visitor.driver.look()
    assert goes_while_written
    assert (visitor.app.model.problem, visitor.driver.find("problemNotice")) == ("", None)
    stick.put_back()
