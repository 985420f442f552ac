"""The dependencies shared by the view models of residents' screens."""

from dataclasses import dataclass

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.visit import Visit


@dataclass(frozen=True, slots=True)
class ResidentContext:
    """The current visit, the worker thread, the speech output, and the creator of spoken items (`Voice`)."""

    visit: Visit
    worker: Worker
    speech: SpeechViewModel
    voice: Voice
