"""Puts single lessons of the shelf into use, takes them out, and copies what is in use to sticks.

Rules: putting into use has three parts, because the shelf is used on the job thread only and building is slow: `plan`
(job thread), `build` (any thread), `note` (job thread). After a crash before `note` the shelf still shows the former
state, and putting into use again only installs what is signed already.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.errors import ExportError
from kiosk.domain.ids import Language, LessonId, PackId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.progress import Progress
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.names import document_of, strand_of
from kiosk.domain.studio.refusals import NoCommuneError, UnknownLessonError
from kiosk.domain.studio.shelf_rows import LessonState
from kiosk.domain.studio.use import ChosenLessons, OwnCommune, PutIntoUse
from kiosk.domain.texts import translatable
from kiosk.services.studio.shelf import OwnLessonShelf
from kiosk.services.studio.use.carrying import CarriedLessons, CarryingService
from kiosk.services.studio.use.question_files import CopiedQuestions, copy_questions
from kiosk.services.studio.use.use_service import UseService


@dataclass(frozen=True, slots=True)
class UsePlan:
    """What putting a lesson into use, or taking it out, will do.

    ``others``: number of further lessons of the pack in use. ``steps``, ``unspoken`` (language → number of sentences
    without a voice) and ``is_in_use`` describe the lesson as it is now. ``chosen`` and ``versions``:
    what is built, see `OwnLessonShelf.for_use`.
    """

    lesson: LessonId
    commune: OwnCommune
    chosen: ChosenLessons
    versions: Mapping[LessonId, int]
    others: int
    steps: int
    unspoken: Mapping[Language, int]
    is_in_use: bool

    @property
    def pack(self) -> PackId:
        """The pack that is built."""
        return self.chosen.pack


@dataclass(frozen=True, slots=True)
class PackRenewal:
    """An own pack whose former versions are to be deleted.

    ``chosen``: what the new version is built from; None if the pack is not in use, so that nothing of it stays.
    """

    commune: OwnCommune
    pack: PackId
    chosen: ChosenLessons | None


class OwnUse:
    """Puts lessons into use. `use` and `carrying` are made when they are first needed.

    `shelf`: returns the shelf. `commune`: the code and the name of this kiosk's commune now.
    """

    def __init__(
        self,
        shelf: Callable[[], OwnLessonShelf],
        use: Callable[[], UseService],
        carrying: Callable[[], CarryingService],
        commune: Callable[[], tuple[str, str]],
    ) -> None:
        self._shelf = shelf
        self._use = use
        self._carrying = carrying
        self._commune = commune

    @needs(Right.MAKE_LESSONS)
    def plan(self, actor: Actor, lesson: LessonId) -> UsePlan:
        """Return what putting `lesson` into use will do, with its text as it is now.

        Raises NoCommuneError, UnknownLessonError, OtherWriterError or RecordError.
        """
        return self._planned(actor, lesson, is_leaving=False)

    @needs(Right.MAKE_LESSONS)
    def plan_leaving(self, actor: Actor, lesson: LessonId) -> UsePlan:
        """Return what taking `lesson` out of use will do; errors as for `plan`."""
        return self._planned(actor, lesson, is_leaving=True)

    @needs(Right.MAKE_LESSONS)
    def build(self, actor: Actor, plan: UsePlan, progress: Progress) -> PutIntoUse | None:
        """Build, sign and install the pack of `plan`; thread-safe and slow.

        A pack without lessons is taken out of use, and the result is None. `progress` and errors: see
        `UseService.put_into_use` and `UseService.take_out`.
        """
        if not plan.chosen.lessons:
            self._use().take_out(actor, plan.commune, plan.pack)
            return None
        return self._use().put_into_use(actor, plan.commune, plan.chosen, progress)

    @needs(Right.MAKE_LESSONS)
    def note(self, actor: Actor, plan: UsePlan) -> None:
        """Note on the shelf what `build` has done with `plan`."""
        shelf = self._shelf()
        if plan.versions:
            shelf.put_in_use(actor, plan.versions)
        if plan.lesson not in plan.versions:
            shelf.take_out_of_use(actor, plan.lesson)

    @needs(Right.MAKE_LESSONS)
    def renewals(self, actor: Actor) -> Sequence[PackRenewal]:
        """Return, for each own pack, what it is built from anew: its lessons that are in use.

        Call it on the job thread, then `renew` with each. Raises OtherWriterError, RecordError or OwnRepositoryError.
        """
        code, name = self._commune()
        if not code:
            return ()
        commune, shelf = OwnCommune(code, name), self._shelf()
        found = []
        for pack, is_in_use in self._use().known_packs(actor, commune).items():
            if strand_of(pack) is not None:
                used = shelf.for_use(actor, pack) if is_in_use else None
                chosen = ChosenLessons(pack, used.sources, used.head, used.lessons) if used and used.lessons else None
                found.append(PackRenewal(commune, pack, chosen))
        return found

    @needs(Right.MAKE_LESSONS)
    def renew(self, actor: Actor, renewal: PackRenewal, progress: Progress) -> None:
        """Build the pack of `renewal` with the recordings that there are now, and delete all its other versions.

        Thread-safe and slow; can be repeated after a crash. `progress` and errors: see `UseService.put_into_use` and
        `UseService.erase`.
        """
        if renewal.chosen is None:
            self._use().erase(actor, renewal.commune, renewal.pack)
            return
        self._use().put_into_use(actor, renewal.commune, renewal.chosen, progress)
        self._use().delete_former(actor, renewal.commune, renewal.pack)

    @needs(Right.MAKE_LESSONS)
    def copy(self, actor: Actor, drive: Drive, progress: Progress) -> CarriedLessons:
        """Copy everything of the commune that is in use to `drive`; thread-safe and slow.

        Raises NoCommuneError, and the errors of `CarryingService.copy`.
        """
        return self._carrying().copy(actor, self._own_commune().code, drive, progress)

    @needs(Right.MAKE_LESSONS)
    def copy_questions(self, actor: Actor, lesson: LessonId, drive: Drive) -> CopiedQuestions:
        """Write the questions of `lesson` as it is now to `drive`, for other programs; thread-safe.

        Raises UnknownLessonError, and the errors of `question_files.copy_questions`.
        """
        document = document_of(lesson)
        sources = self._shelf().folder_of(actor, lesson)
        return copy_questions(sources, document.stem, self._carrying().drives, drive)

    @needs(Right.MAKE_LESSONS)
    def fingerprint(self, actor: Actor) -> str:
        """Return the digits of the commune's key, which technicians of other kiosks compare; empty if there is none.

        Raises NoCommuneError or OwnRepositoryError.
        """
        return self._use().state(actor, self._own_commune()).fingerprint

    @needs(Right.MAKE_LESSONS)
    def stick(self, _actor: Actor) -> Drive:
        """Return the plugged-in stick. Raises ExportError if there is none, or more than one."""
        drives = self._carrying().drives.present()
        if len(drives) != 1:
            message = (
                translatable("Studio", "More than one USB stick is plugged in.")
                if drives
                else translatable("Studio", "No USB stick is plugged in.")
            )
            raise ExportError(message, translatable("Studio", "Plug in one stick, then touch the button again."))
        return drives[0]

    def _own_commune(self) -> OwnCommune:
        code, name = self._commune()
        if not code:
            raise NoCommuneError
        return OwnCommune(code, name)

    def _planned(self, actor: Actor, lesson: LessonId, *, is_leaving: bool) -> UsePlan:
        commune, shelf, pack = self._own_commune(), self._shelf(), document_of(lesson).pack
        shown = next((one for one in shelf.lessons(actor) if one.document.lesson == lesson), None)
        if shown is None:
            raise UnknownLessonError(lesson)
        found = shelf.for_use(actor, pack, leaving=(lesson,)) if is_leaving else shelf.for_use(actor, pack, (lesson,))
        return UsePlan(
            lesson=lesson,
            commune=commune,
            chosen=ChosenLessons(pack, found.sources, found.head, found.lessons),
            versions=found.versions,
            others=len(found.versions) - (lesson in found.versions),
            steps=shown.steps,
            unspoken=shown.unspoken,
            is_in_use=shown.row.state is LessonState.IN_USE,
        )
