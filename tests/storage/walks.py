"""Simulates people who work through a lesson, and returns the events of their acts."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.domain import player
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.player import Phase, PlayerState
from kiosk.domain.verdicts import Outcome, Verdict
from tests.storage.lesson import INTERACTIONS, LESSON, QUESTIONS, STEPS, texts
from tests.storage.person import Person


@dataclass
class SteppingClock:
    """Simulates a clock that advances by 1.25 seconds each time it is read."""

    wall: datetime = datetime(2026, 11, 24, 8, 15, 30, 125999, tzinfo=UTC)
    monotonic: float = 100.0
    boot: str = "3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e"
    quality: ClockQuality = ClockQuality.UNCHECKED

    def now(self) -> Moment:
        self.wall += timedelta(seconds=1.25)
        self.monotonic += 1.25
        return Moment(self.wall, self.monotonic, self.boot, self.quality)


def past_clock() -> SteppingClock:
    """Return a `SteppingClock` behind the machine's clock, for a record that a command reads on that clock."""
    return SteppingClock(min(SteppingClock.wall, datetime.now(UTC) - timedelta(hours=1)))


@dataclass
class Walk(Person):
    """One person during one visit to one lesson; every act returns the drafts of the events that it causes."""

    state: PlayerState = field(default_factory=lambda: PlayerState(LESSON, STEPS, QUESTIONS, STEPS))
    is_open: bool = False
    completed: bool = False
    passed: bool = False
    failed: bool = False
    touches: int = 0
    mastered: tuple[str, ...] = ()

    def starts(self) -> list[EventDraft]:
        return [self.draft(EventKind.SITTING_STARTED, language="vi")]

    def ends(self, reason: str = "end") -> list[EventDraft]:
        return [self.draft(EventKind.SITTING_ENDED, reason=reason)]

    def opens(self) -> list[EventDraft]:
        if self.is_open:
            return []
        self.sessions += 1
        self.is_open = True
        launched = self.of_lesson(
            EventKind.LESSON_LAUNCHED,
            version="1.0.0",
            title=texts("Mã OTP là chìa khóa nhà {addr}", "An OTP is the key to your house"),
            steps=list(STEPS),
            questions=list(QUESTIONS),
            mastery=player.MASTERY,
            resumed=self.sessions > 1,
        )
        return [launched, self.of_lesson(EventKind.LESSON_INITIALIZED), *self._shown()]

    def leaves(self, kind: EventKind = EventKind.LESSON_TERMINATED) -> list[EventDraft]:
        if not self.is_open:
            return []
        self.is_open = False
        return [self.of_lesson(kind, duration=61.5)]

    def crashes(self) -> list[EventDraft]:
        return self.leaves(EventKind.LESSON_ABANDONED)

    def hints(self) -> list[EventDraft]:
        if not self.is_open or self.state.phase is not Phase.WORKING:
            return []
        drafts = [self.of_lesson(EventKind.HINT_SHOWN, step=self.state.step, round=self.state.round)]
        self.state = player.hinted(self.state)
        return drafts

    def answers(self, *, right: bool = True) -> list[EventDraft]:
        if not self.is_open or self.state.is_finished:
            return []
        step, record = self.state.step, self.state.record(self.state.step)
        told = INTERACTIONS.get(step)
        outcome = Outcome.SEEN if told is None else Outcome.RIGHT if right else Outcome.WRONG
        state = player.answered(player.retried(self.state), Verdict(outcome))
        if state == self.state:
            return []
        response = {"response": told["correct" if right else "wrong"]} if told else {}
        body = {
            "step": step,
            "kind": "choice" if told else "page",
            "question": told is not None,
            "round": self.state.round,
            "attempt": record.tries + 1,
            "hints": record.hints,
            "outcome": outcome.value,
            "answer": {"chosen": [response["response"]]} if told else {},
            "duration": 12.5,
            "text": texts("{Addr} làm gì khi có người hỏi mã?", "Somebody asks for the code: what do you do?"),
            "interaction": {name: told[name] for name in ("type", "correct", "components")} | response
            if told
            else None,
        }
        self.state = state
        return [self.of_lesson(EventKind.STEP_ANSWERED, **body)]

    def acts(self) -> list[EventDraft]:
        """Touch the practice phone; the first touch on each step also records the step's skill as mastered."""
        if not self.is_open or self.state.phase is not Phase.WORKING:
            return []
        step, self.touches = self.state.step, self.touches + 1
        draft = {"mode": "alone", "acts": ["tap:send"] * self.touches}
        about = {"act": "tap:send", "seconds": 1.5, "mode": "alone", "result": "onward"}
        drafts = [
            self.of_lesson(
                EventKind.STEP_ACTED, step=step, kind="phone_task", round=self.state.round, draft=draft, **about
            )
        ]
        if step not in self.mastered:
            self.mastered = (*self.mastered, step)
            words = texts("Tự gửi được tin", "Send a message alone")
            told = {"step": step, "skill": step, "text": words, "duration": 9.5}
            drafts.append(self.of_lesson(EventKind.SKILL_MASTERED, **told))
        return drafts

    def goes_on(self) -> list[EventDraft]:
        if not self.is_open:
            return []
        return self._moved(player.advanced(self.state))

    def goes_back(self) -> list[EventDraft]:
        if not self.is_open:
            return []
        return self._moved(player.stepped_back(self.state))

    def practises(self) -> list[EventDraft]:
        """Start a practice round in a new session, because cmi5 allows only one judgement per session."""
        state = player.practised(self.state)
        if state == self.state:
            return []
        drafts = self.leaves()
        before, self.state = self.state, state
        opened = self.opens()
        assert before.is_finished
        return drafts + opened

    def _moved(self, state: PlayerState) -> list[EventDraft]:
        if state == self.state:
            return []
        self.state = state
        return self._judged() if state.is_finished else self._shown()

    def _shown(self) -> list[EventDraft]:
        if self.state.is_finished:
            return []
        state = self.state
        return [self.of_lesson(EventKind.STEP_SHOWN, step=state.step, index=state.index, round=state.round)]

    def _judged(self) -> list[EventDraft]:
        result, drafts = player.result(self.state), []
        if not self.completed:
            drafts.append(self.of_lesson(EventKind.LESSON_COMPLETED, duration=300.0))
            self.completed = True
        score = {"score": result.score, "mastery": player.MASTERY, "round": self.state.round, "duration": 300.0}
        if result.passed and not self.passed:
            drafts.append(self.of_lesson(EventKind.LESSON_PASSED, **score))
            self.passed = True
        elif not result.passed and not (self.failed or self.passed):
            drafts.append(self.of_lesson(EventKind.LESSON_FAILED, **score))
            self.failed = True
        return drafts


