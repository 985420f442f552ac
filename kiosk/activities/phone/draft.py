"""The draft of a phone task: the phone's state and the progress of the run.

A *run* is one attempt at the task in one mode (`task.Mode`), from the phone's start state on.

Rules: a draft in JSON is untrusted input and is fully validated. A draft that is invalid for the task is read as
None.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from kiosk.activities.phone.handset import Handset, State
from kiosk.activities.phone.task import Mode, Task
from kiosk.domain.verdicts import Answer

MOST_ACTS = 60
"""Maximum number of stored acts of a run; older acts are dropped."""
MOST_RUNS = 6
"""Maximum number of stored runs of each mode; further runs are not stored."""
MOST = 999
"""Maximum value of each counter of a draft; a counter that has reached it is not increased further."""
RESULTS = frozenset(
    {"start", "onward", "detour", "wrong", "costly", "read", "nothing", "hint", "goal"},
)
COUNTERS = ("wrong", "costly", "hints", "help", "idle")


@dataclass(frozen=True, slots=True)
class Run:
    """The counts of one run in an unguided mode (*alone* or *variant*).

    ``finished``: whether the run reached the goal. ``costly``: number of acts that would cost money or data on a real
    phone.
    """

    finished: bool
    wrong: int
    costly: int
    hints: int
    help: int
    acts: int

    @property
    def is_clean(self) -> bool:
        """Whether the run reached the goal without a costly act."""
        return self.finished and not self.costly

    @property
    def is_mastery(self) -> bool:
        """Whether the run reached the goal without a costly act, a hint or help."""
        return self.is_clean and not self.hints and not self.help


@dataclass(frozen=True, slots=True)
class Draft:
    """The phone's state and the progress of the current run, after one of the learner's acts."""

    mode: str
    screen: str
    values: tuple[str, ...]
    at: int = 0
    acts: tuple[str, ...] = ()
    wrong: int = 0
    costly: int = 0
    hints: int = 0
    help: int = 0
    idle: int = 0
    """Number of touches that got a reply but changed nothing on the phone."""
    finished: bool = False
    said: str = ""
    heard: tuple[str, ...] = ()
    """Ids of the blocks and sounds that the phone plays because the last act changed its display."""
    point: str = ""
    last: str = "start"
    done: tuple[str, ...] = ()
    page: int = 0
    """Index of the page that the home screen shows; 0 on every other screen."""
    runs: Mapping[str, tuple[Run, ...]] = field(default_factory=dict)

    @property
    def state(self) -> State:
        """The current state of the simulated phone."""
        return self.screen, self.values

    @property
    def is_alone(self) -> bool:
        """Whether the current run is unguided: its mode is *alone* or *variant*."""
        return self.mode in (Mode.ALONE, Mode.VARIANT)


_FIELDS = frozenset(one.name for one in fields(Draft))
_ADDED = frozenset({"page"})
"""Fields that drafts of earlier versions lack; each has its default value in them."""
_RUN_FIELDS = frozenset(one.name for one in fields(Run))
_RUN_COUNTERS = _RUN_FIELDS - {"finished"}


def start_draft(task: Task, mode: str = Mode.WATCH) -> Draft:
    """The draft at the start of the mode `mode`."""
    screen, values = task.play(mode).handset.start
    return Draft(str(mode), screen, values)


def written(task: Task, draft: Draft) -> dict[str, Any]:
    """`draft` in the JSON form that is stored."""
    names = task.main.handset.names
    told: dict[str, Any] = {
        one.name: list(value) if isinstance(value := getattr(draft, one.name), tuple) else value
        for one in fields(draft)
    }
    told["values"] = dict(zip(names, draft.values, strict=True))
    told["runs"] = {
        str(mode): [{name: getattr(run, name) for name in sorted(_RUN_FIELDS)} for run in draft.runs.get(mode, ())]
        for mode in (Mode.ALONE, Mode.VARIANT)
    }
    return told


def read_draft(task: Task, answer: Answer) -> Draft | None:
    """The draft stored in `answer`; None if `answer` is not a valid draft of this task."""
    if not isinstance(answer, Mapping) or set(answer) | _ADDED != _FIELDS:
        return None
    mode, values = answer["mode"], answer["values"]
    handset = task.main.handset
    if mode not in tuple(Mode) or not isinstance(values, Mapping) or set(values) != set(handset.names):
        return None
    told: dict[str, Any] = {
        **answer,
        "mode": str(mode),
        "values": tuple(values[name] for name in handset.names),
        "acts": _texts(answer["acts"]),
        "heard": _texts(answer["heard"]),
        "done": _texts(answer["done"]),
        "runs": _runs(answer["runs"]),
    }
    if None in (told["acts"], told["heard"], told["done"], told["runs"]):
        return None
    draft = Draft(**told)
    return draft if _fits(task, draft) else None


def _fits(task: Task, draft: Draft) -> bool:
    play = task.play(draft.mode)
    texts = (draft.screen, draft.said, draft.point, draft.last, *draft.values)
    counters = [getattr(draft, name) for name in COUNTERS]
    return (
        all(isinstance(text, str) for text in texts)
        and all(_is_count(count) for count in counters)
        and draft.state in play.ways.distances
        and draft.finished is play.handset.is_done(draft.state)
        and (not draft.said or draft.said in task.texts)
        and all(name in task.texts or name.startswith("sound:") for name in draft.heard)
        and draft.last in RESULTS
        and set(draft.done) <= set(Mode)
        and len(draft.acts) <= MOST_ACTS
        and _is_place(task, draft)
        and _is_page(play.handset, draft)
    )


def _is_page(handset: Handset, draft: Draft) -> bool:
    layout = handset.homes.get(draft.screen)
    return _is_count(draft.page) and draft.page < (len(layout.pages) if layout else 1)


def _is_place(task: Task, draft: Draft) -> bool:
    stops = task.play(draft.mode).stops
    if isinstance(draft.at, bool) or not isinstance(draft.at, int):
        return False
    match draft.mode:
        case Mode.WATCH:
            return 0 <= draft.at < len(stops) and stops[draft.at] == draft.state
        case Mode.FOLLOW:
            return draft.at == -1 or (0 <= draft.at < len(stops) and stops[draft.at] == draft.state)
        case _:
            return draft.at == 0


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST


def _texts(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list | tuple) or not all(isinstance(entry, str) for entry in value):
        return None
    return tuple(value)


def _runs(value: object) -> dict[str, tuple[Run, ...]] | None:
    if not isinstance(value, Mapping) or set(value) != {Mode.ALONE, Mode.VARIANT}:
        return None
    found: dict[str, tuple[Run, ...]] = {}
    for mode, runs in value.items():
        if not isinstance(runs, list | tuple) or len(runs) > MOST_RUNS:
            return None
        read = [_run(run) for run in runs]
        if None in read:
            return None
        found[str(mode)] = tuple(run for run in read if run is not None)
    return found


def _run(value: object) -> Run | None:
    if not isinstance(value, Mapping) or set(value) != _RUN_FIELDS:
        return None
    if not isinstance(value["finished"], bool) or not all(_is_count(value[name]) for name in _RUN_COUNTERS):
        return None
    return Run(**value)
