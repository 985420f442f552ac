"""The account of the person at the staff's screens."""

from kiosk.domain.rights import Actor


class Presence:
    """Knows who entered; screens only pass the `Actor` on to the services, which decide what it may do."""

    def __init__(self) -> None:
        self._actor: Actor | None = None

    def enter(self, actor: Actor) -> None:
        """Note that the PIN of `actor` was entered."""
        self._actor = actor

    def leave(self) -> None:
        """Note that the staff's screens were left."""
        self._actor = None

    def actor(self) -> Actor:
        """Return the account whose PIN was entered. Raises LookupError after the staff's screens were left."""
        if self._actor is None:
            raise LookupError("nobody has entered a PIN")
        return self._actor
