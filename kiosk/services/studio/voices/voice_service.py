"""Use cases of recording: readers and languages, the sentences of a lesson, takes, finished clips, deletion.

Rules: only accounts with `Right.MAKE_LESSONS` may use it, except what the making of packs calls. A
take belongs to a reader who agreed before. Whether a take fits is decided by the hash of the text that was read. The
methods read and write sound files, so the bridge calls them on a lane of the worker.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from kiosk.content.authoring.spoken import spoken_blocks
from kiosk.content.voices.placed_clips import PlacedClips, Placement
from kiosk.content.voices.register import VoiceRegister
from kiosk.content.voices.sentences import lesson_sentences
from kiosk.content.voices.take_index import StoredTake, TakeIndex
from kiosk.content.voices.take_shelf import TakeShelf
from kiosk.devices.speech.sound import Sound
from kiosk.domain.ids import Language, LessonId
from kiosk.domain.lessons import Lesson
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.spoken_text import block_hash
from kiosk.domain.studio.use import RecordedTexts
from kiosk.domain.studio.voices import (
    ForgottenReader,
    LessonSentence,
    NamedLanguage,
    ReaderId,
    RecordedByReader,
    SentencePlace,
    SentenceRow,
    TakeState,
    VoiceClip,
    VoiceError,
    VoiceProgress,
    VoiceReader,
    VoiceWork,
)
from kiosk.domain.texts import translatable
from kiosk.services.studio.sources import OwnSources

LessonLoader = Callable[[LessonId], Lesson]
"""Returns an own lesson from its sources, or an installed one. Raises PackError."""


class VoiceService:
    """Recordings below `folder`; `sources`: the commune's own packs."""

    def __init__(self, folder: Path, sources: OwnSources, load: LessonLoader, today: Callable[[], date]) -> None:
        self._shelf = TakeShelf(folder)
        self._register = VoiceRegister(folder)
        self._placed = PlacedClips(folder, sources.folder, sources.kept)
        self._load = load
        self._today = today

    @needs(Right.MAKE_LESSONS)
    def languages(self, _actor: Actor) -> Sequence[NamedLanguage]:
        """The languages to choose from."""
        return self._register.languages()

    @needs(Right.MAKE_LESSONS)
    def name_language(self, _actor: Actor, tag: str, name: str) -> NamedLanguage:
        """Add a language, or change its name. Raises VoiceError."""
        return self._register.name_language(tag, name)

    @needs(Right.MAKE_LESSONS)
    def readers(self, _actor: Actor) -> Sequence[VoiceReader]:
        """The people who agreed to be recorded."""
        return self._register.readers()

    @needs(Right.MAKE_LESSONS)
    def agree(self, _actor: Actor, name: str, purpose: str) -> VoiceReader:
        """Store that a person agrees today to `purpose`, the text that was shown. Raises VoiceError."""
        return self._register.add_reader(name, purpose, self._today())

    @needs(Right.MAKE_LESSONS)
    def works(self, _actor: Actor, lesson: LessonId | None = None) -> Sequence[VoiceWork]:
        """Everything that was worked on, the newest last; only for `lesson`, if given."""
        return sorted(self._shelf.works(lesson), key=self._shelf.changed_at)

    @needs(Right.MAKE_LESSONS)
    def recorded_by(self, _actor: Actor, reader: ReaderId) -> RecordedByReader:
        """What the deletion of a reader would remove."""
        counts = {work: len(self._shelf.index(work).takes) for work in self._shelf.works() if work.reader == reader}
        lessons = dict.fromkeys(work.lesson for work, takes in counts.items() if takes)
        return RecordedByReader(sum(counts.values()), tuple(lessons))

    @needs(Right.MAKE_LESSONS)
    def progress(self, _actor: Actor, work: VoiceWork) -> VoiceProgress:
        """The sentences of the lesson with their states."""
        return self._progress(work, self._load(work.lesson))

    @needs(Right.MAKE_LESSONS)
    def draft(self, _actor: Actor, work: VoiceWork) -> tuple[SentencePlace, Path] | None:
        """The newest take that was not kept, also from before a power cut; None if there is none for this text."""
        draft = self._shelf.index(work).draft
        if draft is None or draft.sha256 not in self._hashes(work.lesson):
            return None
        return draft.place, self._shelf.folder_of(work) / draft.file

    @needs(Right.MAKE_LESSONS)
    def put_draft(self, _actor: Actor, work: VoiceWork, place: SentencePlace, sound: Sound) -> Path:
        """Store a new take for listening; the kept take stays until `keep`. Raises VoiceError."""
        self._require_reader(work.reader)
        return self._shelf.put_draft(work, self._sentence(work, place), sound, self._today())

    @needs(Right.MAKE_LESSONS)
    def drop_draft(self, _actor: Actor, work: VoiceWork) -> None:
        """Delete the take that was not kept."""
        self._shelf.drop_draft(work)

    @needs(Right.MAKE_LESSONS)
    def keep(self, _actor: Actor, work: VoiceWork, place: SentencePlace) -> VoiceProgress:
        """Keep the draft as the take of the sentence. Raises VoiceError if it is no take of this text."""
        lesson = self._load(work.lesson)
        sentence = _sentence_at(lesson, place)
        hashes = frozenset(one.sha256 for one in lesson_sentences(lesson))
        if not self._shelf.keep_draft(work, sentence, hashes):
            raise VoiceError(
                translatable("Staff", "There is no recording of this sentence."),
                translatable("Staff", "Touch the red button and read the sentence."),
            )
        return self._progress(work, lesson)

    @needs(Right.MAKE_LESSONS)
    def keep_all(
        self, _actor: Actor, work: VoiceWork, takes: Sequence[tuple[SentencePlace, Sound, bool]]
    ) -> VoiceProgress:
        """Keep takes that were cut from a long recording, each with whether it is doubtful; all or none."""
        self._require_reader(work.reader)
        lesson = self._load(work.lesson)
        given = [(_sentence_at(lesson, place), sound, is_doubtful) for place, sound, is_doubtful in takes]
        hashes = frozenset(one.sha256 for one in lesson_sentences(lesson))
        self._shelf.put_takes(work, given, hashes, self._today())
        return self._progress(work, lesson)

    @needs(Right.MAKE_LESSONS)
    def confirm(self, _actor: Actor, work: VoiceWork, place: SentencePlace) -> None:
        """Store that the doubtful take of a sentence was listened to and is right."""
        self._shelf.confirm(work, self._sentence(work, place))

    @needs(Right.MAKE_LESSONS)
    def skip(self, _actor: Actor, work: VoiceWork, place: SentencePlace) -> VoiceProgress:
        """Leave a sentence out for now."""
        lesson = self._load(work.lesson)
        self._shelf.set_skipped(work, _sentence_at(lesson, place), is_skipped=True)
        return self._progress(work, lesson)

    @needs(Right.MAKE_LESSONS)
    def place(self, _actor: Actor, lesson: LessonId) -> Placement:
        """Put the finished clips of an own lesson into its sources, and remove those whose text was changed.

        The voice of a lesson in a language is one reader's as far as possible: the one with most clips comes first.
        """
        return self._placed.place(lesson, one_voice(self.finished_clips(lesson)))

    @needs(Right.MAKE_LESSONS)
    def delete_recordings(self, _actor: Actor, reader: ReaderId) -> ForgottenReader:
        """Delete all recordings of a reader: takes, drafts, clips, and those in the sources of own lessons."""
        placed, lessons = self._placed.remove_reader(reader)
        takes, clips, others = self._shelf.remove_reader(reader)
        return ForgottenReader(takes, clips + placed, tuple(dict.fromkeys((*lessons, *others))))

    @needs(Right.MAKE_LESSONS)
    def forget(self, actor: Actor, reader: ReaderId) -> ForgottenReader:
        """Delete a reader with all recordings, the name last. Raises VoiceError."""
        forgotten = self.delete_recordings(actor, reader)
        self._register.remove_reader(reader)
        return forgotten

    def tidy(self) -> None:
        """Delete what interrupted changes left. Raises VoiceError."""
        self._placed.tidy()
        self._shelf.tidy()

    def recorded_texts(self, lesson: Lesson) -> RecordedTexts:
        """The recordings that fit the texts of `lesson`, which may be an earlier version of what its author edits.

        Raises VoiceError.
        """
        clips: dict[Language, dict[str, Path]] = {}
        for clip in one_voice(self._clips_of(lesson)):
            clips.setdefault(clip.language, {})[clip.block] = clip.path
        return RecordedTexts(clips, self._placed.copies(lesson.id))

    def finished_clips(self, name: LessonId) -> Sequence[VoiceClip]:
        """The finished clips of a lesson, of every reader and language; only those of the lesson's present texts."""
        return self._clips_of(self._load(name))

    def _clips_of(self, lesson: Lesson) -> Sequence[VoiceClip]:
        sentences: dict[str, list[LessonSentence]] = {}
        for sentence in lesson_sentences(lesson):
            sentences.setdefault(sentence.place.block, []).append(sentence)
        found = []
        for work in self._shelf.works(lesson.id):
            index, folder = self._shelf.index(work), self._shelf.folder_of(work)
            for block in spoken_blocks(lesson):
                takes = _takes_of(index, folder, sentences.get(block.id, []))
                if takes:
                    path, seconds = self._shelf.clip(work, block.id, takes)
                    found.append(
                        VoiceClip(lesson.id, block.id, work.language, work.reader, block_hash(block), path, seconds)
                    )
        return found

    def _progress(self, work: VoiceWork, lesson: Lesson) -> VoiceProgress:
        index, folder = self._shelf.index(work), self._shelf.folder_of(work)
        return VoiceProgress(work, tuple(_row(index, folder, sentence) for sentence in lesson_sentences(lesson)))

    def _hashes(self, lesson: LessonId) -> frozenset[str]:
        return frozenset(sentence.sha256 for sentence in lesson_sentences(self._load(lesson)))

    def _sentence(self, work: VoiceWork, place: SentencePlace) -> LessonSentence:
        return _sentence_at(self._load(work.lesson), place)

    def _require_reader(self, reader: ReaderId) -> None:
        if all(one.id != reader for one in self._register.readers()):
            raise VoiceError(
                translatable("Staff", "Nobody agreed to this recording."),
                translatable("Staff", "Write the reader's name, and ask whether the person agrees."),
            )