def whole_visit(number: int = 1) -> list[EventDraft]:
    """Return the events of person `number`'s visit, with a crash, a failed round and a passed practice round."""
    walk = Walk(number)
    drafts = [*walk.starts(), *walk.opens(), *walk.answers(), *walk.goes_on()]
    drafts += [
        *walk.answers(right=False),
        *walk.answers(right=False),
        *walk.goes_on(),
        *walk.hints(),
        *walk.acts(),
        *walk.acts(),
        *walk.answers(),
    ]
    drafts += [*walk.goes_on(), *walk.crashes(), *walk.opens()]
    while not walk.state.is_finished:
        drafts += [*walk.answers(), *walk.goes_on()]
    drafts += walk.practises()
    while not walk.state.is_finished:
        drafts += [*walk.answers(), *walk.goes_on()]
    return [*drafts, walk.draft(EventKind.HELP_REQUESTED, screen="result"), *walk.leaves(), *walk.ends()]


ACTS = (
    "opens",
    "right",
    "acts",
    "wrong",
    "hints",
    "goes_on",
    "goes_on",
    "goes_back",
    "practises",
    "leaves",
    "crashes",
)


def walk_of(acts: Sequence[str], number: int = 1) -> list[EventDraft]:
    """Return the events of a visit in which person `number` does `acts`; an impossible act is skipped."""
    walk, drafts = Walk(number), []
    drafts += walk.starts()
    for act in acts:
        match act:
            case "right" | "wrong":
                drafts += walk.answers(right=act == "right")
            case _:
                drafts += getattr(walk, act)()
    return [*drafts, *walk.leaves(), *walk.ends()]


def misplaced(draft: EventDraft, **changes: Any) -> EventDraft:
    """Return a copy of `draft` with `changes` applied to its body."""
    return replace(draft, body={**draft.body, **changes})
