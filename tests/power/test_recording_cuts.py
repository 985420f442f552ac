"""Tests of ``kill -9``, power cuts and a full disk during recording: no take is lost, none of a deleted reader stays.

The variable ``KIOSK_STUDIO_CUTS`` is the number of interruptions of each kind: 8 by default, 200 before a release.
"""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from wave import open as open_wave

import pytest

from kiosk.domain.ids import Language
from kiosk.domain.studio.names import document_of
from kiosk.domain.studio.voices import ReaderId, TakeState
from kiosk.services.studio.sources import OwnSources
from kiosk.services.studio.voices.lesson_voices import StoredLessonVoices
from tests.power.disk import Survival
from tests.power.interruptions import (
    CUTS,
    PARTS,
    FillingUp,
    assert_no_failure,
    copied_from,
    interrupted_by_a_full_disk,
    rest_of,
)
from tests.power.lives import CUTS_A_LIFE, told
from tests.power.machine import Machine
from tests.power.voice_desk import AUTHOR, LESSON, State, VoiceDesk, needles, nothing, prepare

WORK = "tests.power.recording_work:works"
ALWAYS_THERE = {".voices.lock", "readers.json", "placed.json", "takes.json"}


@dataclass
class AcknowledgedTakes:
    """What the program reported: readers, their recordings, and what an unfinished act may have changed.

    ``readers``: id → name. ``states``, ``begun``: see `VoiceDesk.state`. ``sounds``: pieces of the voice of a reader.
    ``is_placed``: whether the finished clips are in the sources, if no act is unfinished.
    """

    readers: dict[str, str] = field(default_factory=dict)
    states: dict[str, State] = field(default_factory=dict)
    begun: dict[str, list[State]] = field(default_factory=dict)
    naming: str = ""
    leaving: str = ""
    gone: dict[str, str] = field(default_factory=dict)
    sounds: dict[str, set[bytes]] = field(default_factory=dict)
    is_placed: bool = True

    def hear(self, said: Iterable[dict[str, Any]]) -> None:
        for report in said:
            match report:
                case {"agrees": name}:
                    self.naming = name
                case {"agreed": [reader, name]}:
                    self.readers[reader], self.naming = name, ""
                case {"begins": [key, states]}:
                    self.begun = {key: states}
                case {"stands": [key, state]}:
                    self.states[key], self.begun = state, {}
                case {"placed": _}:
                    self.is_placed = True
                case {"sounds": [reader, pieces]}:
                    self.sounds.setdefault(reader, set()).update(map(bytes.fromhex, pieces))
                case {"forgets": reader}:
                    self.leaving = reader
                case {"forgot": reader}:
                    self.leaving = ""
                    self._lose(reader)
                case {"refused": _, "readers": readers, "left": states}:
                    self._is_refused(readers, states)

    def _lose(self, reader: str) -> None:
        self.gone[reader] = self.readers.pop(reader)
        self.states = {key: state for key, state in self.states.items() if not key.endswith(reader)}

    def _is_refused(self, readers: dict[str, str], states: dict[str, State]) -> None:
        """Compare what is left after a refusal with what was there before."""
        assert self.readers.keys() - readers.keys() <= {self.leaving}, "a refusal lost a reader"
        for key in {*self.states, *states}:
            if not key.endswith(self.leaving or "-"):
                self.require(key, states.get(key, nothing()))
        self.settle(readers, states)

    def require(self, key: str, found: State) -> str:
        """Verify the recordings of a reader who stays; return the outcome of an unfinished act, or ''."""
        before, after = self.states.get(key, nothing()), self.begun.get(key, [])
        assert found in [before, *after], f"{key} has {found}, not {[before, *after]}"
        if not after:
            return ""
        return "last act without effect" if found == before else "last act done"

    def settle(self, readers: dict[str, str], states: dict[str, State]) -> None:
        """Continue with what was found."""
        if self.leaving and self.leaving not in readers:
            self._lose(self.leaving)
        self.readers, self.states = dict(readers), dict(states)
        self.begun, self.naming, self.leaving, self.is_placed = {}, "", "", False


