"""A program that is interrupted while readers record the sentences of an own lesson.

Rules: as in `tests.power.work`, each report is an acknowledgement; the states to which an act leads are reported
before the act begins. On a full disk, the program reports the refusal and what is left, and goes on.
"""

import hashlib
import os
import signal
import sys
from collections.abc import Callable, Sequence
from copy import deepcopy
from itertools import count
from pathlib import Path
from random import Random

from kiosk.devices.recording.finishing import finished
from kiosk.devices.recording.levels import SoundLevel
from kiosk.devices.recording.wave_files import wave_bytes
from kiosk.devices.speech.sound import Sound
from kiosk.domain.studio.microphone import CaptureEnd
from kiosk.domain.studio.voices import LessonSentence, ReaderId, SentenceRow, TakeState, VoiceError
from tests.power.line import Line
from tests.power.voice_desk import AUTHOR, LANGUAGES, LESSON, State, VoiceDesk, needles, voice, work_of

MOST_READERS = 4
SENTENCES = 14
"""Number of sentences that are read, so few that whole texts are finished and placed in the sources."""
PURPOSE = "Giọng đọc cho bài học của xã"


class Ignored:
    """A `RecordingListener` that needs to know nothing."""

    def on_opened(self) -> None:
        """The sound is not waited for."""

    def on_level(self, level: SoundLevel) -> None:
        """No level is shown."""

    def on_ended(self, end: CaptureEnd) -> None:
        """`TakeRecorder.stop` waits for the end."""


class ReaderAtWork:
    """Performs random acts of readers and of an author, and reports each one."""

    def __init__(self, line: Line, desk: VoiceDesk, chance: Random, numbers: "count[int]") -> None:
        self._line, self._desk, self._chance = line, desk, chance
        self._numbers = numbers

    def agrees(self) -> None:
        """Store the name of one more reader, who agrees to be recorded."""
        if len(self._desk.readers()) < MOST_READERS:
            name = f"Hồ Thị Số {next(self._numbers)} Hết"
            self._line.say({"agrees": name})
            reader = self._desk.service.agree(AUTHOR, name, PURPOSE)
            self._line.say({"agreed": [reader.id, name]})

    def records(self) -> None:
        """Record a sentence, perhaps again, and mostly keep it."""
        key, row = self._some()
        state = self._drafts(key, row.sentence)
        if self._chance.random() < 0.15:
            state = self._drafts(key, row.sentence)
        choice = self._chance.random()
        if choice < 0.75:
            sha256, file = state["draft"]
            after = deepcopy(state)
            after["takes"][sha256], after["draft"] = [file, False], None
            after["skipped"] = [one for one in state["skipped"] if one != sha256]
            self._acts(key, [after], lambda: self._keeps(key, row))
            self._line.say({"placed": True})
        elif choice < 0.9:
            self._acts(key, [state | {"draft": None}], lambda: self._desk.service.drop_draft(AUTHOR, work_of(key)))

    def _drafts(self, key: str, sentence: LessonSentence) -> State:
        """Record `sentence` with the microphone, and store it for listening."""
        recorder = self._desk.voices.recorder
        self._desk.microphone.sound = self._voice(key)
        recorder.start(AUTHOR, "", Ignored())
        recorder.stop()
        taken = recorder.take()
        assert taken.sound is not None, taken.verdict
        sound = taken.sound
        after = self._desk.state(key) | {"draft": [sentence.sha256, self._heard(key, sound)]}
        work = work_of(key)
        return self._acts(key, [after], lambda: self._desk.service.put_draft(AUTHOR, work, sentence.place, sound))

    def _keeps(self, key: str, row: SentenceRow) -> None:
        self._desk.service.keep(AUTHOR, work_of(key), row.sentence.place)
        self._desk.service.place(AUTHOR, LESSON)

    def brings(self) -> None:
        """Keep several takes at once, after one of them was listened to."""
        key, _ = self._some()
        rows = self._chance.sample(self._rows(key), self._chance.randrange(2, 7))
        after = deepcopy(self._desk.state(key))
        takes = []
        for row in rows:
            sound, is_doubtful = finished(self._voice(key)).sound, self._chance.random() < 0.3
            assert sound is not None
            takes.append((row.sentence.place, sound, is_doubtful))
            after["takes"][row.sentence.sha256] = [self._heard(key, sound), is_doubtful]
        hashes = {row.sentence.sha256 for row in rows}
        after["skipped"] = [one for one in after["skipped"] if one not in hashes]
        if after["draft"] and after["draft"][0] in hashes:
            after["draft"] = None
        self._desk.voices.brought.listening(AUTHOR, takes[0][1])
        if self._chance.random() < 0.5:
            self._desk.voices.brought.forget()

        def keep_all() -> None:
            self._desk.service.keep_all(AUTHOR, work_of(key), takes)
            self._desk.service.place(AUTHOR, LESSON)

        self._acts(key, [after], keep_all)
        self._line.say({"placed": True})

    def skips(self) -> None:
        """Leave a sentence out, and drop the recording that was not kept."""
        key, row = self._some()
        if row.state is not TakeState.KEPT:
            dropped = self._desk.state(key) | {"draft": None}
            after = dropped | {"skipped": sorted({*dropped["skipped"], row.sentence.sha256})}

            def skip() -> None:
                self._desk.service.drop_draft(AUTHOR, work_of(key))
                self._desk.service.skip(AUTHOR, work_of(key), row.sentence.place)

            self._acts(key, [dropped, after], skip)

    def confirms(self) -> None:
        """Listen to a doubtful take, which is right."""
        key, row = self._some()
        after = deepcopy(self._desk.state(key))
        if row.sentence.sha256 in after["takes"]:
            after["takes"][row.sentence.sha256][1] = False
            self._acts(key, [after], lambda: self._desk.service.confirm(AUTHOR, work_of(key), row.sentence.place))

    def forgets(self) -> None:
        """Delete a reader with everything of hers."""
        reader = self._chance.choice(list(self._desk.readers()))
        self._line.say({"forgets": reader})
        self._desk.voices.erase(AUTHOR, ReaderId(reader))
        self._desk.voices.forget(AUTHOR, ReaderId(reader))
        self._line.say({"forgot": reader})

    def _acts(self, key: str, states: Sequence[State], act: Callable[[], object]) -> State:
        """Report the states through which `act` leads, act, and report the state that is then shown."""
        self._line.say({"begins": [key, states]})
        act()
        self._line.say({"stands": [key, states[-1]]})
        found = self._desk.state(key)
        assert found == states[-1], (found, states[-1])
        return found

    def _some(self) -> tuple[str, SentenceRow]:
        """Choose a reader and a sentence, often one with a take, which is then replaced or deleted."""
        reader = self._chance.choice(list(self._desk.readers()))
        key = f"{self._chance.choice(LANGUAGES)}/{reader}"
        rows = self._rows(key)
        kept = [row for row in rows if row.state is TakeState.KEPT]
        return key, self._chance.choice(kept if kept and self._chance.random() < 0.6 else rows)

    def _rows(self, key: str) -> list[SentenceRow]:
        return list(self._desk.progress(key).rows[:SENTENCES])

    def _voice(self, key: str) -> Sound:
        number = int(self._desk.readers()[key.split("/")[1]].split()[-2])
        return voice(110 + number * 7.3 % 390, self._chance.choice((2, 3, 4)))

    def _heard(self, key: str, sound: Sound) -> str:
        """Report pieces of the voice, and return the hash of its file."""
        wav = wave_bytes(sound)
        self._line.say({"sounds": [key.split("/")[1], [piece.hex() for piece in needles(wav)]]})
        return hashlib.sha256(wav).hexdigest()[:16]


