"""The cutting of a recording shows how far it is, and ends when it is stopped or the view is left."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from kiosk.bridge.studio.voice.brought_model import BroughtVoiceViewModel
from kiosk.domain.ids import VIETNAMESE, LessonId
from kiosk.domain.studio.voices import ReaderId, VoiceWork
from kiosk.services.studio.voices.brought import BroughtFile
from tests.bridge.fakes import NotedSpeech, SlowWorker
from tests.bridge.studio.fakes import LAN

WORK = VoiceWork(LessonId("tinh/bai-1"), VIETNAMESE, ReaderId("r1"))


class Cutting:
    """A recording whose cutting calls `between` in the middle, and notes whether it went on to its end."""

    def __init__(self) -> None:
        self.between: Callable[[], None] = lambda: None
        self.is_whole = False

    def cut(self, _actor: object, *told: object) -> SimpleNamespace:
        watch = told[-1]
        assert callable(watch)
        watch(0.42)
        self.between()
        watch(0.5)
        self.is_whole = True
        return SimpleNamespace(rows=(), is_noisy=False)


@pytest.fixture
def cutting() -> Cutting:
    return Cutting()


@pytest.fixture
def worker(cutting: Cutting) -> SlowWorker:
    return SlowWorker(SimpleNamespace(voices=lambda: SimpleNamespace(brought=cutting)))


@pytest.fixture
def model(worker: SlowWorker, qapp: QObject) -> BroughtVoiceViewModel:
    context = SimpleNamespace(
        worker=worker,
        drives=SimpleNamespace(drives=tuple),
        speech=SimpleNamespace(stop=NotedSpeech().stop),
        actor=lambda: LAN,
        touched=lambda: None,
    )
    made = BroughtVoiceViewModel(context, qapp)
    made._work = WORK
    made._files = (BroughtFile(Path("a.mp3"), "a.mp3", 1),)
    return made


def test_the_progress_is_shown(model: BroughtVoiceViewModel, worker: SlowWorker, cutting: Cutting) -> None:
    notes: list[str] = []
    cutting.between = lambda: notes.append(model.note)
    model.cut(0)
    assert model.isCutting
    worker.work()
    assert "42 %" in notes[0]
    assert cutting.is_whole
    assert not model.isCutting


@pytest.mark.parametrize("way", ["stop", "close"])
def test_stopping_or_leaving_ends_the_work(
    way: str, model: BroughtVoiceViewModel, worker: SlowWorker, cutting: Cutting
) -> None:
    failures: list[object] = []
    model.failed.connect(failures.append)
    cutting.between = getattr(model, way)
    model.cut(0)
    worker.work()
    assert not cutting.is_whole
    assert failures == []
    assert not model.isCutting
    assert not model.isBusy
