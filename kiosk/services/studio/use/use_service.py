"""Puts the commune's own lessons and voices into use on this kiosk, and takes them out of use.

Rules: putting into use is one act. The pack is built in a private temporary folder, signed with the commune's key,
and installed from the commune's carrier exactly as from a stick, with every verification. Each part is durable before
the next one begins; after a stop or a crash the act is repeated and continues: the same lessons give the same bytes,
so a version that is signed already is only installed. Versions only go up.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.content.authoring.builder import BuiltPack
from kiosk.content.authoring.voice_pack import VoiceHead, build_voices
from kiosk.content.names import pack_file_name, version_key
from kiosk.content.trust.own.repository import OwnRepository
from kiosk.domain.errors import PackError, PackStoppedError
from kiosk.domain.ids import PackId
from kiosk.domain.machine.clocks import vietnam_day
from kiosk.domain.machine.drives import Drive
from kiosk.domain.packs import VOICES, commune_of_pack, own_pack
from kiosk.domain.ports.progress import Progress
from kiosk.domain.ports.trust import TrustLedger
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.use import ChosenLessons, FinishedClip, OwnCarrierState, OwnCommune, OwnPackState, PutIntoUse
from kiosk.domain.texts import translatable
from kiosk.services.packs.commune_trust import CommuneTrust
from kiosk.services.packs.loading_service import LoadingService
from kiosk.services.packs.pack_service import PackService
from kiosk.services.studio.use.own_key import OwnKey, OwnPlaces
from kiosk.services.studio.use.staging import Recorded, building_folder, built_pack, clear_building, version_in

WHOLE = 100
_BUILT, _SIGNED = 40, 50
"""Shares of the act, in percent, that are done after building and after signing."""
_FIRST = "1.0.0"
_LARGEST = 99_999

Build = Callable[[str, Path], BuiltPack]
"""Builds the pack with a version below an empty folder."""


class UseService:
    """Puts own packs into use; every call can take long and belongs on a worker lane."""

    def __init__(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
        self,
        places: OwnPlaces,
        packs: PackService,
        loading: LoadingService,
        ledger: TrustLedger,
        trust: CommuneTrust,
        recorded: Recorded,
    ) -> None:
        """`recorded`: returns the recordings of the studio that fit the texts of a lesson."""
        self._places = places
        self._key = OwnKey(places, trust, loading.reference)
        self._packs = packs
        self._loading = loading
        self._ledger = ledger
        self._trust = trust
        self._recorded = recorded

    @needs(Right.MAKE_LESSONS)
    def state(self, _actor: Actor, commune: OwnCommune) -> OwnCarrierState:
        """The commune's key and own packs as they are signed and installed. Raises OwnRepositoryError."""
        repository = self.repository(commune.code)
        key = repository.key()
        signed: dict[PackId, str] = {}
        for target in repository.packs():
            signed.setdefault(target.pack, target.version)
        active = {
            row.pack: row.version
            for row in self._packs.rows()
            if row.is_active and commune_of_pack(row.pack) == commune.code
        }
        packs = [
            OwnPackState(pack, signed.get(pack, ""), active.get(pack, "")) for pack in sorted({*signed, *active})
        ]
        size = sum((self._places.carrier / name).stat().st_size for name in repository.files())
        return OwnCarrierState(commune if key else None, key.fingerprint if key else "", packs, size)

    def repository(self, code: str) -> OwnRepository:
        """The signed repository of the commune with the code `code`."""
        return self._key.repository(code)

    @needs(Right.MAKE_LESSONS)
    def put_into_use(
        self, _actor: Actor, commune: OwnCommune, chosen: ChosenLessons, progress: Progress
    ) -> PutIntoUse:
        """Build, sign and install the chosen lessons as the newest version of their pack.

        `progress` is called with percent; if it returns False, the act stops before its next part. Raises SourceError
        with the checker's findings, PackStoppedError, CommuneKeyError, OwnKeyError, OwnRepositoryError,
        ClockDoubtError, OSError and the errors of `LoadingService.install`.
        """
        today = vietnam_day(self._loading.reference())

        def build(version: str, folder: Path) -> BuiltPack:
            return built_pack(chosen, version, folder, today, self._recorded)[1]

        return self._put(commune, chosen.pack, version_in(chosen.head), build, progress)

    @needs(Right.MAKE_LESSONS)
    def put_voices(
        self, _actor: Actor, commune: OwnCommune, title: str, clips: Sequence[FinishedClip], progress: Progress
    ) -> PutIntoUse:
        """Build, sign and install the commune's voice pack with `clips`; errors as for `put_into_use`."""
        pack = PackId(own_pack(commune.code, VOICES))

        def build(version: str, folder: Path) -> BuiltPack:
            return build_voices(VoiceHead(pack, version, title, commune), clips, folder / "built")

        return self._put(commune, pack, _FIRST, build, progress)

    @needs(Right.MAKE_LESSONS)
    def take_out(self, _actor: Actor, commune: OwnCommune, pack: PackId) -> None:
        """Take an own pack out of use here, and out of the commune's carrier; can be repeated after a crash.

        Raises the errors of `PackService.remove`, OwnRepositoryError, OwnKeyError and OSError.
        """
        _require_own(commune, pack)
        if any(row.pack == pack and row.is_active for row in self._packs.rows()):
            self._packs.remove(pack)
            self._trust.changed()
        self.repository(commune.code).withdraw(pack, self._loading.reference())

    @needs(Right.MAKE_LESSONS)
    def erase(self, actor: Actor, commune: OwnCommune, pack: PackId) -> bool:
        """Take an own pack out of use, and delete the files of all its versions; returns whether it was in use.

        Can be repeated after a crash. Raises the errors of `take_out`, PackError.
        """
        _require_own(commune, pack)
        was_in_use = any(row.pack == pack and row.is_active for row in self._packs.rows())
        self.take_out(actor, commune, pack)
        self._packs.delete_inactive(pack)
        clear_building(self._places.work)
        return was_in_use

    @needs(Right.MAKE_LESSONS)
    def delete_former(self, _actor: Actor, commune: OwnCommune, pack: PackId) -> None:
        """Delete all versions of an own pack except the one in use, here and in the commune's carrier.

        Can be repeated after a crash. Raises PackError, OwnRepositoryError, OwnKeyError and OSError.
        """
        _require_own(commune, pack)
        self.repository(commune.code).withdraw(pack, self._loading.reference(), keeps_newest=True)
        self._packs.delete_inactive(pack)
        clear_building(self._places.work)

    @needs(Right.MAKE_LESSONS)
    def known_packs(self, _actor: Actor, commune: OwnCommune) -> dict[PackId, bool]:
        """Return every own pack of the commune that this kiosk has, also former versions: id → whether it is in use.

        Raises OwnRepositoryError.
        """
        known = {target.pack: False for target in self.repository(commune.code).packs()}
        for row in self._packs.rows():
            if commune_of_pack(row.pack) == commune.code:
                known[row.pack] = known.get(row.pack, False) or row.is_active
        return known

    def _put(self, commune: OwnCommune, pack: PackId, wanted: str, build: Build, progress: Progress) -> PutIntoUse:
        _require_own(commune, pack)
        now = self._loading.reference()
        _require_going_on(progress, 0)
        repository = self.repository(commune.code)
        with building_folder(self._places.work) as folder:
            version, built = self._built(repository, pack, wanted, build, folder)
            _require_going_on(progress, _BUILT)
            self._key.trust(repository.found(commune.name, now))
            repository.publish(built.path, pack, version, built.sha256, now)
        _require_going_on(progress, _SIGNED)
        return self._installed(pack, version, progress)

    def _built(
        self, repository: OwnRepository, pack: PackId, wanted: str, build: Build, folder: Path
    ) -> tuple[str, BuiltPack]:
        """Build the pack: with the newest signed version if its contents are the same, else with a higher one."""
        signed = next((target for target in repository.packs() if target.pack == pack), None)
        if signed is not None:
            same = build(signed.version, folder)
            if same.sha256 == signed.sha256:
                return signed.version, same
        version = self._next_version(repository, pack, wanted)
        return version, build(version, folder)

    def _next_version(self, repository: OwnRepository, pack: PackId, wanted: str) -> str:
        known = [target.version for target in repository.packs() if target.pack == pack]
        known += [row.version for row in self._packs.rows() if row.pack == pack]
        highest = self._ledger.state().targets.get(pack)
        known += [highest] if highest else []
        newest = max(known, key=version_key, default="")
        return wanted if not newest or version_key(wanted) > version_key(newest) else _raised(newest)

    def _installed(self, pack: PackId, version: str, progress: Progress) -> PutIntoUse:
        look = self._loading.look(Drive(self._places.carrier, "", ""))
        for carrier in look.offer.carriers:
            if carrier.error is not None:
                raise carrier.error
        name = pack_file_name(pack, version)
        offer = next((offer for offer in look.offer.packs if offer.file.rpartition("/")[2] == name), None)
        if offer is None:
            raise PackError(
                translatable("Staff", "{pack} {version} is missing from the commune's own carrier."),
                translatable("Staff", "Put the lessons into use again."),
                pack=pack,
                version=version,
            )
        if offer.error is not None:
            raise offer.error

        def installing(done: int, total: int) -> bool:
            return progress(_SIGNED + (WHOLE - _SIGNED) * done // max(total, 1), WHOLE)

        done = self._loading.install(look, offer.key, installing)
        progress(WHOLE, WHOLE)
        return PutIntoUse(done.row, is_new=done.result.value == "installed")


def _require_own(commune: OwnCommune, pack: PackId) -> None:
    if commune_of_pack(pack) != commune.code:
        raise PackError(
            translatable("Staff", "The pack {pack} is not one of the commune's own packs."),
            translatable("Staff", "Choose a pack whose id begins with {owner}."),
            pack=pack,
            owner=own_pack(commune.code, ""),
        )


def _require_going_on(progress: Progress, done: int) -> None:
    if not progress(done, WHOLE):
        raise PackStoppedError(
            translatable("Staff", "Putting into use was stopped."), translatable("Staff", "Residents see no change.")
        )


def _raised(version: str) -> str:
    major, minor, patch = version_key(version)
    return f"{major}.{minor}.{patch + 1}" if patch < _LARGEST else f"{major}.{minor + 1}.0"
