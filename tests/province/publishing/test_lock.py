"""Tests of the lock between commands: who waits for it, for how long, and in which order."""

import math
import threading
from pathlib import Path

import pytest

from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.lock import LOCK, LockWait, locked


def test_without_patience_a_second_process_is_refused_at_once(tmp_path: Path):
    with locked(tmp_path), pytest.raises(PublishError, match="Another command is changing"), locked(tmp_path):
        pass


def test_a_patient_process_says_that_it_waits_and_gives_up(tmp_path: Path):
    said: list[None] = []
    patience = LockWait(0.5, lambda: said.append(None), every=0.2)
    with locked(tmp_path), pytest.raises(PublishError, match="Another command"), locked(tmp_path, patience):
        pass
    assert len(said) >= 2
    with locked(tmp_path):  # it holds nothing any more
        pass


def test_a_patient_process_says_nothing_if_it_need_not_wait(tmp_path: Path):
    with locked(tmp_path, LockWait(1, pytest.fail)), pytest.raises(PublishError), locked(tmp_path):
        pass


def test_locks_with_different_names_do_not_meet(tmp_path: Path):
    with locked(tmp_path, name=LOCK), locked(tmp_path, name=".lock-pages"):
        pass


def test_a_worker_that_takes_the_lock_again_and_again_lets_others_through(tmp_path: Path):
    """Without the second lock, the worker would take the lock before the waiting process looks again."""
    is_waiting, ended = threading.Event(), threading.Event()

    def wait_for_the_lock() -> None:
        with locked(tmp_path, LockWait(60, is_waiting.set)):
            ended.set()

    waiting = threading.Thread(target=wait_for_the_lock)
    turns = 0
    with locked(tmp_path):
        waiting.start()
        assert is_waiting.wait(60)
    while not ended.is_set():
        turns += 1
        with locked(tmp_path, LockWait(math.inf)):
            pass
    waiting.join()
    assert turns == 1  # the worker's next turn came after that of the waiting process
