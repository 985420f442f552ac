"""A kiosk restarts itself after a change of its settings, and completes a set-up that a power cut interrupted."""

import subprocess
import sys

import pytest

from kiosk import paths
from kiosk.services.set_up import set_up_service as set_up
from kiosk.services.set_up.set_up_service import SetUpPlaces
from kiosk.set_up_opening import finish_set_up
from kiosk.settings import load
from tests.services.set_up.kiosk import Kiosk, communes_file

CHILD = """
import weakref
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk import app, paths
from kiosk.services.set_up.settings_file import save
from kiosk.settings import Settings

starts, past = [], []

def stand_before(kiosk):
    starts.append(kiosk.model.place)
    if len(starts) == 1:
        past.extend(weakref.ref(part) for part in (kiosk, kiosk.model, kiosk.worker, kiosk.speech))
        save(paths.settings_file(), Settings(place="xã Lệ Thủy"))
        context = kiosk._staff()._context
        context.renew()
    else:
        past[:] = [part() for part in past]
        kiosk.model.visit.recordOpened.connect(QGuiApplication.quit)

print(app.run(windowed=True, ready=stand_before), starts, past)
"""


def test_the_program_goes_on_with_the_new_settings_and_nothing_is_left_of_the_kiosk_before(project_root):
    done = subprocess.run([sys.executable, "-c", CHILD], cwd=project_root, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "0 ['', 'xã Lệ Thủy'] [None, None, None, None]"


def test_a_set_up_that_the_power_cut_off_is_finished_before_the_settings_are_read(data_folder, tmp_path, monkeypatch):
    kiosk = Kiosk(tmp_path, communes_file(tmp_path))
    kiosk.places = SetUpPlaces(
        paths.settings_file(data_folder),
        paths.root_file(data_folder),
        kiosk.places.communes,
        paths.unfinished_set_up(data_folder),
        paths.sync_access_file(data_folder),
    )
    kiosk.service = set_up.SetUpService(kiosk.places, kiosk.ledger)
    plan = kiosk.plan('commune = "19249"')
    with monkeypatch.context() as cut:
        cut.setattr(set_up, "finish_set_up", lambda _places, _ledger: None)
        kiosk.service.apply(plan)
    assert not kiosk.places.settings.exists()
    finish_set_up(data_folder)
    assert load(kiosk.places.settings).place == "xã Lệ Thủy"
    assert not kiosk.places.unfinished.exists()


@pytest.mark.parametrize("damage", [b"{", b"[" * 100_000], ids=["cut", "deep"])
def test_a_damaged_note_of_a_set_up_keeps_no_kiosk_from_starting(data_folder, caplog, damage):
    file = paths.unfinished_set_up(data_folder)
    file.parent.mkdir()
    file.write_bytes(damage)
    finish_set_up(data_folder)
    assert "The set-up could not be completed" in caplog.text
