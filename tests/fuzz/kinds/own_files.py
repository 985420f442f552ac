"""Fuzz input: small files of the kiosk as a failing disk could leave them; the kiosk must start with any of them."""

import json
import shutil
from collections.abc import Iterable, Sequence
from random import Random
from typing import Any
from unittest.mock import patch

from kiosk.app import guest_offer
from kiosk.content.packs.catalogue import FILE, Catalogue
from kiosk.domain.errors import KioskError
from kiosk.domain.syncing.bundle_states import Departure
from kiosk.services.results.former_takings import import_takings
from kiosk.set_up_opening import finish_set_up
from kiosk.settings import examine
from tests.fuzz.harness import Case
from tests.fuzz.kinds.set_up import Ledger
from tests.fuzz.kinds.stations import new_folder
from tests.fuzz.mutators import trees
from tests.storage.test_shelf import ROW

_CATALOGUE, _TAKEN, _UNFINISHED = f"packs/{FILE}", "taken.json", "set-up.unfinished.json"


class Departed:
    """A ledger that only counts what left."""

    def note_departures(self, files: Iterable[str], departure: Departure) -> None:
        assert all(len(sha256) == 64 for sha256 in files)
        assert departure.when.tzinfo


class OwnFiles:
    """Reads three files, one of them mutated, with the code that a starting kiosk uses.

    The files are the catalogue of packs, the log of exported results, and an unfinished set-up.
    """

    name = "own-file"

    def __init__(self) -> None:
        from tests.content.forge import MANIFEST
        from tests.fuzz.kinds.pack import good_pack, parts_of

        self._top = new_folder()
        self._data = self._top / "data"
        manifest = json.loads(parts_of(good_pack("1.3.0"))[MANIFEST])
        row = {
            "pack": "an-toan-mau",
            "version": "1.3.0",
            "sha256": ROW.sha256,
            "folder": "a",
            "is_active": True,
            "manifest": manifest,
        }
        self._said: dict[str, Any] = {
            _CATALOGUE: [row],
            _TAKEN: {
                f"1-20-{'a' * 64}.ndjson.gz": {"place": "TINH-QT", "when": "2026-11-24T08:15:30+00:00", "dated": True}
            },
            _UNFINISHED: {"settings": "volume = 1\n", "root": None, "other": True},
        }
        self.reset()

    def base(self) -> Case:
        return {name: trees.written(said) for name, said in self._said.items()}

    def make(self, rng: Random) -> Case:
        case = dict(self.base())
        name = rng.choice(sorted(case))
        match rng.randrange(4):
            case 0:
                case[name] = trees.written_oddly(rng, self._said[name])
            case 1:
                case[name] = trees.written(trees.gentle(rng, self._said[name]))
            case _:
                case[name] = trees.written(trees.mutated(rng, self._said[name]))
        return case

    def attempt(self, case: Case) -> Sequence[KioskError]:
        for name, data in case.items():
            (self._data / name).write_bytes(data)
        guest_offer(self._data / "packs")
        import_takings(self._data / _TAKEN, Departed())  # type: ignore[arg-type]  # only one method is used
        with patch.dict("os.environ", {"TRAM_HOC_DATA": str(self._data)}):
            finish_set_up(self._data)
            examine(self._data / "settings.toml")
            finish_set_up(self._data, Ledger())  # type: ignore[arg-type]  # only these methods of a ledger are used
        Catalogue(self._data / "packs").keep([ROW])
        guest_offer(self._data / "packs")
        return ()

    def state(self) -> object:
        return ()

    def reset(self) -> None:
        shutil.rmtree(self._data, ignore_errors=True)
        (self._data / "packs").mkdir(parents=True)

    def close(self) -> None:
        shutil.rmtree(self._top, ignore_errors=True)
