"""Generates the events of a commune's kiosk: sessions, learners, guests and lessons over many days.

Rules: the same size and seed give the same events. They contain every kind that reports count, in all cases that
their definitions distinguish: shared turns, guests, merged and deleted learners, resumed lessons, practice rounds,
cleared marks of attendance, an implausible clock.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from kiosk.domain.events import EventDraft
from kiosk.domain.events import EventKind as Kind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.machine.clocks import VIETNAM, ClockQuality, Moment
from tests.reports.acts import LATEST, LESSONS, LessonActs, event_of, title_of, told

HAMLETS = (
    "Phú Thọ",
    "Mỹ Trung",
    "Xuân Bồ",
    "An Xá",
    "Bản Khe Khế",
    "Lộc An",
    "Thượng Giang",
    "Quy Hậu",
    "Đại Phong",
    "Mai Hạ",
)
DIFFICULTIES = ("weak-network", "no-device", "vneid-error", "fear-of-scams", "small-letters", "ethnic-language")
_BANDS = ("16-17", "18-34", "35-59", "60-74", "75+", None)
_BAND_WEIGHTS = (3, 13, 30, 36, 14, 4)
_SOME_EVENT = "0193a6c2-0000-7000-8000-000000000000"
_ATTENDANCE = {"total": 9, "learners": 4, "women": 5, "elderly": 2}
"""Reports do not read these two."""
_FIRST_DAY = date(2025, 12, 15)
Recorded = tuple[Moment, Sequence[EventDraft]]


@dataclass(frozen=True, slots=True)
class Size:
    """How much is generated; the numbers of visits and events follow from it."""

    days: int
    sessions: int
    learners: int
    runs: int


SMALL = Size(days=120, sessions=20, learners=300, runs=1500)
YEAR = Size(days=365, sessions=250, learners=4000, runs=60_000)


@dataclass
class Somebody:
    """A learner. ``open``: the registration of each lesson that the learner has begun but not finished."""

    pseudonym: Pseudonym
    profile: dict[str, Any]
    open: dict[str, str] = field(default_factory=dict)


class Commune:
    """Generates the events of one kiosk, day by day."""

    def __init__(self, size: Size, seed: int = 1) -> None:
        self._size = size
        self._dice = random.Random(seed)
        self._wall = datetime.combine(_FIRST_DAY, time(7), VIETNAM)
        self._monotonic = 100.0
        self._boot = self._uuid()
        self._quality = ClockQuality.IMPLAUSIBLE
        self._learners: list[Somebody] = []
        self._merged: list[tuple[str, str]] = []
        self._guides = [self._uuid() for _ in range(4)]
        self._lessons = sorted(LESSONS)
        self._runs = 0
        self._added = 0

    def events(self) -> Iterator[Recorded]:
        """Yield all events in order, together with the clocks of each commit."""
        size, held = self._size, 0
        for number in range(size.days):
            day = _FIRST_DAY + timedelta(days=number)
            self._start_day(day)
            through = (number + 1) / size.days
            yield from self._visits(int(size.runs * through * 0.55) - int(self._runs * 0.55), None)
            if held < round(size.sessions * through):
                held += 1
                yield from self._session(day, through)
            else:
                yield from self._visits(int(size.runs * through) - self._runs, None)

    def _start_day(self, day: date) -> None:
        self._wall = datetime.combine(day, time(7, 30), VIETNAM)
        self._boot = self._uuid()
        self._monotonic = self._dice.uniform(20, 90)
        is_wrong = not self._runs or day.toordinal() % 13 == 0
        self._quality = ClockQuality.IMPLAUSIBLE if is_wrong else ClockQuality.UNCHECKED

    def _session(self, day: date, through: float) -> Iterator[Recorded]:
        dice = self._dice
        if self._quality is ClockQuality.IMPLAUSIBLE and dice.random() < 0.5:
            self._quality = ClockQuality.TRUSTED  # a guide has set the clock
        self._wall = datetime.combine(day, time(18, 30), VIETNAM)
        session, guide = self._uuid(), dice.choice(self._guides)
        place = dice.choice(HAMLETS)
        by = {"session": session, "by": guide}
        yield self._commit(event_of(Kind.SESSION_OPENED, place=place, part="evening", **by))
        while self._added < round(self._size.learners * through):
            yield from self._add(place, guide)
        present = dice.sample(self._learners, min(len(self._learners), dice.randint(10, 26)))
        for one in present:
            yield self._commit(event_of(Kind.PRESENCE_MARKED, who=one.pseudonym, profile=one.profile, **by))
        for one in dice.sample(present, min(2, len(present))):
            yield self._commit(event_of(Kind.PRESENCE_CLEARED, who=one.pseudonym, marked=_SOME_EVENT, **by))
        for _ in range(2):
            counts = {key: dice.randint(0, 4) for key in ("female", "male", "unstated")}
            yield self._commit(event_of(Kind.PEOPLE_COUNTED, **counts, **by))
        if dice.random() < 0.5:
            yield from self._group(by, len(present))
        yield from self._visits(int(self._size.runs * through) - self._runs, session, present)
        yield from self._care(guide)
        totals = {key: dice.randint(0, 9) for key in ("ethnic_minority", "poor", "disabled") if dice.random() < 0.8}
        tags = dice.sample(DIFFICULTIES, dice.randint(0, 3))
        ended = {"reason": "ended", "totals": totals, "difficulties": tags, "attendance": _ATTENDANCE}
        if dice.random() < 0.1:
            ended |= {"reason": "midnight", "totals": {}, "difficulties": []}
        yield self._commit(event_of(Kind.SESSION_ENDED, **ended, **by))

    def _group(self, by: dict[str, str], present: int) -> Iterator[Recorded]:
        lesson, group = self._dice.choice(self._lessons), self._uuid()
        about = {"session": by["session"], "group": group, "lesson": lesson}
        yield self._commit(
            event_of(
                Kind.GROUP_STARTED,
                version="1.2.0",
                title=title_of(lesson),
                present=present,
                by=by["by"],
                **about,
            )
        )
        yield self._commit(
            event_of(
                Kind.GROUP_ANSWERED,
                step="q1",
                present=present,
                counts={"true": 3},
                right=["true"],
                text={"vi": "Câu q1"},
                interaction=told(is_right=True),
                **about,
            )
        )
        yield self._commit(event_of(Kind.GROUP_ENDED, duration=600.0, present=present, steps=6, **about))

    def _add(self, place: str, guide: str) -> Iterator[Recorded]:
        dice = self._dice
        self._added += 1
        hamlet = place if dice.random() < 0.6 else dice.choice(HAMLETS)
        sex = dice.choices(("f", "m", None), (60, 36, 4))[0]
        band = dice.choices(_BANDS, _BAND_WEIGHTS)[0]
        profile = {"hamlet": hamlet, "sex": sex, "band": band, "decade": 1950 if band else None}
        somebody = Somebody(Pseudonym(self._uuid()), profile)
        if dice.random() < 0.05:
            yield from self._becomes_a_learner(somebody, guide)
        else:
            yield self._commit(event_of(Kind.LEARNER_ADDED, who=somebody.pseudonym, profile=profile, by=guide))
        self._learners.append(somebody)

    def _becomes_a_learner(self, somebody: Somebody, guide: str) -> Iterator[Recorded]:
        """A guest who is added as a learner in the middle of the visit."""
        sitting = self._uuid()
        yield self._commit(event_of(Kind.SITTING_STARTED, who=somebody.pseudonym, sitting=sitting, language="vi"))
        yield from self._run(somebody, sitting)
        yield self._commit(
            event_of(Kind.LEARNER_ADDED, who=somebody.pseudonym, sitting=sitting, profile=somebody.profile, by=guide)
        )
        yield from self._run(somebody, sitting)
        yield self._commit(event_of(Kind.SITTING_ENDED, who=somebody.pseudonym, sitting=sitting, reason="end"))

    def _care(self, guide: str) -> Iterator[Recorded]:
        """Corrections, merges, separations and deletions."""
        dice = self._dice
        for one in dice.sample(self._learners, min(6, len(self._learners))):
            one.profile = one.profile | {"hamlet": dice.choice(HAMLETS), "sex": dice.choice(("f", "m"))}
            yield self._commit(
                event_of(Kind.LEARNER_CORRECTED, who=one.pseudonym, profile=one.profile, fields=["hamlet"], by=guide)
            )
        merged = {one for one, _ in self._merged}
        if dice.random() < 0.3 and len(self._learners) > 5:
            free = [one for one in self._learners if one.pseudonym not in merged]
            gone, kept = dice.sample(free, 2)
            self._merged.append((gone.pseudonym, kept.pseudonym))
            body = {"merged": gone.pseudonym, "kept": kept.pseudonym, "by": guide}
            yield self._commit(event_of(Kind.LEARNERS_MERGED, **body))
        if dice.random() < 0.1 and self._merged:
            gone_id, kept_id = self._merged.pop(dice.randrange(len(self._merged)))
            yield self._commit(event_of(Kind.LEARNERS_SEPARATED, merged=gone_id, kept=kept_id, by=guide))
        if dice.random() < 0.1:
            yield self._commit(event_of(Kind.LEARNER_DELETED, who=dice.choice(self._learners).pseudonym, by=guide))

    def _visits(self, runs: int, session: str | None, present: Sequence[Somebody] = ()) -> Iterator[Recorded]:
        """Visits with about `runs` attempts at lessons."""
        until = self._runs + runs
        while self._runs < until:
            yield from self._visit(session, present)

    def _visit(self, session: str | None, present: Sequence[Somebody]) -> Iterator[Recorded]:
        dice, sitting = self._dice, self._uuid()
        body: dict[str, Any] = {"language": "vi"} | ({"session": session} if session else {})
        way = dice.random()
        if len(present) > 3 and way < 0.2:
            partners = dice.sample(present, dice.randint(2, 3))
            somebody = Somebody(Pseudonym(self._uuid()), {})
            body |= {
                "entry": "turn",
                "partners": [one.pseudonym for one in partners],
                "shared": [one.profile for one in partners],
            }
        elif self._learners and way < 0.75:
            somebody = dice.choice(present or self._learners)
            body |= {"entry": "turn" if session else "code", "profile": somebody.profile}
        else:
            somebody = Somebody(Pseudonym(self._uuid()), {})
        who = {"who": somebody.pseudonym, "sitting": sitting}
        yield self._commit(event_of(Kind.SITTING_STARTED, **who, **body))
        for _ in range(dice.choices((0, 1, 2, 3, 4, 5), (4, 10, 20, 30, 20, 10))[0]):
            yield from self._run(somebody, sitting)
        if dice.random() < 0.1:
            yield from self._call(who, session)
        yield self._commit(event_of(Kind.SITTING_ENDED, **who, reason=dice.choice(("end", "idle"))))

    def _call(self, who: dict[str, Any], session: str | None) -> Iterator[Recorded]:
        call = event_of(Kind.HELP_REQUESTED, **who, screen="lesson", **({"session": session} if session else {}))
        yield self._commit(call)
        if session and self._dice.random() < 0.8:
            way = {"call": LATEST, "session": session, "by": self._guides[0], "way": "helped"}
            yield self._commit(event_of(Kind.HELP_ANSWERED, **way))

    def _run(self, somebody: Somebody, sitting: str) -> Iterator[Recorded]:
        """One opening of a lesson, perhaps left before its end, perhaps followed by a practice round."""
        dice = self._dice
        self._runs += 1
        lesson = dice.choice(self._lessons)
        questions, phones = LESSONS[lesson]
        steps = [*(f"q{n}" for n in range(questions)), *(f"p{n}" for n in range(phones)), "page"]
        is_resumed = lesson in somebody.open
        registration = somebody.open.pop(lesson, None) or self._uuid()
        keys = {"lesson": lesson, "registration": registration, "session": self._uuid()}
        make = LessonActs({"who": somebody.pseudonym, "sitting": sitting}, keys)
        yield self._commit(*make.launch(steps, resumed=is_resumed))
        if dice.random() < 0.12:
            for step in steps[: dice.randint(1, 3)]:
                yield from self._step(make, step, 1)
            somebody.open[lesson] = registration
            kind = Kind.LESSON_ABANDONED if dice.random() < 0.3 else Kind.LESSON_TERMINATED
            yield self._commit(make.of(kind, duration=60.0))
            return
        failed = []
        for step in steps:
            yield from self._step(make, step, 1, failed)
        is_passed = len(failed) <= 0.2 * (len(steps) - 1)
        drafts = [make.of(Kind.ROUND_FINISHED, round=1), make.of(Kind.LESSON_COMPLETED, duration=300.0)]
        yield self._commit(*drafts, make.judged(is_passed, 1))
        if failed and dice.random() < 0.4:
            yield self._commit(make.of(Kind.LESSON_TERMINATED, duration=300.0))
            make.keys["session"] = self._uuid()
            yield self._commit(*make.launch(steps, resumed=True))
            left: list[str] = []
            for step in failed:
                yield from self._step(make, step, 2, left)
            judged = [] if is_passed else [make.judged(not left, 2)]
            yield self._commit(make.of(Kind.ROUND_FINISHED, round=2), *judged)
        yield self._commit(make.of(Kind.LESSON_TERMINATED, duration=300.0))

    def _step(self, make: LessonActs, step: str, round_: int, failed: list[str] | None = None) -> Iterator[Recorded]:
        dice = self._dice
        yield self._commit(make.of(Kind.STEP_SHOWN, step=step, index=0, round=round_))
        if step == "page":
            yield self._commit(make.answer(step, "page", round_, 1, 0, "seen"))
            return
        is_phone = step.startswith("p")
        is_alone = dice.random() < (0.65 if is_phone else 0.8)
        hints = 0 if is_alone else dice.choice((0, 0, 1))
        if hints:
            yield self._commit(make.of(Kind.HINT_SHOWN, step=step, round=round_))
        if is_phone:
            act = make.of(
                Kind.STEP_ACTED,
                step=step,
                kind="phone_task",
                round=round_,
                act="tap",
                seconds=1.5,
                draft={"at": 1},
            )
            goal = [make.answer(step, "phone_task", round_, 1, hints, "right", aided=not is_alone)]
            if is_alone and step not in make.mastered:
                make.mastered.add(step)
                text = {"vi": "Tự gọi được cho người nhà"}
                goal.insert(0, make.of(Kind.SKILL_MASTERED, step=step, skill=f"s-{step}", text=text, duration=30.0))
            yield self._commit(act)
            yield self._commit(*goal)
        else:
            tries = 1 if is_alone or hints else dice.randint(1, 2)
            if not is_alone:
                for number in range(1, tries + 1):
                    yield self._commit(make.answer(step, "choice", round_, number, hints, "wrong"))
            is_right = is_alone or dice.random() < 0.6
            if is_right:
                number = 1 if is_alone else tries + 1
                yield self._commit(make.answer(step, "choice", round_, number, hints, "right"))
        if not is_alone and failed is not None:
            failed.append(step)

    def _commit(self, *drafts: EventDraft) -> Recorded:
        seconds = self._dice.uniform(0.5, 4)
        self._wall += timedelta(seconds=seconds)
        self._monotonic += seconds
        wall = self._wall
        if self._quality is ClockQuality.IMPLAUSIBLE:
            wall = datetime(2010, 1, 1, tzinfo=UTC) + timedelta(seconds=self._monotonic)
        return Moment(wall.astimezone(UTC), self._monotonic, self._boot, self._quality), drafts

    def _uuid(self) -> str:
        return str(UUID(int=self._dice.getrandbits(128), version=4))