def check(data: Path, known: AcknowledgedTakes) -> tuple[str, AcknowledgedTakes]:
    """Open the recordings that an interruption left, and verify them.

    Returns the outcome of the last act, and what the next program finds.
    """
    require_nothing_of(data, known.gone, known)
    for file in sounds_in(data):
        require_whole(file)
    desk = VoiceDesk(data)
    try:
        found, outcome = desk.readers(), "at rest"
        assert known.readers.keys() - found.keys() <= {known.leaving}, "a reader is lost"
        new = {reader: name for reader, name in found.items() if known.readers.get(reader) != name}
        assert list(new.values()) in ([], [known.naming]), "a reader whom nobody named"
        if known.leaving:
            outcome = "reader still there" if known.leaving in found else "reader deleted"
        elif known.naming:
            outcome = "reader named" if new else "reader not named"
        states = {key: desk.state(key) for key in {*desk.works(), *known.states, *known.begun}}
        states = {key: state for key, state in states.items() if key.split("/")[1] in found}
        for key, state in states.items():
            if key.endswith(known.leaving or "-"):
                takes = known.states.get(key, nothing())["takes"]
                assert state["takes"].items() <= takes.items(), "a take appeared while its reader was deleted"
            else:
                outcome = known.require(key, state) or outcome
        require_counts(desk, states, found)
        require_only_named_files(desk)
        after = deepcopy(known)
        after.settle(found, states)
        after.is_placed = known.is_placed and outcome == "at rest"
        require_placed(desk, is_at_rest=known.is_placed and outcome == "at rest")
        for reader in list(found)[:1]:
            mine = [file for file in desk.folder.rglob("*.wav") if file.parent.name == reader]
            more = {piece for file in mine for piece in needles(file.read_bytes())}
            everything = deepcopy(after)
            everything.sounds.setdefault(reader, set()).update(more)
            desk.voices.erase(AUTHOR, ReaderId(reader))
            desk.voices.forget(AUTHOR, ReaderId(reader))
            require_nothing_of(data, {reader: found[reader]}, everything)
        return outcome, after
    finally:
        desk.voices.close()


def require_counts(desk: VoiceDesk, states: dict[str, State], readers: Iterable[str]) -> None:
    """Verify that all counts on the screen agree with the files."""
    read: dict[str, set[str]] = {"vi": set()}
    for key, state in states.items():
        progress, language = desk.progress(key), key.split("/")[0]
        kept = [row for row in progress.rows if row.state is TakeState.KEPT]
        assert progress.done == len(kept) == sum(row.take is not None and row.take.is_file() for row in progress.rows)
        read.setdefault(language, set()).update(state["takes"])
        if (desk.folder / LESSON / key / "takes.json").is_file():
            files = {name for one in state["takes"].values() for name in one[:1]}
            assert len(files) <= len(state["takes"])
    for reader in readers:
        total = sum(len(state["takes"]) for key, state in states.items() if key.endswith(reader))
        assert desk.service.recorded_by(AUTHOR, ReaderId(reader)).takes == total, (
            "takes are counted that have no file"
        )
    counts = StoredLessonVoices(desk.folder, OwnSources(desk.sources, desk.data / "kept"))
    document = document_of(LESSON)
    missing = counts.missing(document, (desk.sources / f"{LESSON}.yaml").read_bytes())
    works = [key for key in states if (desk.folder / LESSON / key / "takes.json").is_file()]
    if works:
        hashes = [row.sentence.sha256 for row in desk.progress(works[0]).rows]
        for language in {"vi", *(key.split("/")[0] for key in works)}:
            assert missing[Language(language)] == sum(one not in read.get(language, set()) for one in hashes)


def require_only_named_files(desk: VoiceDesk) -> None:
    """Verify that after a start only the named sound files are there."""
    named = {file for key in desk.works() for file in named_files(desk, key)}
    found = {file for file in desk.folder.rglob("*") if file.is_file() and file.name not in ALWAYS_THERE}
    assert found == named, f"{found - named} is named by no list, {named - found} is lost"
    assert not list(desk.sources.rglob("*.part")), "an unfinished file is left in the sources"


def named_files(desk: VoiceDesk, key: str) -> Iterator[Path]:
    from kiosk.content.voices.take_index import read_index

    folder = desk.folder / LESSON / key
    for name in read_index((folder / "takes.json").read_bytes(), key).files:
        yield folder / name


