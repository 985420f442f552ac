"""A kiosk that a test sets up from files on a stick."""

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
    """Simulates the trust ledger: stores the newest root of a province until `forget` is called."""

    def __init__(self):
        self.root = b""
        self.times_forgotten = 0

    def state(self):
        return TrustState({"root": self.root} if self.root else {})

    def forget(self):
        self.root = b""
        self.times_forgotten += 1


class Kiosk:
    """The set-up service of one kiosk, with the kiosk's files and a stick."""

    def __init__(self, folder: Path, communes: Path) -> None:
        data = folder / "data"
        self.places = SetUpPlaces(
            data / "settings.toml",
            data / "trust/root.json",
            communes,
            data / "set-up.unfinished.json",
            data / "sync.toml",
        )
        self.ledger = Ledger()
        self.service = SetUpService(self.places, self.ledger)
        self.stick = folder / "stick"
        self.stick.mkdir()

    @property
    def drive(self) -> Drive:
        return Drive(self.stick, "TINH-QT", "/dev/sdb1")

    def put(self, name: str, data: str | bytes) -> Path:
        """Write `data` to the file `name` on the stick; return its path."""
        file = self.stick / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        return file

    def plan(self, text: str | bytes, name: str = "tram-hoc.toml"):
        """Write the set-up file `name` with the content `text` to the stick; return the plan made from this file."""
        self.put(name, text)
        (plan,) = self.service.look(self.drive).plans
        return plan

    def state(self):
        """Return the contents of all files that a set-up can change."""
        places = self.places
        files = (places.settings, places.root, places.unfinished, places.access)
        return [file.read_bytes() if file.exists() else None for file in files]


def communes_file(folder: Path) -> Path:
    """Write the communes of the whole country to a file in `folder`; return its path."""
    file = folder / "communes.json"
    file.write_bytes(_communes())
    return file


@cache
def _communes() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "communes.json"
        make_communes(file)
        return file.read_bytes()
