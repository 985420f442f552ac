"""``tram-hoc.toml``: a complete set-up in a file on a stick, compared with the current settings.

Rules: Reading changes nothing. Every line is validated separately, so that all errors are reported at once. PINs are
refused, because anyone who finds the stick can read them. Secrets of the table ``[sync]`` are never shown. No file
outside the stick is opened. Input that is crafted to use excessive time or memory is refused before it is processed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from kiosk.content.trust.province_root import read_root_file
from kiosk.devices.stick.search import read_confined
from kiosk.domain.centre.numbering import Numbering
from kiosk.domain.communes import Commune, Gazetteer
from kiosk.domain.errors import KioskError, SettingsError
from kiosk.domain.set_up import HIDDEN, PlannedLine, ProvinceRoot, Said, SetUpError, can_be_applied
from kiosk.domain.syncing.access import SECRETS, ServerAccess
from kiosk.domain.text import shown
from kiosk.domain.texts import translatable
from kiosk.domain.toml import LARGEST, decoded, parsed
from kiosk.settings import Settings, checked
from kiosk.sync.sending.access_values import BEGIN, checked_access
from kiosk.sync.sending.access_values import KEYS as ACCESS_KEYS

FILE_NAMES = frozenset({"tram-hoc.toml", "tram-hoc.toml.txt"})
"""Names of a set-up file; Windows adds ``.txt`` unseen if file name extensions are hidden."""
LONGEST_NAME = 100
PLAIN = (
    "language",
    "hamlets",
    "address",
    "idle_seconds",
    "warning_seconds",
    "night_from",
    "night_to",
    "volume",
    "mirror",
    "centre",
    "signer",
    "signer_name",
    "certificate_numbers",
    "adults",
    "adults_source",
    "adults_on",
    "target",
    "year_from",
    "police_phone",
    "one_stop_phone",
    "one_stop_hours",
    "digital_team",
    "wifi",
    "province_hotline",
    "data_officer",
    "facts_checked_on",
    "not_needed",
)
"""Keys of a set-up file that have the same name and meaning in the settings file."""
PINS = ("technician_pin", "guide_pin", "pin")
SYNC = "sync"
"""Name of the table with the access to the province's server (`sync.sending.access_values`)."""
KNOWN = (*PLAIN, "commune", "province", "province_root", SYNC)


@dataclass(frozen=True, slots=True)
class SetUpPlan:
    """The changes that a set-up file would make.

    ``path``: path of the file on the stick. ``lines``: the lines of the file, each with its error if it is invalid.
    ``settings``: the settings after the changes. ``root``: content of the new ``root.json``, None if it does not
    change. ``access``: the new access to the province's server, None if it does not change.
    """

    path: str
    lines: Sequence[PlannedLine]
    settings: Settings
    root: bytes | None = None
    access: ServerAccess | None = None

    @property
    def can_be_applied(self) -> bool:
        """See `domain.set_up.can_be_applied`."""
        return can_be_applied(self.lines)


@dataclass(slots=True)
class _Draft:
    settings: Settings
    root: bytes | None = None
    access: ServerAccess | None = None


@dataclass(frozen=True, slots=True)
class Present:
    """What holds on the kiosk now. ``access``: access to the province's server; ``numbering``: of certificates."""

    settings: Settings
    root: ProvinceRoot | None
    access: ServerAccess
    numbering: Numbering


