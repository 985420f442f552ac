"""Runs numbered fuzz cases of one kind of input and decides whether each succeeded.

Rules: Case `n` depends only on the seed, the kind and `n`, so that it can be run again on its own. An input is either
accepted and then used, or refused with a KioskError that has a cure. A refusal changes no state. The following are
failures: any other exception, a traceback in the log, a Qt warning, a state changed by a refusal, more than
`MOST_SECONDS` of CPU time, more than `MOST_BYTES` of memory. The input of a failed case is saved.
"""

import gc
import traceback
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Protocol

from kiosk.domain.errors import KioskError
from tests.fuzz.figures import Figures
from tests.fuzz.measuring import MOST_BYTES, MOST_SECONDS, Measured, measured
from tests.fuzz.saving import Saved, save
from tests.fuzz.silence import Complaints, complaints
from tests.fuzz.watchdog import Watchdog

Case = Mapping[str, bytes]
"""One input: the contents of files on a stick or in a data folder, by file name."""

BETWEEN_COLLECTIONS = 200
"""Number of cases between two garbage collections; automatic garbage collection is off in tests."""
MOST_FAILURES = 20
"""After this many failures, the run of a kind ends early."""


class Kind(Protocol):
    """A kind of fuzz input, together with the part of the program that processes such input."""

    name: str

    def make(self, rng: Random) -> Case:
        """Create a mutated input that depends only on `rng`."""
        ...

    def base(self) -> Case:
        """Return the input without mutations, which the program must accept."""
        ...

    def attempt(self, case: Case) -> Sequence[KioskError]:
        """Let the program process `case` and use the data that it accepts; return the refusals.

        The result is empty if everything was accepted. An implementation can also raise a refusal instead of
        returning it.
        """
        ...

    def state(self) -> object:
        """Return the state that must be equal before and after a refused case."""
        ...

    def reset(self) -> None:
        """Restore the state that every case starts from."""
        ...

    def close(self) -> None:
        """Delete the files and close the databases of this kind."""
        ...


@dataclass(frozen=True)
class Failure:
    """A failed case; its text contains the command that runs the case again."""

    kind: str
    seed: int
    number: int
    what: str
    saved: Path

    def __str__(self) -> str:
        command = "python -m tests.fuzz"
        again = f"{command} {self.kind} {self.number} --seed {self.seed}"
        return f"{self.kind} case {self.number}: {self.what}\n  again: {again}\n  or:    {command} {self.saved}"


@dataclass(frozen=True)
class Judged:
    """Result of one case.

    ``codes``: error codes of the refusals; empty if everything was accepted. ``cost``: time and memory. ``fault``:
    why the case failed; empty if it succeeded.
    """

    codes: tuple[str, ...]
    cost: Measured
    fault: str = ""


def rng_of(kind: str, seed: int, number: int) -> Random:
    """Create the random number generator of one case."""
    return Random(f"{seed}/{kind}/{number}")


def run(kind: Kind, seed: int, numbers: Iterable[int], folder: Path) -> tuple[Figures, list[Failure]]:
    """Run the cases `numbers`; save the inputs of failed cases in `folder`; return statistics and failures."""
    figures = Figures(kind.name)
    failures: list[Failure] = []
    with Watchdog(folder, kind.name) as watchdog:
        for number in numbers:
            case = kind.make(rng_of(kind.name, seed, number))
            watchdog.begin(seed, number)
            done = judge(kind, case)
            watchdog.end()
            figures.add(number, done.codes, done.cost, failed=bool(done.fault))
            if done.fault:
                place = save(folder, Saved(kind.name, seed, number, case, done.fault))
                failures.append(Failure(kind.name, seed, number, done.fault, place))
                if len(failures) == MOST_FAILURES:
                    break
            if number % BETWEEN_COLLECTIONS == 0:
                gc.collect()
    return figures, failures


def judge(kind: Kind, case: Case) -> Judged:
    """Run one case; if it exceeds a limit, run it again and use the lower cost of both runs.

    The second run shows whether only other programs on the machine caused the excess.
    """
    done = _once(kind, case)
    if done.fault or (done.cost.seconds <= MOST_SECONDS and done.cost.bytes <= MOST_BYTES):
        return done
    gc.collect()
    again = _once(kind, case)
    if again.fault:
        return again
    cost = Measured(min(done.cost.seconds, again.cost.seconds), min(done.cost.bytes, again.cost.bytes))
    fault = ""
    if cost.seconds > MOST_SECONDS:
        fault = f"took {cost.seconds:.1f} s of CPU time"
    if cost.bytes > MOST_BYTES:
        fault = f"took {cost.bytes / 1e6:.0f} MB of memory"
    return Judged(done.codes, cost, fault)


def _once(kind: Kind, case: Case) -> Judged:
    before = kind.state()
    refused: Sequence[KioskError] = ()
    error: BaseException | None = None
    with complaints() as heard, measured() as cost:
        try:
            refused = kind.attempt(case)
        except KioskError as raised:
            refused = [raised]
        except Exception as raised:  # noqa: BLE001 - any exception other than a KioskError is a fault that the fuzz looks for
            error = raised
    codes = tuple(dict.fromkeys(each.code for each in refused))
    if error is not None:
        fault = "".join(traceback.format_exception(error)).rstrip()
    else:
        fault = _fault_of(kind, refused, heard, before)
    if fault or not codes:
        kind.reset()
    return Judged(codes, cost, fault)


def _fault_of(kind: Kind, refused: Sequence[KioskError], heard: Complaints, before: object) -> str:
    if heard.said:
        return "; ".join(heard.said)
    if silent := [each for each in refused if not (each.message and (each.cure or "→" in each.message))]:
        return f"refused without a cure: {silent[0]!r}"
    if refused and kind.state() != before:
        return f"refused ({refused[0]}), but the state changed"
    return ""
