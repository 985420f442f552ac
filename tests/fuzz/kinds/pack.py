"""Fuzz input: pack files with mutated bytes, zip structure, manifest, lessons or media.

The checksums of mutated lessons and media are recomputed, so that the checks after that of the checksums are reached.
"""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.content.packs.installer import Installer
from kiosk.content.packs.lessons import PackLibrary
from kiosk.domain.errors import KioskError
from tests.content.conftest import GOOD
from tests.content.forge import LESSON, MANIFEST, Files, put_together, sealed, taken_apart, with_json
from tests.fuzz.harness import Case
from tests.fuzz.kinds.lesson import play
from tests.fuzz.kinds.stations import Station, contents
from tests.fuzz.mutators import archives, drawings, octets, rasters, trees

NAME = "an-toan-mau-1.3.0.hocpack"
_VERSION = "0.1.0"


def good_pack(version: str) -> bytes:
    """Build the valid sample pack with the version `version`; return its bytes."""
    with TemporaryDirectory() as folder:
        first = build(read_source(GOOD, today=date(2026, 11, 24)), Path(folder)).path
        return put_together(
            with_json(taken_apart(first), MANIFEST, lambda manifest: manifest.update(version=version))
        )


def parts_of(pack: bytes) -> Files:
    """Return the files in a pack by their names."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / NAME
        file.write_bytes(pack)
        return taken_apart(file)


def mutated_pack(rng: Random, parts: Files) -> bytes:
    """Return a pack with a mutation of its bytes, its zip structure, its manifest, a lesson or a media file."""
    match rng.randrange(10):
        case 0:
            return octets.mutated(rng, put_together(parts), (put_together(parts)[::-1],))
        case 1 | 2:
            return archives.mutated(rng, parts)
        case 3:
            return put_together({**parts, MANIFEST: trees.written(trees.mutated(rng, json.loads(parts[MANIFEST])))})
        case 4:
            return put_together({**parts, MANIFEST: trees.written_oddly(rng, json.loads(parts[MANIFEST]))})
        case 5 | 6:
            return put_together(
                sealed({**parts, LESSON: trees.written(trees.mutated(rng, json.loads(parts[LESSON])))})
            )
        case 7:
            return put_together(sealed({**parts, LESSON: trees.written_oddly(rng, json.loads(parts[LESSON]))}))
        case 8:
            return put_together(sealed(_with_media(rng, parts)))
        case _:
            forged = {**parts, LESSON: trees.written(trees.mutated(rng, json.loads(parts[LESSON])))}
            return archives.mutated(rng, sealed(forged))


def _with_media(rng: Random, parts: Files) -> Files:
    """Copy `parts` and mutate or add one media file, whose format need not match its name."""
    media = [name for name in parts if name.startswith("media/")]
    name = rng.choice([*media, "media/a.png", "media/a.jpg", "media/a.webm", "audio/vi/a.b.ogg", "media/a.svg"])
    makers = (drawings.mutated, rasters.mutated_png, rasters.mutated_jpeg, lambda rng: rng.randbytes(200))
    fitting = {"svg": makers[0], "png": makers[1], "jpg": makers[2]}.get(name.rpartition(".")[2], makers[3])
    return {**parts, name: (fitting if rng.random() < 0.9 else rng.choice(makers))(rng)}


class Packs:
    """A kiosk with the previous version of a pack installs the mutated pack from a stick."""

    name = "pack"

    def __init__(self) -> None:
        self._good = good_pack("1.3.0")
        self._parts = parts_of(self._good)
        self._station = Station(self._prepare)

    def _prepare(self, station: Station) -> None:
        (file,) = (station.insert({"an-toan-mau-1.2.0.hocpack": good_pack("1.2.0")})).iterdir()
        Installer(station.store.shelf, station.packs, _VERSION).install(file)

    def base(self) -> Case:
        return {NAME: self._good}

    def make(self, rng: Random) -> Case:
        return {NAME: mutated_pack(rng, self._parts)}

    def attempt(self, case: Case) -> Sequence[KioskError]:
        (file,) = self._station.insert(dict(case)).iterdir()
        shelf = self._station.store.shelf
        Installer(shelf, self._station.packs, _VERSION).install(file)
        library = PackLibrary(shelf, self._station.packs)
        for card in library.cards():
            play(library.lesson(card.id))
        return ()

    def state(self) -> object:
        store = self._station.store
        return tuple(store.shelf.rows()), contents(self._station.packs), store.events.last_sequence()

    def reset(self) -> None:
        self._station.reset()

    def close(self) -> None:
        self._station.close()
