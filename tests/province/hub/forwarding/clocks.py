"""A clock that only sleeps advance."""

import random
from datetime import UTC, datetime, timedelta

from kiosk.province.hub.forwarding.waiting import Waiting


class Clock:
    """``now``: the time it shows. ``slept``: the durations of all sleeps, in seconds."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 28, tzinfo=UTC)
        self.slept: list[float] = []

    def waiting(self) -> Waiting:
        return Waiting(lambda: self.now, self.sleep, random.Random(1))

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)
