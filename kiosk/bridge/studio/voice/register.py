"""What the choice of language and reader shows, read in one job."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.rights import Actor
from kiosk.domain.studio.voices import NamedLanguage, ReaderId, RecordedByReader, VoiceReader

if TYPE_CHECKING:
    from kiosk.services.station import Station


@dataclass(frozen=True, slots=True)
class Register:
    """The languages and readers, what each reader has recorded, and the name of the commune."""

    languages: Sequence[NamedLanguage] = ()
    readers: Sequence[VoiceReader] = ()
    recorded: Mapping[ReaderId, RecordedByReader] | None = None
    place: str = ""


def read_register(station: "Station", actor: Actor) -> Register:
    """Read the languages and readers; a job of the lane for sound."""
    service = station.voices().service
    readers = service.readers(actor)
    recorded = {reader.id: service.recorded_by(actor, reader.id) for reader in readers}
    return Register(service.languages(actor), readers, recorded, station.place())
