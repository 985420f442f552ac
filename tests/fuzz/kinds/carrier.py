"""Fuzz input for loading packs: carriers on sticks with mutated metadata, packs, folders and zip files.

Most mutated metadata has valid signatures of the province.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from kiosk.domain.errors import KioskError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.trust import ROOT
from kiosk.services.packs.loading_service import HomeProvince, LoadingService, TrustedClock
from kiosk.services.packs.pack_service import PackService
from kiosk.services.self_check.content_checks import ContentChecks
from tests.content.kiosk import StandingClock
from tests.content.trust.province import DEPARTMENT, OTHER
from tests.fuzz.harness import Case
from tests.fuzz.kinds.offices import Office
from tests.fuzz.kinds.pack import good_pack, mutated_pack, parts_of
from tests.fuzz.kinds.stations import Station, contents
from tests.fuzz.mutators import archives, octets, texts, trees

BUILT = datetime(2026, 11, 1, tzinfo=UTC)
GOOD = "tot"
"""Folder of a valid carrier, which the kiosk must accept although another carrier on the stick is mutated."""
_ROLES = ("targets", "targets", "targets", DEPARTMENT, DEPARTMENT, OTHER, "snapshot", "snapshot", "timestamp", "root")


class Carriers:
    """A kiosk examines a stick with a mutated carrier, then checks and installs the packs of the carrier."""

    name = "carrier"

    def __init__(self) -> None:
        second = good_pack("1.3.0")
        self._parts = parts_of(second)
        self._office = Office(good_pack("1.2.0"), second)
        self._roles = self._office.roles()
        self._station = Station(self._prepare)

    def _prepare(self, station: Station) -> None:
        (station.folder / "root.json").write_bytes(self._office.root)
        station.insert(self._office.first)
        loading = _loading(station)
        look = loading.look(_drive(station))
        (key,) = look.to_check
        loading.install(look, key, _on)

    def base(self) -> Case:
        return self._office.tree

    def make(self, rng: Random) -> Case:
        tree = self._tree(rng)
        match rng.randrange(12):
            case 0:
                tree = {
                    "goi.zip": archives.zipped(
                        [archives.Entry(texts.in_bytes(name), data) for name, data in tree.items()]
                    )
                }
            case 1:
                tree = {"goi.zip": archives.mutated(rng, tree)}
            case 2:
                tree = {f"a/{name}": data for name, data in tree.items()}
                tree |= {f"{GOOD}/{name}": data for name, data in self._office.tree.items()}
        return tree

    def _tree(self, rng: Random) -> dict[str, bytes]:
        role = rng.choice(_ROLES)
        match rng.randrange(20):
            case 0 | 1:
                tree = dict(self._office.tree)
                path = rng.choice(sorted(tree))
                tree[path] = octets.mutated(rng, tree[path])
                return tree
            case 2:
                path = self._office.path(role)
                said = json.loads(self._office.tree[path])
                return {**self._office.tree, path: trees.written_oddly(rng, said)}
            case 3:
                path = self._office.path(role)
                said = json.loads(self._office.tree[path])
                said["signatures"] = trees.mutated(rng, said["signatures"])
                return {**self._office.tree, path: trees.written(said)}
            case 4:
                tree = dict(self._office.tree)
                del tree[rng.choice(sorted(tree))]
                return tree
            case 5 | 6:
                packs = {"an-toan-mau-1.4.0.hocpack": mutated_pack(rng, self._parts)}
                return self._office.published(self._roles, DEPARTMENT, packs)
            case 7 | 8 | 9:
                return self._office.published({**self._roles, role: trees.gentle(rng, self._roles[role])}, role)
        said = {**self._roles, role: trees.mutated(rng, self._roles[role])}
        if role == "root" and isinstance(said["root"], dict) and rng.random() < 0.8:
            said["root"]["version"] = 2
        return self._office.published(said, role)

    def attempt(self, case: Case) -> Sequence[KioskError]:
        self._station.insert(dict(case))
        loading = _loading(self._station)
        loading.beliefs_on(_drive(self._station))
        look = loading.look(_drive(self._station))
        errors = [carrier.error for carrier in look.offer.carriers if carrier.error is not None]
        errors += [pack.error for pack in look.offer.packs if pack.error is not None]
        if any(name.startswith(f"{GOOD}/") for name in case):
            good = [carrier for carrier in look.offer.carriers if carrier.label == GOOD]
            assert len(good) == 1, "a carrier in order was not found"
            assert good[0].error is None, f"a carrier in order was refused: {good[0].error}"
        is_changed = False
        for key in look.to_check:
            loading.check(look, key, _on)
            try:
                loading.install(look, key, _on)
                is_changed = True
            except KioskError as error:
                errors.append(error)
        if is_changed:
            self._use(loading)
            return ()
        return errors

    def _use(self, loading: LoadingService) -> None:
        """Read the trust state after an installation, as the self-check and the next examination of a stick do."""
        loading.look(_drive(self._station))
        store = self._station.store
        packs = PackService(store.shelf, self._station.packs, "0.1.0")
        known = self._station.folder / "root.json"
        state = store.trust.state()
        root = lambda: state.metadata.get(ROOT, known.read_bytes())  # noqa: E731 - a short argument for the check
        checks = ContentChecks(
            self._station.folder / "settings.toml",
            packs,
            self._station.packs,
            Path("none"),
            root,
            lambda: len(state.marks),
            StandingClock(),
        )
        checks.check_keys(_on)

    def state(self) -> object:
        store = self._station.store
        believed = store.trust.state(), store.trust.trusted_time()
        return tuple(store.shelf.rows()), contents(self._station.packs), store.events.last_sequence(), believed

    def reset(self) -> None:
        self._station.reset()

    def close(self) -> None:
        self._station.close()


def _drive(station: Station) -> Drive:
    return Drive(station.sticks, "TINH-QT", "/dev/sdb1")


def _loading(station: Station) -> LoadingService:
    packs = PackService(station.store.shelf, station.packs, "0.1.0")
    province = HomeProvince(station.folder / "root.json")
    return LoadingService(packs, station.store.trust, province, TrustedClock(station.clock, BUILT), lambda: None)


def _on(_done: int, _total: int) -> bool:
    return True
