"""The microphone, used through a child process of this program.

Opening a device waits for the sound server, which may hang for ever; a child process can be killed. `prepare` starts
the child, so that only the opening of the device is left for `start`.

Rules: the device is open only between a `start` and the end that is reported for it. If the child ends, or sends
nothing for `SILENCE_SECONDS` while it captures, the capture ends with `CaptureEnd.FAILED`. Callbacks are called on
the thread that reads the child's messages, or by `stop`; each end is reported once.
"""

import logging
import subprocess
import threading
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.devices.recording.messages import (
    LIST,
    RATE,
    START,
    STOP,
    SoundMessage,
    next_message,
    read_end,
    read_inputs,
)
from kiosk.domain.studio.microphone import CaptureEnd, SoundBlock, SoundInput

START_SECONDS = 10.0
"""Timeout in seconds of the list of inputs: the child loads Qt, perhaps from disk for the first time since boot."""
SILENCE_SECONDS = 5.0
"""Timeout in seconds of the next block while capturing; a microphone also sends blocks of silence."""
STOP_SECONDS = 2.0
"""Timeout in seconds of the end after `ChildMicrophone.stop`; then the child is killed, which closes the device."""
logger = logging.getLogger(__name__)

OnBlock = Callable[[SoundBlock], None]
OnEnd = Callable[[CaptureEnd], None]


class ChildMicrophone:
    """A `Microphone` whose devices are opened by the child that `command` starts in `folder`."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = command
        self._folder = folder
        self._lock = threading.Lock()
        self._child: _Child | None = None

    def prepare(self) -> None:
        """See `Microphone`; without effect if the child runs already."""
        self._started()

    def inputs(self) -> Sequence[SoundInput]:
        """See `Microphone`; empty if the child cannot be started or does not answer."""
        child = self._started()
        return child.inputs() if child is not None else ()

    def start(self, device: str, on_block: OnBlock, on_end: OnEnd) -> None:
        """See `Microphone`."""
        self.stop()
        child = self._started()
        if child is None:
            on_end(CaptureEnd.FAILED)
        else:
            child.start(device, on_block, on_end)

    def stop(self) -> None:
        """See `Microphone`."""
        child = self._child
        if child is not None:
            child.stop()

    def close(self) -> None:
        """See `Microphone`."""
        self.stop()
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.end()

    @property
    def is_running(self) -> bool:
        """Whether the child runs, so that it has answered the last call."""
        child = self._child
        return child is not None and child.is_running

    def _started(self) -> "_Child | None":
        with self._lock:
            if self._child is None or not self._child.is_running:
                if self._child is not None:
                    self._child.end()
                self._child = None
                try:
                    self._child = _Child(self._command, self._folder)
                except OSError as error:
                    logger.warning("The process that captures sound could not be started: %s", error)
            return self._child


class _Capture:
    """One capture: its callbacks, and whether it has ended."""

    def __init__(self, on_block: OnBlock, on_end: OnEnd) -> None:
        self._on_block = on_block
        self._on_end = on_end
        self._lock = threading.RLock()
        self._rate = 0
        self.has_ended = threading.Event()

    def open(self, rate: int) -> None:
        self._rate = rate

    def add(self, payload: bytes) -> None:
        with self._lock:
            if not self.has_ended.is_set() and self._rate:
                self._on_block(SoundBlock(self._rate, array("h", payload[: len(payload) // 2 * 2])))

    def end(self, why: CaptureEnd) -> None:
        with self._lock:
            if not self.has_ended.is_set():
                self.has_ended.set()
                self._on_end(why)


class _Child:
    """The child process and the thread that reads its messages."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - this program itself, a list, no shell
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._lock = threading.Lock()
        self._capture: _Capture | None = None
        self._watch: threading.Timer | None = None
        self._listed = threading.Event()
        self._inputs: Sequence[SoundInput] = ()
        self._reader = threading.Thread(target=self._read, name="microphone", daemon=True)
        self._reader.start()

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def inputs(self) -> Sequence[SoundInput]:
        self._listed.clear()
        self._send(LIST)
        if not self._listed.wait(START_SECONDS):
            self._give_up("the list of microphones")
            return ()
        return self._inputs

    def start(self, device: str, on_block: OnBlock, on_end: OnEnd) -> None:
        capture = _Capture(on_block, on_end)
        with self._lock:
            self._capture = capture
        self._expect(capture, START_SECONDS)
        if not self._send(f"{START} {device.encode().hex()}"):
            capture.end(CaptureEnd.FAILED)

    def stop(self) -> None:
        with self._lock:
            capture = self._capture
        if capture is None or capture.has_ended.is_set():
            return
        self._send(STOP)
        if not capture.has_ended.wait(STOP_SECONDS):
            self._give_up("the end of a capture")
            self._wait()
            capture.end(CaptureEnd.STOPPED)

    def end(self) -> None:
        """Kill the process and wait for its end."""
        self._process.kill()
        self._wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # the child no longer reads
                    continue

    def _wait(self) -> None:
        self._process.wait()
        if threading.current_thread() is not self._reader:
            self._reader.join()

    def _send(self, line: str) -> bool:
        try:
            if self._process.stdin is not None:
                self._process.stdin.write(f"{line}\n".encode())
                self._process.stdin.flush()
        except OSError:  # the child has ended
            return False
        return True

    def _read(self) -> None:
        stream = self._process.stdout
        while stream is not None and (message := next_message(stream)) is not None:
            kind, payload = message
            with self._lock:
                capture = self._capture
            if kind is SoundMessage.INPUTS:
                self._inputs = read_inputs(payload)
                self._listed.set()
            elif capture is not None:
                self._pass_on(kind, payload, capture)
        self._listed.set()
        self._process.kill()
        with self._lock:
            capture = self._capture
        if capture is not None:
            self._ended(capture, CaptureEnd.FAILED)

    def _pass_on(self, kind: SoundMessage, payload: bytes, capture: _Capture) -> None:
        if kind is SoundMessage.ENDED:
            self._ended(capture, read_end(payload))
            return
        self._expect(capture, SILENCE_SECONDS)
        if kind is SoundMessage.OPENED:
            capture.open(RATE.unpack(payload)[0])
        else:
            capture.add(payload)

    def _expect(self, capture: _Capture, seconds: float) -> None:
        """Kill the child if it sends nothing for `seconds`."""
        with self._lock:
            if self._watch is not None:
                self._watch.cancel()
            self._watch = threading.Timer(seconds, self._give_up, ["a block of sound"])
            self._watch.daemon = True
            if not capture.has_ended.is_set():
                self._watch.start()

    def _ended(self, capture: _Capture, why: CaptureEnd) -> None:
        with self._lock:
            if self._watch is not None:
                self._watch.cancel()
        capture.end(why)

    def _give_up(self, what: str) -> None:
        logger.warning("The process that captures sound does not send %s: it is killed", what)
        self._process.kill()