def one_voice(clips: Sequence[VoiceClip]) -> Sequence[VoiceClip]:
    """Return one clip of each text and language, of the readers with most clips in that language first."""
    counts: dict[tuple[Language, ReaderId], int] = {}
    for clip in clips:
        counts[clip.language, clip.reader] = counts.get((clip.language, clip.reader), 0) + 1
    ranked = sorted(clips, key=lambda clip: -counts[clip.language, clip.reader])
    chosen: dict[tuple[Language, str], VoiceClip] = {}
    for clip in ranked:
        chosen.setdefault((clip.language, clip.block), clip)
    return [clip for clip in clips if chosen[clip.language, clip.block] is clip]


def _sentence_at(lesson: Lesson, place: SentencePlace) -> LessonSentence:
    for sentence in lesson_sentences(lesson):
        if sentence.place == place:
            return sentence
    raise VoiceError(
        translatable("Staff", "The lesson no longer has this sentence."),
        translatable("Staff", "Choose another sentence in the list."),
    )


def _row(index: TakeIndex, folder: Path, sentence: LessonSentence) -> SentenceRow:
    take, stale = index.take_of(sentence.sha256), index.stale_of(sentence)
    if take is not None and (folder / take.file).is_file():
        state = TakeState.KEPT
    elif sentence.sha256 in index.skipped:
        state, take = TakeState.SKIPPED, None
    else:
        state, take = (TakeState.MISSING, None) if stale is None else (TakeState.STALE, stale)
    if take is None:
        return SentenceRow(sentence, state)
    return SentenceRow(sentence, state, folder / take.file, take.seconds, take.day, take.is_doubtful)


def _takes_of(index: TakeIndex, folder: Path, sentences: Sequence[LessonSentence]) -> list[StoredTake]:
    """The takes of all `sentences`, empty if one is missing."""
    found = [take for sentence in sentences if (take := index.take_of(sentence.sha256))]
    takes = [take for take in found if (folder / take.file).is_file()]
    return takes if len(takes) == len(sentences) else []
