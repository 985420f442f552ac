"""Keys in memory and a credential, for the tests of certificates."""

from dataclasses import dataclass
from datetime import date

from kiosk.domain.ids import LessonId
from kiosk.services.certificates.credential import Credential, short_id

TASKS = (
    (LessonId("ky-nang-so/chinh-may"), "text-size"),
    (LessonId("ky-nang-so/goi-dien"), "emergency"),
    (LessonId("an-toan-tren-mang/ma-otp"), "keep-otp"),
)
CREDENTIAL = Credential(
    number=47,
    year=2026,
    commune="19249",
    kiosk="1a2b3c4d",
    issued=date(2026, 11, 24),
    count=len(TASKS),
    skills=tuple(short_id(*task) for task in TASKS),
    check_code="K7QM-2PXA",
)


@dataclass
class KeysInMemory:
    """Implements `CertificateKeys`; counts the keys that were stored."""

    key: bytes | None = None
    list_of_province: bytes | None = None
    kept: int = 0

    def own(self) -> bytes | None:
        return self.key

    def keep(self, key: bytes) -> None:
        self.key = key
        self.kept += 1

    def listed(self) -> bytes | None:
        return self.list_of_province
