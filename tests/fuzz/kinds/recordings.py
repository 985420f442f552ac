"""Fuzz input: sounds and films of packs; an installation checks only their headers and decodes nothing."""

from collections.abc import Sequence
from random import Random

from kiosk.content.media.sounds import is_silent
from kiosk.content.packs.contents import KEPT_BYTES, check_member
from kiosk.domain.errors import KioskError
from tests.fuzz.harness import Case
from tests.fuzz.kinds.pictures import MANIFEST
from tests.fuzz.mutators import media


class Recordings:
    """Checks a mutated sound or film as part of a pack, without decoding it."""

    name = "recording"

    def base(self) -> Case:
        return {"audio/vi/a.b.ogg": media.recordings()[0]}

    def make(self, rng: Random) -> Case:
        match rng.randrange(5):
            case 0:
                return {"audio/vi/a.b.wav": media.mutated_wave(rng)}
            case 1 | 2:
                return {rng.choice(("audio/vi/a.b.ogg", "audio/bru/a.b.opus")): media.mutated_ogg(rng)}
        return {"media/a.webm": media.mutated_webm(rng)}

    def attempt(self, case: Case) -> Sequence[KioskError]:
        ((name, data),) = case.items()
        check_member(name, data[:KEPT_BYTES], len(data), MANIFEST)
        if name.startswith("audio/"):
            is_silent(name, data)
        return ()

    def state(self) -> object:
        return ()

    def reset(self) -> None:
        """Do nothing: checking a recording changes no state."""

    def close(self) -> None:
        """Do nothing: this kind has no resources."""