ACTS = ("agrees", *["records"] * 8, *["brings"] * 2, "skips", "confirms", "forgets")


def works(line: Line, *, folder: str, seed: int, first: int = 0, dies_at: int = 0) -> None:
    """Record and delete at random, and restart the studio sometimes, until this process is killed.

    `dies_at`: number of the change of a file before which this process kills itself, counted from 1; 0: it does not.
    """
    if dies_at:
        _die_before(dies_at)
    chance, numbers = Random(seed), count(first)
    while True:
        desk = VoiceDesk(Path(folder) / "data")
        line.say({"started": True})
        person = ReaderAtWork(line, desk, chance, numbers)
        for _ in range(chance.randrange(4, 20)):
            act = chance.choice(ACTS) if desk.readers() else "agrees"
            _tried(line, desk, getattr(person, act))
        if chance.random() < 0.7:
            desk.voices.close()


def _die_before(number: int) -> None:
    """Kill this process before it creates, renames or deletes a file for the time with this `number`."""
    changes = count(1)

    def on_event(event: str, arguments: tuple[object, ...]) -> None:
        is_new = event == "open" and str(arguments[0]).endswith(".part")
        if (is_new or event in {"os.rename", "os.remove", "os.rmdir"}) and next(changes) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(on_event)


def _tried(line: Line, desk: VoiceDesk, act: Callable[[], None]) -> None:
    try:
        act()
    except VoiceError as error:
        if "disk is full" not in str(error):
            raise
        states = {key: desk.state(key) for key in desk.works()}
        line.say({"refused": True, "readers": desk.readers(), "left": states})
