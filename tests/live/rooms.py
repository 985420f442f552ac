"""The surroundings of a live walk: a sound server whose only device discards the sound, a camera, a recorder.

Rules: every server belongs to one block and ends with it; nothing of the machine's own display or sound is used.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool"}
"""Programs that every walk needs → their Debian packages."""
SOUND_TOOLS = {"pulseaudio": "pulseaudio", "parec": "pulseaudio-utils"}
"""Programs that a walk with sound needs → their Debian packages."""
PATIENCE_SECONDS = 20
SINK = "speaker"
RATE = 16_000
"""Samples per second of a recording; one channel, 16 bits, little endian."""


def missing(*, with_sound: bool) -> list[str]:
    """Return the Debian packages of the programs that are not installed."""
    needed = TOOLS | (SOUND_TOOLS if with_sound else {})
    return [package for tool, package in needed.items() if shutil.which(tool) is None]


@contextmanager
def loudspeaker() -> Iterator[Path]:
    """Start a sound server with a null sink; yield its socket. Raises TimeoutError.

    Its files are in a temporary folder, because the path of a socket has at most 108 bytes.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        socket, log = folder / "native", folder / "server.log"
        loads = (f"module-null-sink sink_name={SINK} rate={RATE}", f"module-native-protocol-unix socket={socket}")
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", *(f"--load={load}" for load in loads)]
        own = {**os.environ, "PULSE_RUNTIME_PATH": name, "HOME": name}
        with log.open("wb") as lines:
            server = subprocess.Popen(command, env=own, stdout=lines, stderr=lines)
        try:
            end = time.monotonic() + PATIENCE_SECONDS
            while not socket.exists():
                if server.poll() is not None or time.monotonic() > end:
                    raise TimeoutError(f"the sound server did not start: {log.read_text()}")
                time.sleep(0.05)
            yield socket
        finally:
            server.terminate()
            server.wait()


def surroundings(display: str, socket: Path | None) -> Mapping[str, str]:
    """Return the environment of a program on `display`, heard through `socket`; without a socket it has no sound."""
    return {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PULSE_SERVER": f"unix:{socket}" if socket else "unix:/nonexistent",
    }


@contextmanager
def recorded(socket: Path | None, file: Path) -> Iterator[None]:
    """Record what the loudspeaker at `socket` plays into `file` (raw samples, see `RATE`); None records nothing."""
    if socket is None:
        yield
        return
    command = ["parec", f"--device={SINK}.monitor", "--raw", f"--rate={RATE}", "--channels=1", "--format=s16le"]
    with file.open("wb") as samples:
        heard = {**os.environ, "PULSE_SERVER": f"unix:{socket}"}
        recorder = subprocess.Popen([*command, "--latency-msec=50"], stdout=samples, env=heard)
        try:
            yield
        finally:
            recorder.terminate()
            recorder.wait()


@contextmanager
def filmed(display: str, folder: Path) -> Iterator[None]:
    """Save the screen of `display` once a second into `folder`, as ``<Unix time in ms>.jpg``."""
    folder.mkdir(parents=True, exist_ok=True)
    environment = {**surroundings(display, None)}
    camera = subprocess.Popen(
        [sys.executable, "-m", "tests.live.camera", str(folder)], env=environment, stdin=subprocess.PIPE
    )
    try:
        yield
    finally:
        camera.communicate()


@contextmanager
def no_loudspeaker() -> Iterator[None]:
    """Stand for a machine without a sound device."""
    yield None
