"""Values of putting a commune's own lessons into use: what is put into use, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.ids import Language, LessonId, PackId
from kiosk.domain.packs import PackRow


@dataclass(frozen=True, slots=True)
class OwnCommune:
    """The commune that makes and signs the lessons.

    ``code``: its five digits, empty if unknown. ``name``: its name with its kind, such as ``Xã Lệ Thủy``.
    """

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ChosenLessons:
    """The lessons of one own pack that are to be in use, each at the version that was chosen.

    ``sources``: folder of the pack's sources; its pictures, videos and recordings are read from there. ``head``:
    the file ``pack.yaml``. ``lessons``: id of a lesson in the pack → its file; drafts are not among them.
    """

    pack: PackId
    sources: Path
    head: bytes
    lessons: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class RecordedTexts:
    """The recordings that were made in the studio of the texts that one lesson has.

    ``clips``: language → key of a text, as in `kiosk.domain.lessons.Lesson` → the sound file of exactly this text.
    ``placed``: the files in the sources that nobody put there by hand: path in the folder of the pack → hash of the
    text (`kiosk.domain.studio.spoken_text.block_hash`) if the file came with a copied lesson, else empty.
    """

    clips: Mapping[Language, Mapping[str, Path]]
    placed: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FinishedClip:
    """The finished recording of one text, for a voice pack.

    ``block``: key of the text, as in `kiosk.domain.lessons.Lesson`. ``reader``: name of the person, as shown.
    ``text_sha256``: see `kiosk.domain.studio.spoken_text.block_hash`. ``file``: the sound file (.wav or .ogg).
    """

    lesson: LessonId
    block: str
    language: Language
    reader: str
    text_sha256: str
    file: Path


@dataclass(frozen=True, slots=True)
class PutIntoUse:
    """What was put into use. ``row``: the version that is active now; ``is_new``: whether it was not before."""

    row: PackRow
    is_new: bool


@dataclass(frozen=True, slots=True)
class OwnPackState:
    """An own pack on this kiosk.

    ``signed``: newest version signed with the commune's key, empty if none. ``active``: the version that residents
    see, empty if none.
    """

    pack: PackId
    signed: str
    active: str


@dataclass(frozen=True, slots=True)
class OwnCarrierState:
    """The commune's own carrier. ``fingerprint``: of the commune's key, empty before the key is made."""

    commune: OwnCommune | None
    fingerprint: str
    packs: Sequence[OwnPackState]
    size: int
