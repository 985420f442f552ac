"""Tests of a pack with speech in Bru–Vân Kiều and text in Vietnamese."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site, build
from kiosk.tour.driver import Driver
from kiosk.tour.visitor import Visitor
from tests.closing import close
from tests.journeys.conftest import CALM, Opens

RECORDING = Path(__file__).parents[2] / "data" / "speech" / "one.ogg"


@pytest.fixture
def spoken_site(site: Site, tmp_path: Path) -> Site:
    """The folders of a kiosk with one pack, which has one recording in Bru–Vân Kiều."""
    source = tmp_path / "source" / "an-toan-tren-mang"
    shutil.copytree(paths.lessons_folder() / "an-toan-tren-mang", source)
    shutil.copy(paths.lessons_folder() / "facts.yaml", source.parent)
    head = source / "pack.yaml"
    head.write_text(head.read_text("utf-8").replace("languages: {", "languages: {brv: speech, ", 1), "utf-8")
    (source / "audio" / "brv").mkdir(parents=True)
    first = next(iter(_first_step(source)))
    (source / "audio" / "brv" / f"ma-otp.{first}.text.ogg").write_bytes(RECORDING.read_bytes())
    out = tmp_path / "spoken-packs"
    command = [sys.executable, "-m", "kiosk", "pack", "build", str(source), "--out", str(out)]
    subprocess.run([*command, "--narration", str(tmp_path / "none")], check=True, capture_output=True)
    return Site(data=site.data, bundled=out, voice=site.voice, translations=site.translations)


def _first_step(source: Path) -> list[str]:
    import yaml

    lesson = yaml.safe_load((source / "ma-otp.yaml").read_text("utf-8"))
    return [step["id"] for step in lesson["steps"] if step["type"] == "page"]


def test_a_spoken_language_is_offered_and_its_recording_is_heard(spoken_site: Site, opens: Opens):
    app = build(spoken_site, CALM, windowed=True)
    visitor = Visitor(app, Driver(app.window.quick))
    visitor.driver.wait(lambda: app.worker.is_idle, "the record to be open")
    assert [entry["key"] for entry in app.model.look.languages] == ["vi", "en", "brv"]
    visitor.start()
    for _ in range(2):
        visitor.driver.tap("languageButton")
    assert app.model.look.languageName == "Bru–Vân Kiều"
    visitor.open_strand("safety")
    visitor.open_lesson("an-toan-tren-mang/ma-otp")
    while visitor.attempt.step.id != _first_step(Path(paths.lessons_folder() / "an-toan-tren-mang"))[0]:
        visitor.go_on()
    assert app.model.player.props["text"] == visitor.attempt.step.task.text.text("vi")
    heard = [item.path for item in app.model.player.opening() if item.path is not None]
    assert any("audio/brv/" in path.as_posix() for path in heard)
    close(app)


def test_a_kiosk_without_such_packs_offers_what_is_written(opens: Opens):
    visitor = opens()
    assert [entry["key"] for entry in visitor.app.model.look.languages] == ["vi", "en"]
