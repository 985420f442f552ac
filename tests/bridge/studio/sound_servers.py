"""Real sound servers with a virtual microphone: PulseAudio, and PipeWire behind its PulseAudio interface.

The virtual microphone ``mic`` is the monitor of the null sink ``virtual``, into which known sound is played.
"""

import json
import os
import shutil
import subprocess
import threading
import time
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

from kiosk.devices.recording.resampling import resampled
from kiosk.devices.speech.sound import Sound

TIMEOUT = 20


class SoundServer:
    """A sound server of its own in `folder`, which no other program uses."""

    programs: ClassVar[Sequence[str]] = ()
    packages: ClassVar[str] = ""

    def __init__(self, folder: Path) -> None:
        self.address = ""
        self._log = (folder / "log").open("wb")
        self._servers: list[subprocess.Popen[bytes]] = []
        self._start(folder)
        self.until(lambda: "virtual" in self.control("list", "short", "sinks"))
        self._silence = self.playing(Sound(24_000, array("h", bytes(2 * 24_000 * 300))))
        """Keeps the sink running, so that its monitor sends small blocks."""

    @classmethod
    def reason_to_skip(cls) -> str | None:
        """Return what is missing to run this server, or None."""
        missing = [name for name in (*cls.programs, "pactl", "pacat") if shutil.which(name) is None]
        return f"no {', '.join(missing)}: apt-get install {cls.packages} pulseaudio-utils" if missing else None

    def _start(self, folder: Path) -> None:
        raise NotImplementedError

    def _run(self, folder: Path, *command: str) -> None:
        home = {"XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}
        no_bus = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        self._servers.append(
            subprocess.Popen(command, stdout=self._log, stderr=self._log, env={**os.environ, **home, **no_bus})
        )

    def control(self, *words: str) -> str:
        done = subprocess.run(
            ["pactl", *words],
            env={**os.environ, "PULSE_SERVER": self.address},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout

    def listed(self, kind: str) -> list[dict[str, Any]]:
        return list(json.loads(self.control("--format=json", "list", kind) or "[]"))

    def plug_in(self) -> str:
        module = self.control("load-module", "module-remap-source", "source_name=mic", "master=virtual.monitor")
        self.until(lambda: any(source["name"] == "mic" for source in self.listed("sources")))
        return module.strip()

    def playing(self, sound: Sound) -> "subprocess.Popen[bytes]":
        """Start to play `sound` into the microphone."""
        player = subprocess.Popen(
            ["pacat", "--raw", "--rate=24000", "--channels=1", "--latency-msec=60", "-d", "virtual"],
            stdin=subprocess.PIPE,
            env={**os.environ, "PULSE_SERVER": self.address},
        )
        samples = resampled(sound, 24_000).samples.tobytes()

        def feed() -> None:
            try:
                with player.stdin as stream:  # type: ignore[union-attr]
                    stream.write(samples)
            except OSError:
                return  # the player was ended

        threading.Thread(target=feed, daemon=True).start()
        return player

    def players(self) -> int:
        """Return the number of sounds that are being played."""
        return sum(not one["corked"] for one in self.listed("sink-inputs"))

    def is_capturing(self) -> bool:
        """Whether a program has opened the microphone."""
        microphones = {source["index"] for source in self.listed("sources") if source["name"] == "mic"}
        return any(output["source"] in microphones for output in self.listed("source-outputs"))

    @staticmethod
    def until(is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + TIMEOUT
        while not is_so():
            assert time.monotonic() < end
            time.sleep(0.02)

    def close(self) -> None:
        for process in (self._silence, *reversed(self._servers)):
            process.kill()
            process.wait()
        self._log.close()


class PulseAudio(SoundServer):
    """PulseAudio."""

    programs = ("pulseaudio",)
    packages = "pulseaudio"

    def _start(self, folder: Path) -> None:
        self.address = f"unix:{folder}/socket"
        script = folder / "server.pa"
        script.write_text(
            f"load-module module-native-protocol-unix socket={folder}/socket auth-anonymous=1\n"
            "load-module module-null-sink sink_name=virtual rate=24000 channels=1\n"
        )
        options = ("--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1")
        self._run(folder, "pulseaudio", "-n", "-F", str(script), *options)


class PipeWire(SoundServer):
    """PipeWire with its session manager; needs neither a session bus nor a system bus."""

    programs = ("pipewire", "pipewire-pulse", "wireplumber")
    packages = "pipewire pipewire-pulse wireplumber"

    def _start(self, folder: Path) -> None:
        self.address = f"unix:{folder}/pulse/native"
        self._run(folder, "pipewire")
        self.until((folder / "pipewire-0").exists)
        self._run(folder, "wireplumber")
        self._run(folder, "pipewire-pulse")
        self.until(lambda: "PipeWire" in self.control("info"))
        self.control("load-module", "module-null-sink", "sink_name=virtual", "rate=24000", "channels=1")
