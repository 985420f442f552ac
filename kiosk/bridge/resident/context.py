"""What the objects behind a visitor's screens have in common."""

from dataclasses import dataclass

from kiosk.bridge.shell.worker import Worker
from kiosk.bridge.speech.speech import SpeechViewModel
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.visit import Visit


@dataclass(frozen=True, slots=True)
class ResidentContext:
    """The present visit, the record behind `worker`, and how to speak to the visitor."""

    visit: Visit
    worker: Worker
    speech: SpeechViewModel
    voice: Voice
