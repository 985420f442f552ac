"""The use cases of recording, with sound made by arithmetic: states, pauses of days, clips, deletion, power cuts."""

import math
import shutil
import subprocess
import sys
import threading
from array import array
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.authoring.sources import examine_source
from kiosk.content.voices.source_lessons import source_lesson
from kiosk.devices.speech.loudness import loudness
from kiosk.devices.speech.sound import Sound, read_wav
from kiosk.domain.access import Staff
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import VIETNAMESE, AccountId, Language, LessonId
from kiosk.domain.rights import Actor
from kiosk.domain.studio.spoken_text import text_hash
from kiosk.domain.studio.voices import LessonSentence, SentencePlace, TakeState, VoiceError, VoiceProgress, VoiceWork
from kiosk.services.studio.sources import OwnSources
from kiosk.services.studio.voices.voice_service import VoiceService
from tests.content.conftest import GOOD

AUTHOR = Actor(AccountId("lan"), frozenset({Staff.AUTHOR}))
LESSON = LessonId("an-toan-mau/ma-otp")
BRU = Language("brv")
TODAY = date(2026, 11, 28)
NAME = "Hồ Thị Thiêng"
PURPOSE = "Giọng đọc cho bài học của xã"


def tone(seconds: float = 0.5, hertz: float = 300.0) -> Sound:
    """A take of a made-up voice; `hertz` tells takes apart."""
    size = int(24_000 * seconds)
    return Sound(24_000, array("h", (int(8_000 * math.sin(math.tau * hertz * at / 24_000)) for at in range(size))))


@dataclass
class Booth:
    """A folder with own sources and a folder with recordings, as a kiosk has them."""

    home: Path

    def __post_init__(self) -> None:
        self.sources = self.home / "sources"
        self.folder = self.home / "voices"
        self.service = VoiceService(
            self.folder, OwnSources(self.sources, self.home / "kept"), self.load, lambda: TODAY
        )

    def load(self, lesson: LessonId) -> object:
        return source_lesson(self.sources / f"{lesson}.yaml")

    def work(self, name: str = NAME, language: Language = BRU) -> VoiceWork:
        return VoiceWork(LESSON, language, self.service.agree(AUTHOR, name, PURPOSE).id)

    def sentences(self, work: VoiceWork) -> list[LessonSentence]:
        return [row.sentence for row in self.service.progress(AUTHOR, work).rows]

    def record(self, work: VoiceWork, place: SentencePlace, sound: Sound | None = None) -> VoiceProgress:
        self.service.put_draft(AUTHOR, work, place, sound or tone())
        return self.service.keep(AUTHOR, work, place)

    def record_all(self, work: VoiceWork, hertz: float = 300.0) -> None:
        self.service.keep_all(AUTHOR, work, [(one.place, tone(0.2, hertz), False) for one in self.sentences(work)])

    def change(self, old: str, new: str) -> None:
        file = self.sources / f"{LESSON}.yaml"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def states(self, work: VoiceWork) -> dict[SentencePlace, TakeState]:
        return {row.sentence.place: row.state for row in self.service.progress(AUTHOR, work).rows}

    def everything(self) -> bytes:
        """The names and contents of all files."""
        files = sorted(path for path in self.home.rglob("*") if path.is_file())
        return b"".join(str(path).encode() + path.read_bytes() for path in files if path.suffix != ".yaml")


@pytest.fixture
def booth(tmp_path: Path) -> Booth:
    shutil.copytree(GOOD, tmp_path / "sources" / GOOD.name)
    return Booth(tmp_path)


def test_texts_are_divided_into_sentences_but_titles_and_answers_are_not(booth: Booth) -> None:
    found = booth.sentences(booth.work())
    blocks = [sentence.place.block for sentence in found]
    assert len({sentence.place for sentence in found}) == len(found)
    assert any(blocks.count(block) > 1 for block in blocks)
    assert all(blocks.count(block) == 1 for block in blocks if ".option." in block or block.endswith("title"))
    assert not [sentence for sentence in found if "{" in sentence.text]
    assert all(sentence.sha256 == text_hash(sentence.text) for sentence in found)