class SetUpFile:
    """One set-up file, compared with the current state of the kiosk."""

    def __init__(self, place: Path, file: Path, present: Present, communes: Gazetteer) -> None:
        """`place`: mount point of the stick; `file` is below it."""
        self._place = place
        self._parts = file.relative_to(place).parts
        self._now = present.settings
        self._root = present.root
        self._access = present.access
        self._numbering = present.numbering
        self._communes = communes
        self._draft = _Draft(present.settings)
        self._readers: Mapping[str, Callable[[Mapping[str, Any]], PlannedLine]] = {
            **{key: self._setting(key) for key in PLAIN},
            "commune": self._commune,
            "province_root": self._province_root,
        }

    def plan(self) -> SetUpPlan:
        """Validate every line; an unreadable file gives a plan with one invalid line."""
        path = shown("/".join(self._parts))
        try:
            table = self._table()
        except KioskError as error:
            return SetUpPlan(path, [PlannedLine("", error=error)], self._now)
        keys = [key for key in table if key != SYNC and (key != "province" or "commune" not in table)]
        lines = [self._line(key, table) for key in keys]
        if SYNC in table:
            lines += self._sync(table[SYNC])
        draft = self._draft
        return SetUpPlan(path, lines, draft.settings, draft.root, draft.access)

    def _table(self) -> Mapping[str, Any]:
        data = read_confined(self._place, self._parts, LARGEST + 1)
        name = shown(self._parts[-1])
        return parsed(decoded(data, name), name)

    def _line(self, key: str, table: Mapping[str, Any]) -> PlannedLine:
        try:
            if key in PINS:
                cure = translatable(
                    "Staff", "Remove the line; PINs are set at the kiosk, so that nobody can find them on a stick."
                )
                raise SetUpError(translatable("Staff", "A PIN does not belong in a file."), cure)
            if key == "province":
                raise SetUpError(
                    translatable("Staff", "A province alone is not enough."),
                    translatable("Staff", "Add the line with the commune, or remove this one."),
                )
            if key not in self._readers:
                known = ", ".join(KNOWN)
                raise SetUpError(
                    translatable("Staff", "'{key}' is not part of a set-up."),
                    translatable("Staff", "Remove it; valid keys: {known}."),
                    key=shown(key),
                    known=known,
                )
            return self._readers[key](table)
        except KioskError as error:
            return PlannedLine(shown(key), error=error)

    def _setting(self, key: str) -> Callable[[Mapping[str, Any]], PlannedLine]:
        def read(table: Mapping[str, Any]) -> PlannedLine:
            value: Any = checked(key, table[key])
            if key == "certificate_numbers" and value != self._now.certificate_numbers:
                self._numbering.require_new(value)
            self._draft.settings = replace(self._draft.settings, **{key: value})
            return PlannedLine(key, getattr(self._now, key), value)

        return read

    def _commune(self, table: Mapping[str, Any]) -> PlannedLine:
        commune = self._meant(table["commune"], table.get("province", ""))
        self._draft.settings = replace(self._draft.settings, commune=commune.code, place=commune.place)
        now = self._communes.of_code(self._now.commune)
        return PlannedLine("commune", _shown(now) if now else self._now.place, _shown(commune))

    def _meant(self, said: Any, province: Any) -> Commune:
        if not (_is_name(said) and _is_name(province)):
            raise SettingsError(
                translatable("Staff", "The setting '{key}' is wrong."),
                translatable("Staff", "Write a text between quotes."),
                key="commune",
            )
        by_code = self._communes.of_code(said.strip())
        if by_code is not None:
            if province and by_code not in self._communes.named(by_code.name, province):
                cure = translatable("Staff", "Correct the code or the province.")
                raise SetUpError(
                    translatable("Staff", "{code} is {commune}."), cure, code=by_code.code, commune=_shown(by_code)
                )
            return by_code
        named = self._communes.named(said, province)
        match named:
            case [only]:
                return only
            case []:
                raise self._unknown(said, province)
            case _:
                raise SetUpError(
                    translatable("Staff", "Several communes are called {name}: {communes}."),
                    translatable("Staff", 'Add a line with the province, such as province = "{province}".'),
                    name=said,
                    communes="; ".join(f"{_shown(commune)} ({commune.code})" for commune in named),
                    province=named[0].province,
                )

    def _unknown(self, said: str, province: str) -> SetUpError:
        near = self._communes.find(f"{said}, {province}" if province else said, 1) or self._communes.find(said, 1)
        if not near:
            cure = translatable("Staff", "Write the name or the five-digit code used since July 2025.")
            return SetUpError(translatable("Staff", "There is no commune {name}."), cure, name=said)
        commune = near[0].commune
        cure = translatable("Staff", 'If you mean {commune}, write commune = "{code}".')
        return SetUpError(
            translatable("Staff", "There is no commune {name}."),
            cure,
            name=said,
            commune=_shown(commune),
            code=commune.code,
        )

    def _sync(self, table: object) -> Sequence[PlannedLine]:
        """Read the access as a whole: a secret is never combined with an address that came from another file."""
        if not isinstance(table, dict) or len(table) > len(ACCESS_KEYS):
            cure = translatable("Staff", "Write only the lines of the access below a line with [sync].")
            error = SettingsError(translatable("Staff", "The setting '{key}' is wrong."), cure, key=SYNC)
            return [PlannedLine(SYNC, error=error)]
        try:
            access, errors = checked_access(self._with_certificates(table))
        except KioskError as error:  # of the file with the certificates
            return [PlannedLine(f"{SYNC}.ca", error=error)]
        if not errors and access != self._access:
            self._draft.access = access
        now, then = self._access.given(), access.given()
        wrong = [PlannedLine(f"{SYNC}.{key}", error=error) for key, error in errors.items()]
        keys = [key for key in ACCESS_KEYS if key not in errors and (key in now or key in then)]
        return [*wrong, *(_access_line(key, now.get(key, ""), then.get(key, "")) for key in keys)]

    def _with_certificates(self, table: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return `table` with the certificates themselves in place of the name of their file. Raises KioskError."""
        said = table.get("ca")
        if not said or not _is_name(said) or BEGIN in said:
            return table
        parts = self._beside(said)
        return {**table, "ca": decoded(read_confined(self._place, parts, LARGEST + 1), shown(parts[-1]))}

    def _province_root(self, table: Mapping[str, Any]) -> PlannedLine:
        said = table["province_root"]
        if not _is_name(said) or not PurePosixPath(said).name:
            raise SettingsError(
                translatable("Staff", "The setting '{key}' is wrong."),
                translatable("Staff", 'Write a file name, such as "root.json".'),
                key="province_root",
            )
        found = read_root_file(self._place, self._beside(said))
        if found.root is None:
            raise found.error or SetUpError(
                translatable("Staff", "The file is not the key of a province, or it is damaged.")
            )
        self._draft.root = found.data
        return PlannedLine("province_root", _told(self._root), _told(found.root))

    def _beside(self, said: str) -> Sequence[str]:
        """Convert `said`, a path relative to the set-up file, to path components from the stick's top folder.

        Raises SetUpError.
        """
        relative = PurePosixPath(said.replace("\\", "/"))
        if relative.is_absolute() or PureWindowsPath(said).drive or ".." in relative.parts:
            cure = translatable("Staff", "Put the file beside this one and write only its name.")
            raise SetUpError(translatable("Staff", "{file} is outside the stick."), cure, file=said)
        return (*self._parts[:-1], *relative.parts)


def _access_line(key: str, now: str | bool | int, then: str | bool | int) -> PlannedLine:
    """Return the line of a value of the access; secrets and certificates are never shown."""
    name = f"{SYNC}.{key}"
    if key in SECRETS or key == "ca":
        return PlannedLine(name, HIDDEN if now else "", HIDDEN if then else "", is_other_secret=now != then)
    return PlannedLine(name, _plain(now), _plain(then))


def _plain(value: str | bool | int) -> Said:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value


def _is_name(said: object) -> bool:
    """Whether `said` is a printable string of at most `LONGEST_NAME` characters."""
    return isinstance(said, str) and said.isprintable() and len(said) <= LONGEST_NAME


def _shown(commune: Commune) -> str:
    return f"{commune.name}, {commune.province}"


def _told(root: ProvinceRoot | None) -> Said:
    return (root.name, root.fingerprint) if root else ""
