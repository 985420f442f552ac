"""In cage, the compositor of installed kiosks, no key, click or touch leads out of the kiosk."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.package.threats import acts, attempts

PLACES = ("attract", "home", "lesson", "field", "door")
HEADLESS = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}


@pytest.fixture(scope="module")
def report(
    session_tools: None, packs: Path, translations: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """Run `tests.package.cage_child` in the compositor named cage, and return the child's report."""
    out = tmp_path_factory.mktemp("cage")
    runtime = out / "run"
    runtime.mkdir(mode=0o700)
    environment = {
        **os.environ,
        **HEADLESS,
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "wayland",
        "TRAM_HOC_DATA": str(out / "data"),
        "KIOSK_TEST_PACKS": str(packs),
        "KIOSK_TEST_TRANSLATIONS": str(translations),
    }
    command = ["cage", "--", sys.executable, "-m", "tests.package.cage_child", str(out)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads((out / "report.json").read_text("utf-8"))


def test_nobody_gets_out_by_key_click_or_touch_refused_and_state_unchanged(report: dict[str, Any]):
    assert report["gave_way"] == []
    assert report["written"] == ["", ""]


def test_everything_was_tried_at_every_place_and_reached_the_kiosk(report: dict[str, Any]):
    assert report["tried"] == dict.fromkeys(PLACES, len(list(attempts())))
    assert set(report["clicked"].values()) == {18}
    assert all(report["arrived"][place] >= report["tried"][place] for place in PLACES)


def test_the_next_person_cannot_paste_what_the_last_one_left(report: dict[str, Any]):
    assert report["clipboard"] == ""


def test_the_list_of_attempts_holds_what_is_known_to_lead_out():
    tried = {name for name, _ in [*attempts(), *acts()]}
    assert tried >= {
        *("alt+F4", "ctrl+q", "ctrl+w", "F11", "Escape", "Menu", "alt+Tab", "Super_L", "ctrl+alt+BackSpace"),
        *("ctrl+alt+Delete", "ctrl+alt+F2", "XF86Switch_VT_2", "ctrl+c", "ctrl+v", "ctrl+z", "Print", "alt+Sys_Req"),
        *("Shift five times", "ctrl+shift+Escape", "ctrl+plus", "alt+space", "ctrl+o", "ctrl+s", "ctrl+p", "ctrl+n"),
        *("ctrl+t", "ctrl+u", "XF86HomePage", "XF86Back", "XF86AudioMute", "XF86PowerOff", "XF86Sleep"),
    }