def test_only_next_sentence_keeps_a_take_and_days_may_pass(booth: Booth) -> None:
    work = booth.work()
    first, second = [sentence.place for sentence in booth.sentences(work)[:2]]
    file = booth.service.put_draft(AUTHOR, work, first, tone())
    assert file.is_file()
    assert booth.states(work)[first] is TakeState.MISSING

    again = Booth(booth.home)  # after a power cut
    assert again.service.draft(AUTHOR, work) == (first, file)
    progress = again.service.keep(AUTHOR, work, first)
    assert (progress.done, progress.next_place) == (1, second)
    assert again.service.draft(AUTHOR, work) is None
    with pytest.raises(VoiceError, match="no recording of this sentence"):
        again.service.keep(AUTHOR, work, second)

    skipped = again.service.skip(AUTHOR, work, second)
    assert skipped.next_place not in {first, second}
    assert booth.states(work)[second] is TakeState.SKIPPED


def test_redoing_a_sentence_leaves_one_file(booth: Booth) -> None:
    work = booth.work()
    place = booth.sentences(work)[0].place
    booth.record(work, place, tone(hertz=300))
    booth.record(work, place, tone(hertz=500))
    (wav,) = booth.folder.rglob("*.wav")
    assert read_wav(wav.read_bytes(), "take").samples == tone(hertz=500).samples


def test_a_changed_text_makes_its_take_stale_and_the_old_text_makes_it_fit_again(booth: Booth) -> None:
    work = booth.work()
    booth.record_all(work)
    complete = booth.service.finished_clips(LESSON)
    old = booth.sentences(work)[0].text
    booth.change(f'title: {{vi: "{old}"', f'title: {{vi: "{old} nhé"')
    stale = [place for place, state in booth.states(work).items() if state is TakeState.STALE]
    assert SentencePlace("lesson.title", 1) in stale
    lost = {clip.block for clip in complete} - {clip.block for clip in booth.service.finished_clips(LESSON)}
    assert lost == {place.block for place in stale}

    booth.change(f"{old} nhé", old)
    assert booth.service.progress(AUTHOR, work).is_complete
    assert [one.block for one in booth.service.finished_clips(LESSON)] == [one.block for one in complete]


def test_the_sentences_of_a_text_become_one_clip_with_the_pause_of_the_machine_voice(booth: Booth) -> None:
    work = booth.work()
    booth.record_all(work)
    clips = {clip.block: clip for clip in booth.service.finished_clips(LESSON)}
    sentences = booth.sentences(work)
    blocks = [sentence.place.block for sentence in sentences]
    block = next(block for block in blocks if blocks.count(block) == 2)
    clip = read_wav(clips[block].path.read_bytes(), block)
    assert len(clip.samples) == 2 * len(tone(0.2).samples)
    assert abs(loudness(clip) + 19) <= 1
    assert clips[block].text_sha256 == text_hash(
        " ".join(sentence.text for sentence in sentences if sentence.place.block == block)
    )
    before = clips[block].path.stat().st_mtime_ns
    assert booth.service.finished_clips(LESSON)[0].reader == work.reader
    assert clips[block].path.stat().st_mtime_ns == before


def test_finished_clips_are_placed_in_the_sources_and_wrong_ones_removed(booth: Booth) -> None:
    booth.record_all(booth.work(language=VIETNAMESE))
    by_hand = booth.sources / "an-toan-mau/audio/vi/ma-otp.lesson.goal.wav"
    by_hand.parent.mkdir(parents=True)
    by_hand.write_bytes(b"RIFF by hand")
    total = len(booth.service.finished_clips(LESSON))
    placement = booth.service.place(AUTHOR, LESSON)
    assert (placement.written, placement.removed) == (total - 1, 0)
    assert by_hand.read_bytes() == b"RIFF by hand"
    by_hand.write_bytes(next(by_hand.parent.glob("*.title.wav")).read_bytes())
    assert not examine_source(booth.sources / "an-toan-mau", today=TODAY).problems
    assert booth.service.place(AUTHOR, LESSON).written == 0

    old = booth.sentences(booth.work(language=VIETNAMESE))[0].text
    booth.change(f'title: {{vi: "{old}"', f'title: {{vi: "{old} nhé"')
    assert booth.service.place(AUTHOR, LESSON).removed >= 1
    assert not (by_hand.parent / "ma-otp.lesson.title.wav").exists()
    assert by_hand.exists()


