"""Progress of an installation, as the page shows it."""

from threading import Event

import pytest

from kiosk.bridge.technician.usb.progress import UsbProgress


class Watch:
    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def progress(watch: Watch) -> UsbProgress:
    made = UsbProgress(watch)
    made.begin([("a", 300), ("b", 100)])
    return made


def test_bytes_count_over_all_packs(progress: UsbProgress):
    first = progress.watcher("a", Event(), lambda: None)
    assert (progress.share, progress.number, progress.count) == (0.0, 1, 2)
    assert first(150, 300)
    assert progress.share == 0.375
    second = progress.watcher("b", Event(), lambda: None)
    second(100, 100)
    assert (progress.share, progress.number) == (1.0, 2)


def test_what_the_installer_counts_may_differ_from_the_size_of_the_file(progress: UsbProgress):
    progress.watcher("a", Event(), lambda: None)(50, 100)
    assert progress.share == 0.375


def test_the_screen_is_told_ten_times_a_second_and_at_the_end(progress: UsbProgress, watch: Watch):
    told: list[float] = []
    follow = progress.watcher("a", Event(), lambda: told.append(watch.time))
    for done in range(10, 310, 10):
        watch.time += 0.03
        follow(done, 300)
    assert len(told) < 15
    assert told[-1] == watch.time


def test_a_stop_is_passed_on(progress: UsbProgress):
    stop = Event()
    follow = progress.watcher("a", stop, lambda: None)
    assert follow(1, 300)
    stop.set()
    assert not follow(2, 300)


def test_how_long_it_takes_is_guessed_from_the_speed_so_far(progress: UsbProgress, watch: Watch):
    follow = progress.watcher("a", Event(), lambda: None)
    follow(100, 300)
    assert progress.seconds_left == -1
    watch.time += 10
    assert progress.seconds_left == 30
