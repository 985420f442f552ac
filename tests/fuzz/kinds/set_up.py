"""Fuzz input: set-up files on a stick, each beside a province's root metadata; one of the two files is mutated."""

import json
import shutil
from collections.abc import Sequence
from random import Random

from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.trust import TrustState
from kiosk.services.set_up.set_up_file import KNOWN, PINS
from kiosk.services.set_up.set_up_service import SetUpPlaces, SetUpService
from kiosk.settings import examine
from tests.fuzz.harness import Case
from tests.fuzz.kinds.offices import Office, signed
from tests.fuzz.kinds.stations import contents, new_folder
from tests.fuzz.mutators import octets, tables, trees

_FILE, _ROOT = "tram-hoc.toml", "root.json"
_TEXT = """# Tệp cài đặt của tỉnh
commune = "Lệ Thủy"
province = "Quảng Trị"
hamlets = ["Thượng Giang", "An Lạc"]
language = "vi"
address = "bác"
idle_seconds = 90
volume = 3
mirror = "https://goi.quangtri.gov.vn/kho"
province_root = "root.json"

[sync]
address = "https://kho.quangtri.gov.vn/ket-qua"
user = "tram"
password = "bí mật"
metered = true
monthly_limit_mb = 200
"""
_COMMUNES = {
    "provinces": ["Tỉnh Quảng Trị", "Thành phố Huế"],
    "districts": [["Huyện Lệ Thủy", "Tỉnh Quảng Bình"]],
    "former": [["Xã Sơn Thủy", 0], ["Xã Lộc Thủy", 0]],
    "communes": [["19249", "Xã Lệ Thủy", 0, [0, 1]], ["19250", "Xã Tân Mỹ", 0, []], ["19810", "Xã Tân Mỹ", 1, []]],
}


class Ledger:
    """Simulates an empty trust ledger (`domain.ports.trust.TrustLedger`)."""

    def state(self) -> TrustState:
        return TrustState()

    def forget(self) -> None:
        """Do nothing: this ledger stores nothing."""


class SetUps:
    """A kiosk reads a set-up file on a stick as a plan, and applies the plan if the plan is valid."""

    name = "set-up"

    def __init__(self) -> None:
        self._top = new_folder()
        self._data, self._stick, communes = self._top / "data", self._top / "stick", self._top / "communes.json"
        communes.write_text(json.dumps(_COMMUNES), "utf-8")
        office = Office(b"a pack", b"another")
        self._root = office.root
        self._said = json.loads(office.root)["signed"]
        self._keys = office.province.keys["root"]
        data = self._data
        self._places = SetUpPlaces(
            data / "settings.toml", data / "trust/root.json", communes, data / "unfinished.json", data / "sync.toml"
        )
        self._service = SetUpService(self._places, Ledger())  # type: ignore[arg-type]  # only these methods of a ledger are used
        self.reset()

    def base(self) -> Case:
        return {_FILE: _TEXT.encode(), _ROOT: self._root}

    def make(self, rng: Random) -> Case:
        match rng.randrange(10):
            case 0:
                return {_FILE: _TEXT.encode(), _ROOT: octets.mutated(rng, self._root)}
            case 1 | 2:
                change = trees.gentle if rng.random() < 0.5 else trees.mutated
                return {_FILE: _TEXT.encode(), _ROOT: signed(change(rng, self._said), self._keys)}
            case 3:
                return {_FILE: _TEXT.encode(), _ROOT: trees.written_oddly(rng, json.loads(self._root))}
        return {_FILE: tables.mutated(rng, _TEXT, (*KNOWN, *PINS)), _ROOT: self._root}

    def attempt(self, case: Case) -> Sequence[KioskError]:
        shutil.rmtree(self._stick)
        self._stick.mkdir()
        for name, data in case.items():
            (self._stick / name).write_bytes(data)
        finds = self._service.look(Drive(self._stick, "TINH-QT", "/dev/sdb1"))
        (plan,) = finds.plans
        errors = [line.error for line in plan.lines if line.error is not None]
        errors += [root.error for root in finds.roots if root.error is not None]
        if not plan.can_be_applied:
            return errors or [_refused(self._service, plan)]
        self._service.apply(plan)
        settings, problems = examine(self._places.settings)
        assert not problems, f"what a set-up wrote is wrong: {problems[0]}"
        assert settings == plan.settings, f"planned {plan.settings}, read {settings}"
        assert plan.root is None or self._service.province() is not None
        return ()

    def state(self) -> object:
        return contents(self._data)

    def reset(self) -> None:
        for folder in (self._data, self._stick):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        self._places.settings.write_text('place = "xã cũ"\nvolume = 1\n', "utf-8")

    def close(self) -> None:
        shutil.rmtree(self._top, ignore_errors=True)


def _refused(service: SetUpService, plan: object) -> KioskError:
    try:
        service.apply(plan)  # type: ignore[arg-type]
    except KioskError as error:
        return error
    raise AssertionError("a plan was applied that cannot be")
