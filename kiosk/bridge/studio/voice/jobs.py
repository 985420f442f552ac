"""Jobs of the worker that read and keep recordings."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.bridge.studio.voice.register import Register, read_register
from kiosk.content.editing.edits import SetValue
from kiosk.domain.ids import LessonId
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.rights import Actor
from kiosk.domain.studio.names import document_of, head_of
from kiosk.domain.studio.voices import SentencePlace, VoiceProgress, VoiceWork
from kiosk.services.studio.voices.voice_studio import LessonToRead

if TYPE_CHECKING:
    from kiosk.services.station import Station


@dataclass(frozen=True, slots=True)
class Opened:
    """What is known when the view is opened. ``work``: what was worked on last, None before the first recording."""

    lesson: LessonToRead
    register: Register
    work: VoiceWork | None


@dataclass(frozen=True, slots=True)
class Begun:
    """The state of one reader's work. ``draft``: a recording from before that was not kept."""

    progress: VoiceProgress
    draft: tuple[SentencePlace, Path] | None


def opening(actor: Actor, name: LessonId) -> "Callable[[Station], Opened]":
    """Return a job that reads a lesson, the readers, and what was worked on last."""

    def read(station: "Station") -> Opened:
        voices = station.voices()
        register = read_register(station, actor)
        known = {reader.id for reader in register.readers}
        works = [work for work in voices.service.works(actor, name) if work.reader in known]
        return Opened(voices.lesson(actor, name), register, works[-1] if works else None)

    return read


def beginning(actor: Actor, work: VoiceWork) -> "Callable[[Station], Begun]":
    """Return a job that reads the state of one reader's work."""

    def read(station: "Station") -> Begun:
        service = station.voices().service
        return Begun(service.progress(actor, work), service.draft(actor, work))

    return read


def keeping(
    actor: Actor, work: VoiceWork, place: SentencePlace, *, is_own: bool
) -> "Callable[[Station], VoiceProgress]":
    """Return a job that keeps the new recording; that of an own lesson goes into its sources."""

    def keep(station: "Station") -> VoiceProgress:
        service = station.voices().service
        progress = service.keep(actor, work, place)
        if is_own:
            service.place(actor, work.lesson)
        return progress

    return keep


def passing(
    actor: Actor, work: VoiceWork, place: SentencePlace, *, is_doubtful: bool
) -> "Callable[[Station], VoiceProgress]":
    """Return a job that goes past a sentence with a recording; a doubtful one was listened to."""

    def go_past(station: "Station") -> VoiceProgress:
        service = station.voices().service
        if is_doubtful:
            service.confirm(actor, work, place)
        return service.progress(actor, work)

    return go_past


def skipping(
    actor: Actor, work: VoiceWork, place: SentencePlace, *, is_recorded: bool
) -> "Callable[[Station], VoiceProgress]":
    """Return a job that leaves a sentence for later and drops the recording that was not kept."""

    def skip(station: "Station") -> VoiceProgress:
        service = station.voices().service
        service.drop_draft(actor, work)
        return service.progress(actor, work) if is_recorded else service.skip(actor, work, place)

    return skip


def noting(actor: Actor, own: VoiceWork | None) -> "Callable[[Station], str]":
    """Return a job that returns the time; the pack of an own lesson then names the language of `own`."""

    def note(station: "Station") -> str:
        if own is not None:
            _declare(station, actor, own)
        return f"{station.clock.now().wall.astimezone(VIETNAM):%H:%M}"

    return note


def _declare(station: "Station", actor: Actor, work: VoiceWork) -> None:
    """Name the language of a recording in the file ``pack.yaml`` of its own pack, if it is not named there yet."""
    session = station.studio().open_document(actor, head_of(document_of(work.lesson).pack))
    try:
        declared = session.state.data.get("languages")
        if not session.is_read_only and isinstance(declared, dict) and work.language not in declared:
            session.apply(SetValue(("languages", work.language), "speech"))
    finally:
        session.close()
