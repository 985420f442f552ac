"""Adds people, corrects their details, and gives them faces and picture codes.

Rules: a person is stored only with the consent to keep the progress, and never under 16. The name is stored before
the event is recorded; `services.people.reconciling` records the event if a power cut comes in between. A guest who is
added in the middle of a visit is stored under the pseudonym of the visit, so that its results are the person's.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import SystemRandom
from uuid import uuid4

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import SittingId
from kiosk.domain.people.codes import NoCodeLeftError, PictureCode, assign
from kiosk.domain.people.consents import Purpose, decided
from kiosk.domain.people.learner import AgeCheck, Details, Learner, LearnerId, age_check, is_birth_year
from kiosk.domain.people.mentions import AS_SPELLED, NoteChoice
from kiosk.domain.people.names import valid_name
from kiosk.domain.people.pictures import next_face, suited_faces
from kiosk.domain.people.refusals import BirthYearError, TooYoungError, UnknownHamletError
from kiosk.domain.people.requests import RequestKind
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.sittings import Sitting
from kiosk.services.people.fulfilling import fulfil
from kiosk.services.people.guests import kept, open_guest
from kiosk.services.people.mentioned import NoteMention, mentions
from kiosk.services.people.stores import PeopleParts

ELSEWHERE = ""
"""Hamlet of a person who lives outside the commune's hamlets."""


@dataclass(frozen=True, slots=True)
class AddedLearner:
    """A person who was added. ``code``: the picture code, which cannot be read again; None if all codes are taken."""

    learner: Learner
    code: PictureCode | None = field(repr=False)


class RecordService:
    """Records of people; the picture codes are random."""

    def __init__(self, parts: PeopleParts) -> None:
        self._parts = parts
        self._random = SystemRandom()

    @needs(Right.ADD_LEARNERS)
    def add(
        self,
        actor: Actor,
        details: Details,
        consents: Mapping[Purpose, bool],
        *,
        is_sixteen: bool,
        visit: SittingId | None = None,
    ) -> AddedLearner | None:
        """Store a new person with a face and a picture code.

        `details`: as typed; the name is brought into its normal form. `consents`: the person's answers, by purpose.
        `is_sixteen`: the answer to «Từ 16 tuổi trở lên?», which is asked if the birth year does not decide it.
        `visit`: the open visit of a guest who is this person; None if the person is not at the kiosk. If the person
        does not agree to KEEP_PROGRESS, nothing is stored and the result is None. Raises NameRefusedError,
        BirthYearError, TooYoungError, UnknownHamletError, GuestGoneError, RecordError.
        """
        details = self._valid(details, is_sixteen=is_sixteen)
        if not consents.get(Purpose.KEEP_PROGRESS):
            return None
        with self._parts.lock:
            guest = open_guest(self._parts, visit) if visit is not None else None
            return self._added(actor, details, consents, guest)

    def _added(
        self, actor: Actor, details: Details, consents: Mapping[Purpose, bool], guest: Sitting | None
    ) -> AddedLearner:
        parts, at = self._parts, self._parts.clock.now().wall
        decisions = [decided(purpose, at, actor.account, given=given) for purpose, given in consents.items()]
        agreed = frozenset(purpose for purpose, given in consents.items() if given)
        code = self._new_code(details.hamlet)
        pseudonym = LearnerId(guest.pseudonym if guest else str(uuid4()))
        learner = Learner(pseudonym, details, self._unused_face(details), code is not None, agreed)
        parts.persons.add(learner, decisions, code, at)
        body = {"profile": parts.profile(learner), "by": actor.account}
        adding = EventDraft(EventKind.LEARNER_ADDED, body, guest.id if guest else None, learner.id)
        parts.events.append([adding, *(kept(parts, guest, actor) if guest else ())])
        return AddedLearner(learner, code)

    @needs(Right.ADD_LEARNERS)
    def mentions(self, _actor: Actor, learner: LearnerId, name: str) -> Sequence[NoteMention]:
        """The notes from which the former name is deleted, unless staff decide otherwise, if `name` replaces it.

        Raises UnknownLearnerError, NameRefusedError, RecordError.
        """
        former = self._parts.learner(learner).name
        found = mentions(self._parts, [former]) if valid_name(name) != former else ()
        return [one for one in found if one.certain or one.is_chosen]

    @needs(Right.ADD_LEARNERS)
    def correct(self, actor: Actor, learner: LearnerId, details: Details, choice: NoteChoice = AS_SPELLED) -> Learner:
        """Replace the details of a person, which completes open requests for a correction.

        `choice`: what staff decided about the former name in notes. Raises the errors of `add`, and
        UnknownLearnerError.
        """
        parts, before = self._parts, self._parts.learner(learner)
        details = self._valid(details, is_sixteen=True)
        changed = [name for name in _FIELDS if getattr(details, name) != getattr(before.details, name)]
        after = replace(before, details=details)
        if changed:
            parts.persons.correct(learner, details, choice)
            profile = parts.profile(after)
            parts.record(EventKind.LEARNER_CORRECTED, learner, profile=profile, fields=changed, by=actor.account)
            fulfil(parts, learner, RequestKind.CORRECT)
        return after

    @needs(Right.ADD_LEARNERS)
    def next_face(self, _actor: Actor, learner: LearnerId) -> Learner:
        """Store the next of the faces that suit a person. Raises UnknownLearnerError."""
        before = self._parts.learner(learner)
        face = next_face(before.face, self._suited_faces(before.details))
        self._parts.persons.choose_face(learner, face)
        return replace(before, face=face)

    @needs(Right.LET_IN)
    def new_code(self, actor: Actor, learner: LearnerId) -> PictureCode:
        """Assign a new code, which cannot be read again. Raises UnknownLearnerError, NoCodeLeftError, RecordError."""
        parts = self._parts
        code = assign(parts.codes.taken(parts.learner(learner).details.hamlet), self._random)
        parts.codes.give(learner, code)
        parts.record(EventKind.CODE_GIVEN, learner, by=actor.account)
        return code

    def _valid(self, details: Details, *, is_sixteen: bool) -> Details:
        parts, year = self._parts, details.birth_year
        if year is not None and not is_birth_year(year, parts.today()):
            raise BirthYearError
        age = age_check(year, parts.today())
        if age is AgeCheck.TOO_YOUNG or (age is AgeCheck.ASK and not is_sixteen):
            raise TooYoungError
        if parts.hamlets and details.hamlet not in (*parts.hamlets, ELSEWHERE):
            raise UnknownHamletError
        return replace(details, name=valid_name(details.name))

    def _new_code(self, hamlet: str) -> PictureCode | None:
        try:
            return assign(self._parts.codes.taken(hamlet), self._random)
        except NoCodeLeftError:
            return None

    def _unused_face(self, details: Details) -> str:
        """A random one of the faces that suit the person and that the fewest people have.

        People of the hamlet count first, then those of the commune, who come to the same evening.
        """
        persons = self._parts.persons
        here, anywhere = (Counter(one.face for one in persons.learners(hamlet)) for hamlet in (details.hamlet, None))
        faces = self._suited_faces(details)
        least = min((here[face], anywhere[face]) for face in faces)
        return self._random.choice([face for face in faces if (here[face], anywhere[face]) == least])

    def _suited_faces(self, details: Details) -> Sequence[str]:
        year = details.birth_year
        return suited_faces(details.sex, None if year is None else self._parts.today().year - year)


_FIELDS = ("name", "hamlet", "birth_year", "sex")
