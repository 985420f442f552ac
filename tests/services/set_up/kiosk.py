"""A kiosk that is being set up, and its stick."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.domain.communes import Commune, FormerUnit
from kiosk.domain.machine.drives import Drive
from kiosk.domain.trust import TrustState
from kiosk.services.set_up.set_up_service import SetUpPlaces, SetUpService
from tests.domain.country import make_communes

OLD = FormerUnit("Xã Sơn Thủy", "Huyện Lệ Thủy", "Tỉnh Quảng Bình")
LE_THUY = Commune("19249", "Xã Lệ Thủy", "Tỉnh Quảng Trị", (OLD,))


class Ledger:
    """A fake trust store: the newest root of a province, until it is forgotten."""

    def __init__(self):
        self.root = b""
        self.times_forgotten = 0

    def state(self):
        return TrustState({"root": self.root} if self.root else {})

    def forget(self):
        self.root = b""
        self.times_forgotten += 1


class Kiosk:
    """The files of one kiosk and one stick."""

    def __init__(self, folder: Path, communes: Path) -> None:
        data = folder / "data"
        self.places = SetUpPlaces(
            data / "settings.toml", data / "trust/root.json", communes, data / "set-up.unfinished.json"
        )
        self.ledger = Ledger()
        self.service = SetUpService(self.places, self.ledger)
        self.stick = folder / "stick"
        self.stick.mkdir()

    @property
    def drive(self) -> Drive:
        return Drive(self.stick, "TINH-QT", "/dev/sdb1")

    def put(self, name: str, data: str | bytes) -> Path:
        """Write a file to the stick."""
        file = self.stick / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        return file

    def plan(self, text: str | bytes, name: str = "tram-hoc.toml"):
        """The plan for a set-up file with the content `text` on the stick."""
        self.put(name, text)
        (plan,) = self.service.look(self.drive).plans
        return plan

    def state(self):
        """Contents of all files that a set-up may change."""
        places = self.places
        return [
            file.read_bytes() if file.exists() else None for file in (places.settings, places.root, places.unfinished)
        ]


def communes_file(folder: Path) -> Path:
    """Write the communes of the whole country to a file in `folder`."""
    file = folder / "communes.json"
    file.write_bytes(_communes())
    return file


@cache
def _communes() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "communes.json"
        make_communes(file)
        return file.read_bytes()
