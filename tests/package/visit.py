"""Starts one session of the installed kiosk without systemd, and attacks the kiosk with keys.

Rules: The package's own session script runs as the package's user. The only change of configuration is a headless
compositor. All observations are made from outside, in screenshots and in /proc.
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage

from tests.package.debian import CleanDebian
from tests.package.pointer import Mouse
from tests.package.threats import attempts

SESSION = "/usr/lib/tram-hoc-so/bin/session"
CONFIG = "/etc/tram-hoc-so/session.conf"
RUNTIME = "/run/tram-hoc-so-test"
HEADLESS = "WLR_BACKENDS=headless\nWLR_LIBINPUT_NO_DEVICES=1\nWLR_RENDERER=pixman\n"
POISON = {
    "LD_LIBRARY_PATH": "/nowhere",
    "PYTHONPATH": "/nowhere",
    "PYTHONSTARTUP": "/nowhere/evil.py",
    "QT_QPA_PLATFORM": "offscreen",
    "QT_PLUGIN_PATH": "/nowhere",
    "QML_IMPORT_PATH": "/nowhere",
    "QT_LOGGING_RULES": "*=true",
    "TRAM_HOC_DATA": "/nowhere",
    "http_proxy": "http://nowhere.invalid",
}
WAY = {"attract": (0.33, 0.80), "home": (0.14, 0.60), "lessons": (0.30, 0.36), "lesson": None}
"""By screen: where to click to reach the next screen, as fractions of width and height; None for the last screen."""
MOST_MOVED = 0.15
"""Threshold: two pictures that differ in this fraction of their pixels or more show different screens.

Measured pictures of different screens differ in at least half of their pixels.
"""
PATIENCE_SECONDS = 120.0


@dataclass(slots=True)
class Visit:
    """The observations during a session.

    `colours`: number of colours on the first screen. `tried`: number of attempts to leave the kiosk. `places`: the
    screens of these attempts. `gave_way`: a message for each attempt that had an effect, and each click without one.
    `environment`: environment variables of the kiosk's process. `umask`: its umask. `core_bytes`: the limit for its
    core dumps. `exit_code`: exit code of the session.
    """

    colours: int = 0
    tried: int = 0
    places: list[str] = field(default_factory=list)
    gave_way: list[str] = field(default_factory=list)
    environment: Mapping[str, str] = field(default_factory=dict)
    umask: str = ""
    core_bytes: str = ""
    exit_code: int = -1


def visited(debian: CleanDebian, pictures: Path) -> Visit:
    """Start a session, try every key on four screens, end the session, and return the observations."""
    config = debian.inside(CONFIG)
    before = config.read_text("utf-8")
    config.write_text(before + HEADLESS, "utf-8")
    debian.runs("install", "-d", "-o", "tram-hoc", "-g", "tram-hoc", "-m", "700", RUNTIME)
    try:
        with _session(debian) as session, ExitStack() as hands:
            return _try_everything(debian, session, hands, pictures)
    finally:
        config.write_text(before, "utf-8")
        shutil.rmtree(debian.inside(RUNTIME))


@contextmanager
def _session(debian: CleanDebian) -> Iterator[subprocess.Popen[bytes]]:
    inside = ("runuser", "-u", "tram-hoc", "--preserve-environment", "--", SESSION)
    environment = {
        **debian.environment(),
        **POISON,
        "XDG_RUNTIME_DIR": RUNTIME,
        "RUNTIME_DIRECTORY": RUNTIME,
    }
    with subprocess.Popen(debian.command(*inside), env=environment, stdin=subprocess.DEVNULL) as session:
        try:
            yield session
        finally:
            session.kill()


def _try_everything(
    debian: CleanDebian, session: "subprocess.Popen[bytes]", hands: ExitStack, pictures: Path
) -> Visit:
    visit = Visit()
    outside = {**os.environ, "XDG_RUNTIME_DIR": str(debian.inside(RUNTIME)), "WAYLAND_DISPLAY": "wayland-0"}

    def hand(*command: str) -> bool:
        return subprocess.run(command, env=outside, check=False, capture_output=True).returncode == 0

    def picture(name: str) -> QImage | None:
        file = pictures / f"{name}.png"
        return QImage(str(file)) if hand("grim", str(file)) else None

    def rests(name: str) -> QImage:
        """Wait until three successive screenshots are equal; return the last one."""
        seen: list[QImage] = []

        def stands() -> bool:
            shown = picture(name)
            if shown is None or _colours(shown) < 2:
                return False
            seen.append(shown)
            return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

        _wait(stands, f"'{name}' to be shown and to rest", pause=0.4)
        return seen[-1]

    rests("attract")
    mouse = hands.enter_context(Mouse(debian.inside(RUNTIME) / "wayland-0"))
    _wait(lambda: hand("wtype", "-k", "Shift_L"), "a keyboard to be taken")
    visit.colours = _colours(rests("attract"))
    kiosk = int(debian.inside(f"{RUNTIME}/kiosk.pid").read_text("ascii"))
    _look_inside(visit, Path("/proc") / str(kiosk))
    last: QImage | None = None
    for place, onward in WAY.items():
        before = rests(place)
        if last is not None and _same(last, before):
            visit.gave_way.append(f"{place}: a click did not lead here")
        visit.places.append(place)
        for name, act in attempts():
            visit.tried += 1
            if not hand("wtype", *act) or session.poll() is not None:
                visit.gave_way.append(f"{place}: {name}: the session is over")
        after = rests(f"{place}-after")
        if not _same(before, after):
            visit.gave_way.append(f"{place}: it does not look as before: {pictures}/{place}-after.png")
        last = after
        if onward is not None:
            mouse.move(*onward)
            mouse.click()
    os.kill(kiosk, signal.SIGTERM)
    visit.exit_code = session.wait(PATIENCE_SECONDS)
    return visit


def _look_inside(visit: Visit, process: Path) -> None:
    pairs = process.joinpath("environ").read_text("utf-8").split("\0")
    visit.environment = dict(pair.split("=", 1) for pair in pairs if pair)
    status = dict(line.split(":\t", 1) for line in process.joinpath("status").read_text("utf-8").splitlines())
    visit.umask = status["Umask"].strip()
    limits = process.joinpath("limits").read_text("utf-8").splitlines()
    visit.core_bytes = next(line.split()[5] for line in limits if line.startswith("Max core file size"))


def _colours(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 20) for y in range(0, image.height(), 20)})


def _same(one: QImage, other: QImage) -> bool:
    """Whether two pictures show the same screen: the fraction of differing pixels is below `MOST_MOVED`."""
    places = [(x, y) for x in range(0, one.width(), 4) for y in range(0, one.height(), 4)]
    differ = sum(one.pixel(*place) != other.pixel(*place) for place in places)
    return one.size() == other.size() and differ < len(places) * MOST_MOVED


def _wait(condition: Callable[[], bool], what: str, pause: float = 0.1) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {PATIENCE_SECONDS:.0f} s for {what}")
        time.sleep(pause)