def require_placed(desk: VoiceDesk, *, is_at_rest: bool) -> None:
    """Verify that the finished clips, and nothing else, are in the sources of the lesson."""
    placement = desk.service.place(AUTHOR, LESSON)
    if is_at_rest:
        assert (placement.written, placement.removed) == (0, 0), "a voice in the lesson is lost"
    placed = sorted(file.read_bytes() for file in (desk.sources / "an-toan-mau" / "audio").rglob("*.wav"))
    chosen = desk.service.finished_clips(LESSON)
    contents = {clip.path.read_bytes() for clip in chosen}
    assert len(placed) == len({(clip.language, clip.block) for clip in chosen})
    assert contents.issuperset(placed)
    for file in sounds_in(desk.data):
        require_whole(file)


def require_nothing_of(data: Path, gone: dict[str, str], known: AcknowledgedTakes) -> None:
    """Verify that no file has the name, the id or a piece of the voice of a deleted reader."""
    for file in data.rglob("*"):
        raw = file.read_bytes() if file.is_file() else b""
        for reader, name in gone.items():
            assert reader not in str(file.relative_to(data)), f"{file} of a deleted reader is left"
            assert reader.encode() not in raw, f"{file} contains the id of a deleted reader"
            assert name.encode() not in raw, f"{file} contains the name of a deleted reader"
            is_heard = any(piece in raw for piece in known.sounds.get(reader, ()))
            assert not is_heard, f"{file} contains the voice of a deleted reader"


def sounds_in(data: Path) -> list[Path]:
    return [file for file in data.rglob("*.wav") if not file.name.startswith(".")]


def require_whole(file: Path) -> None:
    raw = file.read_bytes()
    with open_wave(BytesIO(raw)) as sound:
        assert len(raw) == 44 + 2 * sound.getnframes(), f"{file} is not whole"
        assert any(sound.readframes(sound.getnframes())), f"{file} is silent"


@pytest.fixture
def lesson_disk(machine: Machine, new_disk: Path) -> Path:
    """The image of a disk with an own lesson that nobody has read yet."""
    image = machine.new_image()
    with machine.mounted(new_disk) as power:
        prepare(power.folder / "data")
        power.cut_now(image, Survival.NOTHING, 1)
    return image


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_power_cut_loses_no_acknowledged_take(machine: Machine, lesson_disk: Path, part: int) -> None:
    chance, found = Random(f"power {part}"), Counter[str]()
    image, known = lesson_disk, AcknowledgedTakes()
    for life in range(CUTS // CUTS_A_LIFE):
        plan = machine.plan(chance, CUTS_A_LIFE, 400)
        cuts = machine.run(machine.mounted, image, WORK, plan, seed=chance.getrandbits(32), first=1000 * life)
        before = known
        for cut in cuts:
            known = deepcopy(before)
            known.hear(cut.said)
            with told(cut), machine.mounted(cut.image) as power:
                copied = copied_from(power.folder / "data", machine.folder / "look")
                outcome, known = check(copied, known)
                found[outcome] += 1
        image = plan[-1].image
    print("power cuts", sum(found.values()), dict(found))


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_killed_program_loses_no_acknowledged_take(machine: Machine, part: int) -> None:
    chance, found = Random(f"killed {part}"), Counter[str]()
    folder, known = machine.folder / "plain", AcknowledgedTakes()
    prepare(folder / "data")
    for life in range(CUTS):
        dies_at = chance.randrange(1, 90) if chance.random() < 0.7 else 0
        seed, first = chance.getrandbits(32), 1000 * life
        worker = machine.nursery.start(WORK, folder=str(folder), seed=seed, first=first, dies_at=dies_at)
        said = []
        if dies_at == 0:
            said = [worker.line.hear() for _ in range(chance.randrange(1, 40))]
            time.sleep(chance.random() * 0.02)  # the moment of the kill is what is tested
            worker.kill()
        said += rest_of(worker.line)
        worker.wait()
        assert_no_failure(said)
        known.hear(said)
        outcome, known = check(copied_from(folder / "data", machine.folder / "look"), known)
        found[outcome] += 1
    print("kills", sum(found.values()), dict(found))


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_full_disk_refuses_a_take_or_keeps_it(machine: Machine, lesson_disk: Path, part: int) -> None:
    chance, found, refusals = Random(f"full {part}"), Counter[str](), 0
    for _ in range(CUTS):
        known = AcknowledgedTakes()
        said, copied = interrupted_by_a_full_disk(machine, lesson_disk, WORK, chance, FillingUp(80, 20, 60, 60))
        known.hear(said)
        refusals += sum("refused" in report for report in said)
        found[check(copied, known)[0]] += 1
    assert refusals > 0
    print("full disks", sum(found.values()), dict(found), "refusals", refusals)
