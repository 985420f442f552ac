"""Hashes PINs with argon2id (`domain.ports.access.PinHasher`; RFC 9106).

Rules: argon2id uses 64 MiB, three passes and a parallelism of 1, so that each guess costs a tenth of a second and 64
MiB of memory. The library is imported when the first PIN is hashed or verified.
"""

from kiosk.domain.errors import RecordBrokenError
from kiosk.domain.texts import translatable

MEMORY_KIB = 64 * 1024
PASSES = 3
LANES = 1


class Argon2Hasher:
    """The `PinHasher` used in production; must not be called on the GUI thread, which it would block."""

    def hash(self, pin: str) -> str:
        """See `PinHasher.hash`."""
        from argon2 import PasswordHasher

        return PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES).hash(pin)

    def verify(self, hash_: str, pin: str) -> bool:
        """See `PinHasher.verify`. Raises RecordBrokenError if `hash_` is not a valid hash."""
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

        try:
            return PasswordHasher().verify(hash_, pin)
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError) as error:
            raise RecordBrokenError(
                translatable("Staff", "The PIN in the record cannot be read."),
                translatable("Staff", "Remove it with: kiosk pin reset. Then set a new one."),
            ) from error
