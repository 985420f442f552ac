"""Narration of a pack: each text is spoken once, recordings by people are kept, a failure leaves no partial clip."""

import threading
from datetime import date
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.narration import Narration, Studio, WantedClip, lines_of
from kiosk.content.authoring.sources import PackSource, read_source
from kiosk.domain.errors import PackError
from kiosk.domain.ids import VIETNAMESE, Language
from tests.content.sounds import OPUS_OF_NOISE, WAVE_OF_NOISE


class Speaker:
    """Stub speech engine that writes the text as its output and records the text."""

    def __init__(self, name: str = "speaker", fails_at: str = "") -> None:
        self.name = name
        self.said: list[str] = []
        self._fails_at = fails_at
        self._lock = threading.Lock()

    def render(self, text: str, language: Language, target: Path) -> None:
        if self._fails_at and self._fails_at in text:
            raise PackError("The engine lost its voice.", "Give it water.")
        with self._lock:
            self.said.append(f"{language} {text}")
        target.write_bytes(f"{self.name} {language} {text}".encode())


class Packer:
    """Stub converter that writes `content`, or the recording with a prefix."""

    def __init__(self, name: str = "packer", content: bytes = b"") -> None:
        self.name = name
        self._content = content

    def convert(self, recording: Path, target: Path) -> None:
        target.write_bytes(self._content or self.name.encode() + recording.read_bytes())


def unheard(done: int, total: int) -> None:
    """Progress callback that does nothing."""


def run(lines: list[WantedClip], folder: Path, speaker: Speaker) -> Narration:
    return Studio(speaker, Packer(), folder / "cache").narrate(lines, [folder / "out"], unheard)


def line(folder: Path, name: str, text: str) -> WantedClip:
    return WantedClip(VIETNAMESE, text, folder / "out" / "pack" / "vi" / f"{name}.ogg")


def test_every_text_of_a_pack_is_wanted_in_both_languages(source: PackSource, tmp_path: Path) -> None:
    wanted = {found.target.relative_to(tmp_path).as_posix() for found in lines_of(source, tmp_path)}
    assert {f"{source.id}/{tag}/ma-otp.mo-dau.text.ogg" for tag in ("vi", "en")} < wanted


def test_what_a_person_recorded_is_not_spoken_by_a_machine(folder: Path, today: date, tmp_path: Path) -> None:
    recording = folder / "audio" / "vi" / "ma-otp.mo-dau.text.ogg"
    recording.parent.mkdir(parents=True)
    recording.write_bytes(OPUS_OF_NOISE)
    wanted = [
        found.target.name
        for found in lines_of(read_source(folder, today=today), tmp_path)
        if "vi" in found.target.parts
    ]
    assert recording.name not in wanted


def test_a_wave_recording_is_packed_into_the_pack(folder: Path, today: date, tmp_path: Path) -> None:
    recording = folder / "audio" / "vi" / "ma-otp.mo-dau.text.wav"
    recording.parent.mkdir(parents=True)
    recording.write_bytes(WAVE_OF_NOISE)
    source = read_source(folder, today=today)
    lines = [found for found in lines_of(source, tmp_path / "out") if found.recording]
    Studio(Speaker(), Packer(content=OPUS_OF_NOISE), tmp_path / "cache").narrate(lines, [], print)
    built = build(source, tmp_path / "built", tmp_path / "out")
    assert (built.clips, built.machine_clips) == (1, 0)


def test_placeholders_are_spoken_as_the_usual_address(tmp_path: Path) -> None:
    speaker = Speaker()
    run([line(tmp_path, "a", "{Addr} gọi 113")], tmp_path, speaker)
    assert speaker.said == ["vi Bác gọi một một ba"]


def test_a_second_run_says_nothing(tmp_path: Path) -> None:
    lines = [line(tmp_path, "a", "Một"), line(tmp_path, "b", "Hai")]
    run(lines, tmp_path, Speaker())
    assert run(lines, tmp_path, Speaker(fails_at="")) == Narration(wanted=2, made=0, removed=0)


def test_the_same_words_are_said_once(tmp_path: Path) -> None:
    assert run([line(tmp_path, "a", "Đúng"), line(tmp_path, "b", "Đúng")], tmp_path, Speaker()).made == 1


def test_a_changed_text_is_said_anew(tmp_path: Path) -> None:
    run([line(tmp_path, "a", "Cũ")], tmp_path, Speaker())
    run([line(tmp_path, "a", "Mới")], tmp_path, Speaker())
    assert (tmp_path / "out/pack/vi/a.ogg").read_text() == "speaker vi Mới"


def test_another_engine_says_everything_anew(tmp_path: Path) -> None:
    run([line(tmp_path, "a", "Một")], tmp_path, Speaker("first"))
    run([line(tmp_path, "a", "Một")], tmp_path, Speaker("second"))
    assert (tmp_path / "out/pack/vi/a.ogg").read_text() == "second vi Một"


def test_another_converter_converts_recordings_anew(tmp_path: Path) -> None:
    recording = tmp_path / "a.wav"
    recording.write_bytes(WAVE_OF_NOISE)
    target = tmp_path / "out" / "a.ogg"
    for name in ("first", "second"):
        Studio(Speaker(), Packer(name), tmp_path / "cache").narrate(
            [WantedClip(VIETNAMESE, "", target, recording)], [], unheard
        )
    assert target.read_bytes() == b"second" + WAVE_OF_NOISE


def test_clips_of_texts_that_are_gone_are_removed(tmp_path: Path) -> None:
    run([line(tmp_path, "a", "Một"), line(tmp_path, "b", "Hai")], tmp_path, Speaker())
    assert run([line(tmp_path, "a", "Một")], tmp_path, Speaker()).removed == 1


def test_a_clip_that_was_damaged_is_put_right(tmp_path: Path) -> None:
    run([line(tmp_path, "a", "Một")], tmp_path, Speaker())
    (tmp_path / "out/pack/vi/a.ogg").write_bytes(b"")
    run([line(tmp_path, "a", "Một")], tmp_path, Speaker())
    assert (tmp_path / "out/pack/vi/a.ogg").read_text() == "speaker vi Một"


def test_a_failure_names_the_clip_and_the_cure(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"vi/b: The engine lost its voice\. Give it water\."):
        run([line(tmp_path, "b", "Hai")], tmp_path, Speaker(fails_at="Hai"))


def test_what_was_made_before_a_failure_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        run([line(tmp_path, "a", "Một"), line(tmp_path, "z", "Hỏng")], tmp_path, Speaker(fails_at="Hỏng"))
    made = {path.read_text() for path in (tmp_path / "cache").glob("*.ogg")}
    speaker = Speaker()
    run([line(tmp_path, "a", "Một"), line(tmp_path, "z", "Hỏng")], tmp_path, speaker)
    assert not made & {f"speaker {said}" for said in speaker.said}


def test_progress_counts_only_what_is_made(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    run([line(tmp_path, "a", "Một")], tmp_path, Speaker())
    lines = [line(tmp_path, name, name) for name in ("b", "c")] + [line(tmp_path, "a", "Một")]
    Studio(Speaker(), Packer(), tmp_path / "cache").narrate(lines, [], lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
