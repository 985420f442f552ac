"""Tests that the fuzz harness detects each kind of fault."""

import json
import logging
import subprocess
import sys
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import qWarning

from kiosk.domain.errors import KioskError, PackRefusedError
from tests.fuzz.figures import Figures, add_up
from tests.fuzz.harness import Case, judge, rng_of, run
from tests.fuzz.kinds import KINDS, parts
from tests.fuzz.measuring import MOST_BYTES, Measured
from tests.fuzz.saving import load

ROOT = Path(__file__).resolve().parents[2]


class Planted:
    """A kind of input for these tests: its `attempt` calls the function `act`, with which a test causes a fault."""

    name = "planted"

    def __init__(self, act: Callable[["Planted"], Sequence[KioskError] | None]) -> None:
        self._act = act
        self.kept = 0
        self.resets = 0

    def make(self, rng: Random) -> Case:
        return {"a": rng.randbytes(4)}

    def base(self) -> Case:
        return {"a": b"good"}

    def attempt(self, case: Case) -> Sequence[KioskError]:
        assert case is not None
        return self._act(self) or ()

    def state(self) -> object:
        return self.kept

    def reset(self) -> None:
        self.kept = 0
        self.resets += 1

    def close(self) -> None:
        """Do nothing: this kind has no resources."""


def refuses(kind: Planted) -> None:
    raise PackRefusedError("It is damaged.", "Get it again.")


def refuses_late(kind: Planted) -> None:
    kind.kept += 1
    raise PackRefusedError("It is damaged.", "Get it again.")


def says_nothing_to_do(kind: Planted) -> None:
    raise PackRefusedError("It is damaged.")


def breaks(kind: Planted) -> None:
    raise TypeError("unhashable")


def logs(kind: Planted) -> None:
    try:
        breaks(kind)
    except TypeError:
        logging.getLogger("kiosk.x").exception("lost")


def warns(kind: Planted) -> None:
    qWarning("QObject: something")


def is_outdated(kind: Planted) -> None:
    warnings.warn("old", DeprecationWarning, stacklevel=1)


def loses(kind: Planted) -> None:
    class Left:
        def __del__(self) -> None:
            raise ValueError("lost")

    Left()


def fills(kind: Planted) -> None:
    len(bytearray(MOST_BYTES + 50_000_000))


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (refuses_late, "the state changed"),
        (says_nothing_to_do, "without a cure"),
        (breaks, "TypeError: unhashable"),
        (logs, "traceback in the log"),
        (warns, "Qt: QObject: something"),
        (is_outdated, "DeprecationWarning"),
        (loses, "nobody caught"),
        (fills, "MB of memory"),
    ],
)
def test_a_planted_fault_is_named(act: Callable[[Planted], None], told: str) -> None:
    assert told in judge(Planted(act), {}).fault


def test_a_slow_case_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.harness.MOST_SECONDS", 0.01)
    assert "of CPU time" in judge(Planted(lambda _kind: sum(range(3_000_000)) and None), {}).fault


def test_a_refusal_in_words_is_no_fault_and_needs_no_reset() -> None:
    kind = Planted(refuses)
    assert (judge(kind, {}).codes, judge(kind, {}).fault, kind.resets) == (("pack-refused",), "", 0)


def test_what_was_accepted_is_forgotten_before_the_next_case() -> None:
    kind = Planted(lambda kind: setattr(kind, "kept", 7))
    assert (judge(kind, {}).codes, judge(kind, {}).fault, kind.kept) == ((), "", 0)


def test_a_failure_is_saved_with_the_command_that_repeats_it(tmp_path: Path) -> None:
    figures, (failure, *more) = run(Planted(breaks), 5, range(3, 5), tmp_path)
    assert "python -m tests.fuzz planted 3 --seed 5" in str(failure)
    assert load(failure.saved).files == {"a": rng_of("planted", 5, 3).randbytes(4)}
    assert (len(more), figures.failed, figures.cases) == (1, 2, 2)
    assert not list(tmp_path.glob("*.hang.txt"))


def test_a_case_that_does_not_end_is_written_down(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from tests.fuzz.watchdog import Watchdog\n"
        "with Watchdog(Path(sys.argv[1]), 'planted', 0.2) as watchdog:\n"
        "    watchdog.begin(5, 3); time.sleep(30)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, check=False, timeout=20)
    (told,) = tmp_path.glob("planted.*.hang.txt")
    assert done.returncode == 1
    assert "planted 3 --seed 5" in told.read_text("utf-8")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", KINDS)
def test_the_same_case_is_made_again(name: str) -> None:
    kind = KINDS[name]()
    try:
        made = [kind.make(rng_of(name, 1, number)) for number in range(5)]
        again = [kind.make(rng_of(name, 1, number)) for number in range(5)]
    finally:
        kind.close()
    if name == "bundle":  # encryption is random, and the name of a bundle contains the hash of its file
        assert [len(case) for case in made] == [len(case) for case in again]
        return
    assert [sorted(case) for case in made] == [sorted(case) for case in again]
    if name != "copy":  # as above, but with a fixed name
        assert made == again


def test_parts_hold_every_case_once() -> None:
    found = parts(100_000)
    assert {name for name, _ in found} == set(KINDS)
    assert sum(len(numbers) for _, numbers in found) >= 100_000
    for name in KINDS:
        numbers = [number for kind, part in found if kind == name for number in part]
        assert numbers == list(range(len(numbers)))


def test_the_report_adds_parts_up(tmp_path: Path) -> None:
    report = tmp_path / "fuzz.json"
    for number, codes in ((1, ()), (2, ("pack-refused",)), (3, ("pack-refused",))):
        part = Figures("pack")
        part.add(number, codes, Measured(number / 1000, number * 1_000_000), failed=False)
        add_up(report, 7, part)
    told = json.loads(report.read_text("utf-8"))
    assert (told["seed"], told["cases"], told["kinds"]["pack"]["refused by code"]) == (7, 3, {"pack-refused": 2})
    assert (told["kinds"]["pack"]["slowest case"], told["kinds"]["pack"]["most memory, MB"]) == (3, 3.0)
