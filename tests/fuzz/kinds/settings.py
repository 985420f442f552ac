"""Fuzz input: settings files as edited by hand; each is read, checked, and saved with one changed setting."""

import shutil
from collections.abc import Sequence
from dataclasses import fields, replace
from random import Random

from kiosk.devices.folders import is_writable
from kiosk.domain.errors import KioskError, SettingsError
from kiosk.domain.self_check import Health
from kiosk.services.self_check.content_checks import ContentChecks
from kiosk.services.set_up.settings_file import save
from kiosk.settings import Settings, examine
from kiosk.sync.mirror.connection import mirror_address
from tests.content.kiosk import StandingClock
from tests.fuzz.harness import Case
from tests.fuzz.kinds.stations import new_folder
from tests.fuzz.mutators import tables

_NAME = "settings.toml"
_TEXT = """# Trạm của xã
place = "xã Lệ Thủy"
commune = "19249"
hamlets = ["Thượng Giang", "An Lạc"]
address = "bác"
language = "vi"
idle_seconds = 90
warning_seconds = 20
night_from = 21
night_to = 5
volume = 3
reduce_motion = true
export_folders = ["/media/usb", "/srv/tinh"]
home_page = "https://quangtri.gov.vn"
mirror = "https://goi.quangtri.gov.vn/kho"
"""


class SettingsFiles:
    """Reads a mutated settings file, checks it as `kiosk doctor` does, and changes one setting."""

    name = "settings"

    def __init__(self) -> None:
        self._top = new_folder()
        self._file = self._top / _NAME
        self._keys = tuple(field.name for field in fields(Settings))

    def base(self) -> Case:
        return {_NAME: _TEXT.encode()}

    def make(self, rng: Random) -> Case:
        return {_NAME: tables.mutated(rng, _TEXT, self._keys)}

    def attempt(self, case: Case) -> Sequence[KioskError]:
        self._file.write_bytes(case[_NAME])
        settings, problems = examine(self._file)
        finding = self._checks().check_settings(lambda _done, _total: True)
        assert (finding.health is Health.GOOD) == (not problems), "settings and self-check differ"
        str(finding)
        self._use(settings)
        assert self._file.read_bytes() == case[_NAME], "reading changed the file"
        self._change(settings, problems)
        return problems

    def _checks(self) -> ContentChecks:
        nothing = lambda: None  # noqa: E731 - a stub; the check of the settings does not read the root key
        return ContentChecks(self._file, None, self._top, self._top, nothing, lambda: 0, StandingClock())  # type: ignore[arg-type]

    def _use(self, settings: Settings) -> None:
        """Use the settings as the kiosk does when it starts."""
        for folder in settings.export_folders:
            is_writable(folder)
        if settings.mirror:
            mirror_address(settings.mirror)
        str(settings.place).encode()

    def _change(self, settings: Settings, problems: Sequence[SettingsError]) -> None:
        """Change one setting and save; assert that all other settings are kept and that no problem was added."""
        chosen = replace(settings, volume=0 if settings.volume else 4)
        save(self._file, chosen)
        again, left = examine(self._file)
        assert again == chosen, f"saved {chosen}, read {again}"
        assert len(left) <= len(problems)

    def state(self) -> object:
        return sorted(path.name for path in self._top.iterdir() if not path.name.startswith(_NAME))

    def reset(self) -> None:
        """Do nothing: the next case overwrites the file."""

    def close(self) -> None:
        shutil.rmtree(self._top, ignore_errors=True)