def test_after_the_deletion_of_a_reader_no_file_name_or_sound_is_left(booth: Booth) -> None:
    leaving, staying = booth.work(), booth.work("Hồ Văn Đức")
    booth.record_all(leaving, 311.0)
    place = booth.sentences(leaving)[0].place
    booth.service.put_draft(AUTHOR, leaving, place, tone(hertz=733.0))
    booth.record(staying, place, tone(hertz=500.0))
    booth.service.place(AUTHOR, LESSON)
    left = booth.folder / LESSON / BRU / leaving.reader / f".{'a' * 16}-00.wav.12-1.part"
    left.write_bytes(tone(hertz=733.0).samples.tobytes())
    mine = [tone(0.2, 311.0).samples.tobytes()[200:400], tone(hertz=733.0).samples.tobytes()[200:400]]
    assert all(sound in booth.everything() for sound in mine)

    gone = booth.service.forget(AUTHOR, leaving.reader)
    assert gone.lessons == (LESSON,)
    assert gone.takes > 0
    assert gone.clips > 0
    rest = booth.everything()
    assert not [sound for sound in (*mine, NAME.encode(), leaving.reader.encode()) if sound in rest]
    assert booth.service.progress(AUTHOR, staying).done > 0
    assert [reader.name for reader in booth.service.readers(AUTHOR)] == ["Hồ Văn Đức"]
    booth.service.place(AUTHOR, LESSON)
    assert mine[0] not in booth.everything()


def test_nobody_is_recorded_who_did_not_agree(booth: Booth) -> None:
    work = booth.work()
    place = booth.sentences(work)[0].place
    with pytest.raises(VoiceError, match="Nobody agreed"):
        booth.service.put_draft(AUTHOR, replace(work, reader="stranger"), place, tone())
    with pytest.raises(VoiceError, match="This name cannot be used"):
        booth.service.agree(AUTHOR, "  ", PURPOSE)
    (reader,) = booth.service.readers(AUTHOR)
    assert (reader.name, reader.agreed_on, reader.purpose) == (NAME, TODAY, PURPOSE)


def test_a_language_needs_a_tag_that_packs_allow_and_a_name(booth: Booth) -> None:
    booth.service.name_language(AUTHOR, "kxm", "tiếng Tà Ôi")
    assert {"vi", "brv", "kxm"} <= {language.tag for language in booth.service.languages(AUTHOR)}
    for tag, name in (("../x", "tiếng gì"), ("kxm", "")):
        with pytest.raises(VoiceError):
            booth.service.name_language(AUTHOR, tag, name)


def test_a_full_disk_loses_no_earlier_take_and_is_told(booth: Booth) -> None:
    resource = pytest.importorskip("resource")
    work = booth.work()
    first, second = [sentence.place for sentence in booth.sentences(work)[:2]]
    booth.record(work, first)
    before = booth.everything()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, limits[1]))
    try:
        with pytest.raises(VoiceError, match="disk is full"):
            booth.service.put_draft(AUTHOR, work, second, tone())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert booth.everything() == before
    assert booth.record(work, second).done == 2


KILLED = """
import os, sys, threading, time, random
from pathlib import Path
from tests.services.studio.test_voices import AUTHOR, Booth, tone
booth = Booth(Path(sys.argv[1]))
work = booth.work()
places = [sentence.place for sentence in booth.sentences(work)]
print("ready", flush=True)
for number, place in enumerate(places * 9):
    booth.record(work, place, tone(0.1))
    print(place.block, place.number, flush=True)
"""


@pytest.mark.parametrize("seconds", [0.0, 0.013, 0.11])
def test_a_killed_program_loses_no_take_that_was_kept(booth: Booth, seconds: float) -> None:
    work = booth.work()
    command = [sys.executable, "-c", KILLED, str(booth.home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        lines = [child.stdout.readline().split() for _ in range(3)]
        threading.Timer(seconds, child.kill).start()
        lines += [line.split() for line in child.stdout if line.endswith("\n")]
    told = {SentencePlace(block, int(number)) for block, number in lines}
    states = booth.states(work)
    assert told
    assert {states[place] for place in told} == {TakeState.KEPT}
    booth.record(work, booth.sentences(work)[-1].place)
    folder = booth.folder / LESSON / BRU / work.reader
    assert len(list(folder.iterdir())) == 1 + len(
        {row.take for row in booth.service.progress(AUTHOR, work).rows} - {None}
    )


def test_a_damaged_list_is_named_and_left_as_it_is(booth: Booth) -> None:
    work = booth.work()
    booth.record(work, booth.sentences(work)[0].place)
    index = booth.folder / LESSON / BRU / work.reader / "takes.json"
    index.write_bytes(b'{"format": 1, "takes": [')
    with pytest.raises(KioskError, match=r"takes\.json cannot be read"):
        booth.record(work, booth.sentences(work)[0].place)
    assert index.read_bytes() == b'{"format": 1, "takes": ['
