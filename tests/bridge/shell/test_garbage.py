"""Cyclic garbage with Qt objects is freed on the GUI thread, whichever thread allocates memory."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.shell import garbage
from kiosk.bridge.shell.garbage import Collector

LITTER = 50_000
"""Number of allocations; enough to trigger Python's automatic collection many times if it is enabled."""


class Bin(QObject):
    """A QObject in a reference cycle; when it is freed, the name of the current thread is added to `gone`."""

    def __init__(self, gone: list[str]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: gone.append(threading.current_thread().name))


@pytest.fixture
def python_looks_again() -> Iterator[None]:
    was_enabled = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if was_enabled else gc.disable)()


def litter_elsewhere() -> None:
    """Allocate objects on another thread, as many as the installation of a pack does."""
    thread = threading.Thread(target=lambda: [[] for _ in range(LITTER)], name="elsewhere")
    thread.start()
    thread.join()


def collector(parent: QObject, *, is_calm: bool = False) -> Collector:
    made = Collector(lambda: is_calm, parent)
    made.start()
    return made


@pytest.mark.usefixtures("qapp", "python_looks_again")
def test_python_by_itself_takes_qts_objects_apart_on_any_thread():
    gone: list[str] = []
    gc.collect()  # otherwise the creation of the Bin could trigger a collection on this thread
    gc.enable()
    Bin(gone)
    litter_elsewhere()
    assert gone == ["elsewhere"]


@pytest.mark.usefixtures("qapp", "python_looks_again")
def test_no_other_thread_takes_anything_apart():
    gone: list[str] = []
    parent = QObject()
    watch = collector(parent)
    Bin(gone)
    litter_elsewhere()
    assert gone == []
    kept = [[] for _ in range(2 * garbage.YOUNG)]
    watch.look()
    assert gone == [threading.main_thread().name]
    assert kept


@pytest.mark.usefixtures("qapp", "python_looks_again")
def test_little_is_not_looked_for():
    gone: list[str] = []
    parent = QObject()
    watch = collector(parent)
    gc.collect()
    Bin(gone)
    watch.look()
    assert gone == []


@pytest.mark.usefixtures("qapp", "python_looks_again")
def test_what_grew_old_goes_when_nobody_is_there():
    gone: list[str] = []
    parent = QObject()
    busy = collector(parent)
    old = Bin(gone)
    for _ in range(3):  # moves `old` to the oldest generation
        gc.collect(1)
    del old
    kept = [[] for _ in range(2 * garbage.YOUNG)]
    busy.look()
    assert gone == []
    collector(parent, is_calm=True)  # starting it freezes all existing objects, so that gc examines only later ones
    calm = Collector(lambda: True, parent)
    kept += [[] for _ in range(2 * garbage.YOUNG)]
    gc.unfreeze()
    calm.look()
    assert gone == [threading.main_thread().name]


@pytest.mark.usefixtures("qapp", "python_looks_again")
def test_somebody_who_is_always_there_does_not_keep_it_for_ever(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(garbage, "LONGEST_SECONDS", -1.0)
    gone: list[str] = []
    parent = QObject()
    busy = collector(parent)
    old = Bin(gone)
    for _ in range(3):
        gc.collect(1)
    del old
    kept = [[] for _ in range(2 * garbage.YOUNG)]
    busy.look()
    assert gone == [threading.main_thread().name]
    assert kept
