"""What a guide enters at the end of a session: typed totals, difficulties, a note."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.sessions.refusals import SessionRefusedError
from kiosk.domain.texts import MessageText, translatable

LONGEST_NOTE = 2000
"""Maximum number of characters of a note."""


class Difficulty(Enum):
    """Difficulties that residents met, as in the commune's summary BC-08 (Nghị định 224/2026, Điều 78–79)."""

    WEAK_NETWORK = "weak-network"
    NO_DEVICE = "no-device"
    OLD_DEVICE = "old-device"
    VNEID_ERROR = "vneid-error"
    PUBLIC_SERVICE_ERROR = "public-service-error"
    FEAR_OF_SCAMS = "fear-of-scams"
    SMALL_LETTERS = "small-letters"
    CANNOT_READ = "cannot-read"
    ETHNIC_LANGUAGE = "ethnic-language"
    HEARING = "hearing"
    FORGETS_PASSWORDS = "forgets-passwords"
    NO_SIM_IN_OWN_NAME = "no-sim-in-own-name"
    COST_OF_DATA = "cost-of-data"
    NO_TIME = "no-time"
    NO_POWER = "no-power"


DIFFICULTIES: Mapping[Difficulty, MessageText] = {
    Difficulty.WEAK_NETWORK: translatable("Sessions", "Weak network"),
    Difficulty.NO_DEVICE: translatable("Sessions", "No device"),
    Difficulty.OLD_DEVICE: translatable("Sessions", "Device too old"),
    Difficulty.VNEID_ERROR: translatable("Sessions", "VNeID error"),
    Difficulty.PUBLIC_SERVICE_ERROR: translatable("Sessions", "Public service portal error"),
    Difficulty.FEAR_OF_SCAMS: translatable("Sessions", "Fear of scams"),
    Difficulty.SMALL_LETTERS: translatable("Sessions", "Letters too small"),
    Difficulty.CANNOT_READ: translatable("Sessions", "Cannot read yet"),
    Difficulty.ETHNIC_LANGUAGE: translatable("Sessions", "Needs an ethnic language"),
    Difficulty.HEARING: translatable("Sessions", "Hard of hearing"),
    Difficulty.FORGETS_PASSWORDS: translatable("Sessions", "Forgets passwords"),
    Difficulty.NO_SIM_IN_OWN_NAME: translatable("Sessions", "SIM not in own name"),
    Difficulty.COST_OF_DATA: translatable("Sessions", "Mobile data too expensive"),
    Difficulty.NO_TIME: translatable("Sessions", "No time to learn"),
    Difficulty.NO_POWER: translatable("Sessions", "Power cut"),
}
"""The label of each difficulty, in the order of the screen."""


@dataclass(frozen=True, slots=True)
class SessionTotals:
    """Typed totals of the people at a session; None if the guide typed nothing.

    These properties are never stored per person (sensitive data, Nghị định 356/2025 Điều 4). ``poor``: from poor and
    near-poor households.
    """

    ethnic_minority: int | None = None
    poor: int | None = None
    disabled: int | None = None

    def require_within(self, attendance: int) -> None:
        """Raise SessionRefusedError unless every total is between 0 and `attendance`."""
        if any(total is not None and not 0 <= total <= attendance for total in self._all()):
            raise SessionRefusedError(
                translatable("Staff", "A total is greater than the number of people present ({present})."),
                translatable("Staff", "Correct the total, or count the missing people first."),
                present=attendance,
            )

    def to_body(self) -> dict[str, int]:
        """The typed totals by key, for the event SESSION_ENDED; what was not typed is absent."""
        return {name: total for name, total in zip(self.__slots__, self._all(), strict=True) if total is not None}

    def _all(self) -> tuple[int | None, ...]:
        return self.ethnic_minority, self.poor, self.disabled
