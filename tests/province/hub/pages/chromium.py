"""Drives a real Chromium over its debugging pipe, without any other package.

Rules: commands go to file descriptor 3 of the browser, answers come from 4, each ends with a NUL byte
(``--remote-debugging-pipe``). Everything that the page says on the console, every request and every exception is
collected, also those that the policy of the page blocks.
"""

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]
PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser")
_EVENTS = ("Page.enable", "Runtime.enable", "Network.enable", "Log.enable")
_CONNECT = """
import os, sys
ends = [os.dup2(int(end), 100 + at) for at, end in enumerate(sys.argv[1:3])]
for at, end in enumerate(ends):
    os.dup2(end, 3 + at)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Makes two inherited file descriptors 3 and 4, and becomes the browser."""
_KEYS = {
    "Tab": ("Tab", 9, ""),
    "Enter": ("Enter", 13, "\r"),
    "Escape": ("Escape", 27, ""),
    "Space": ("Space", 32, " "),
}


@dataclass
class Browser:
    """One page of a running Chromium."""

    incoming: int
    outgoing: int
    session: str = ""
    number: int = 0
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    _buffer: bytes = b""
    _loaded: int = 0
    _loaders: set[str] = field(default_factory=set)

    def call(self, method: str, **parameters: Any) -> Json:
        """Send a command and return its result; events that arrive meanwhile are noted."""
        self.number += 1
        command: Json = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            command["sessionId"] = self.session
        os.write(self.outgoing, json.dumps(command).encode() + b"\0")
        while True:
            told = self._receive()
            if told.get("id") == self.number:
                assert "error" not in told, told
                return dict(told["result"])
            self._note(told)

    def _receive(self) -> Json:
        while b"\0" not in self._buffer:
            more = os.read(self.incoming, 1 << 20)
            assert more, "Chromium has ended"
            self._buffer += more
        line, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(line))

    def _note(self, told: Json) -> None:
        about = told.get("params", {})
        match told.get("method"):
            case "Network.requestWillBeSent":
                self.requests.append(about["request"]["url"])
            case "Runtime.consoleAPICalled":
                self.messages.append(str(about["args"]))
            case "Log.entryAdded":
                self.messages.append(about["entry"]["text"])
            case "Runtime.exceptionThrown":
                self.messages.append(str(about["exceptionDetails"]))
            case "Page.loadEventFired":
                self._loaded += 1
            case "Page.lifecycleEvent" if about["name"] == "load":
                self._loaders.add(about["loaderId"])

    def opens(self, address: str, width: int = 1920, height: int = 1080) -> None:
        """Load a page in a window of this size and wait until it and its fonts are there."""
        mobile = width < 700
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile
        )
        self.messages.clear()
        self.requests.clear()
        self._goes_to(address)
        self.value("document.fonts.ready.then(() => 1)")

    def _goes_to(self, address: str) -> None:
        # the load of the blank first page may be told only now, so the wait is for this page's own load
        loader = self.call("Page.navigate", url=address)["loaderId"]
        while loader not in self._loaders:
            self._note(self._receive())

    def waits_for_load(self, loaded: int) -> None:
        """Wait until more than `loaded` pages are loaded, with the fonts of the last one."""
        while self._loaded <= loaded:
            self._note(self._receive())
        self.value("document.fonts.ready.then(() => 1)")

    @property
    def loaded(self) -> int:
        """Number of loaded pages."""
        return self._loaded

    def value(self, expression: str) -> Any:
        """Return the value of a JavaScript expression in the page."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def opens_without_script(self, address: str) -> None:
        """Load a page in which scripts are switched off."""
        self._goes_to(address)

    def text(self) -> str:
        """Return the visible texts of the page, which needs no script."""
        layout = self.call("DOMSnapshot.captureSnapshot", computedStyles=[])
        texts = [layout["strings"][at] for at in layout["documents"][0]["layout"]["text"] if at >= 0]
        return " ".join(" ".join(texts).split())

    def presses(self, name: str, times: int = 1) -> None:
        """Press and release a key."""
        code, number, text = _KEYS[name]
        about = {"key": code, "code": code, "windowsVirtualKeyCode": number}
        for _ in range(times):
            self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **about)
            self.call("Input.dispatchKeyEvent", type="keyUp", **about)

    def takes_picture(self, file: Path, *, whole: bool = False) -> None:
        """Save a picture of the window, or of the whole page."""
        data = self.call("Page.captureScreenshot", captureBeyondViewport=whole)["data"]
        file.write_bytes(base64.b64decode(data))

    def prints(self) -> bytes:
        """Return the page as a PDF, with the size that the page asks for."""
        printed = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(printed["data"])


@contextmanager
def chromium(*, has_script: bool = True) -> Iterator[Browser]:
    """Start Chromium with a fresh profile and end it afterwards."""
    assert PROGRAM is not None
    to_browser, ours = os.pipe()
    theirs, from_browser = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run"]
        options += ["--disable-background-networking", "--disable-component-update", f"--user-data-dir={profile}"]
        own = dict.fromkeys(
            ("TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), profile
        )  # a killed browser tidies nothing
        ends = [str(end) for end in (to_browser, from_browser)]
        process = subprocess.Popen(
            [sys.executable, "-c", _CONNECT, *ends, PROGRAM, *options, "about:blank"],
            env={**os.environ, **own},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[int(end) for end in ends],
        )
        for end in (to_browser, from_browser):
            os.close(end)
        try:
            yield _attached(Browser(theirs, ours), has_script=has_script)
        finally:
            process.kill()
            process.wait()
            os.close(ours)
            os.close(theirs)


def _attached(browser: Browser, *, has_script: bool) -> Browser:
    targets = browser.call("Target.getTargets")["targetInfos"]
    page = next(target["targetId"] for target in targets if target["type"] == "page")
    browser.session = browser.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
    for method in _EVENTS:
        browser.call(method)
    browser.call("Page.setLifecycleEventsEnabled", enabled=True)
    if not has_script:
        browser.call("Emulation.setScriptExecutionDisabled", value=True)
    return browser
