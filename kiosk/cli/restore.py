"""``kiosk restore``: copies the record, names and own lessons of a replaced kiosk to this machine, for further use.

Rules: the old kiosk's record is only read. This machine's previous record is kept, and the path of its file is
printed. The code of an encrypted copy is typed without echo or read from a file. The code is never an argument,
because every user of the machine can read the arguments of a process.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import RELEASED, paths
from kiosk.cli.ending.problems import explained_words
from kiosk.domain.errors import CopyRefusedError, RecordError
from kiosk.domain.texts import untranslated

if TYPE_CHECKING:
    from kiosk.storage.adoption import Adoption
    from kiosk.storage.store import Store


def restore(
    place: Annotated[
        Path,
        typer.Argument(
            help="Data folder, backup or kiosk.db of the old kiosk; or an encrypted copy made on its screen, "
            "as a file or the stick that contains it."
        ),
    ],
    code_file: Annotated[
        Path | None,
        typer.Option(
            "--code-file", help="File that contains the code of the encrypted copy; default: the code is typed."
        ),
    ] = None,
) -> None:
    """Copy a replaced kiosk's record to this machine for further use; stop this machine's kiosk program first."""
    from kiosk.cli.record import opened_record
    from kiosk.services.packs.pack_service import PackService
    from kiosk.storage.adoption import require_ended

    with explained_words(place):
        require_ended(paths.database_file(), paths.running_file())
        done, words = _restored(place, code_file)
        with opened_record() as store:
            missing = PackService(store.shelf, paths.packs_folder()).forget_missing()
            words = [*words, *_completed(store), *_numbers(store)]
    print(f"{done.events} events of {done.source} were restored on this machine; the kiosk has a new id.")
    if done.aside is not None:
        print(f"The previous record of this machine is kept: {done.aside}")
    if missing:
        names = ", ".join(f"{row.pack} {row.version}" for row in missing)
        print(f"Missing packs, to be installed from a stick unless they are bundled with the program: {names}")
    for line in words:
        print(line)


def _restored(place: Path, code_file: Path | None) -> tuple["Adoption", Sequence[str]]:
    """Restore the record from `place`; return the result and additional lines to print.

    `code_file`: file with the code of an encrypted copy; if None, the person at the terminal types the code.
    """
    from kiosk.services.backup.copy_opening import copies_of_one_kiosk
    from kiosk.storage.adoption import adopt, newest_record
    from kiosk.storage.people.taking_over import names_beside

    try:
        source = newest_record(place)
    except RecordError:
        copies = copies_of_one_kiosk(place)
        if not copies:
            raise
        return _opened(copies, code_file)
    done = adopt(paths.database_file(), paths.backups_folder(), source)
    names = _restored_names(names_beside(source))
    words = (
        "PINs and the trusted state of the province were restored; copy settings.toml, trust/root.json and the "
        "folder studio (own lessons and voices) yourself."
    )
    return done, [words, *names]


def _restored_names(source: Path | None) -> Sequence[str]:
    """Replace the names by those in `source`, or by none if it is None; return lines to print."""
    from kiosk.storage.people.taking_over import adopt_names

    aside = adopt_names(paths.people_file(), paths.people_backups_folder(), source)
    words = ["The names of people were restored."] if source is not None else []
    return [*words, f"The previous names of people are kept: {aside}"] if aside is not None else words


def _completed(store: "Store") -> Sequence[str]:
    """Delete restored people who were already deleted on this machine; return lines to print. Raises RecordError."""
    from kiosk.devices.clock import MachineClock
    from kiosk.people_opening import Names

    clock = MachineClock(RELEASED, store.events.newest_wall)
    names = Names(paths.data_folder(), (), store, clock, clock.now().monotonic)
    try:
        deleted = names.people().reconciled.deleted if paths.people_file().exists() else 0
    finally:
        names.close()
    return [f"People deleted again, because they were deleted on this machine before: {deleted}"] if deleted else []


def _numbers(store: "Store") -> Sequence[str]:
    """Take over the numbers of certificates from the previous record; return lines to print. Raises RecordError."""
    from kiosk.devices.clock import MachineClock
    from kiosk.domain.centre.number_forms import DEFAULT_FORM
    from kiosk.domain.machine.clocks import vietnam_day
    from kiosk.services.certificates.numbers import CertificateNumbers
    from kiosk.storage.salvage.set_aside import SetAsideRecords

    year = vietnam_day(MachineClock(RELEASED, store.events.newest_wall).now().wall).year
    numbers = CertificateNumbers(store.events, SetAsideRecords(store.database, store.backups.folder))
    if numbers.question(year, DEFAULT_FORM) is None:
        return []
    return ["If certificates were printed since the backup was made: the page “Papers” asks for the newest number."]


def _opened(copies: Sequence[Path], code_file: Path | None) -> tuple["Adoption", Sequence[str]]:
    from dataclasses import replace

    from kiosk.services.backup.copied_studio import take_over_studio
    from kiosk.services.backup.copy_contents import RECORD
    from kiosk.services.backup.copy_opening import open_copy, take_over_beside
    from kiosk.services.backup.passing import passing_folder
    from kiosk.storage.adoption import adopt
    from kiosk.storage.people.taking_over import names_beside

    code = _code(copies[0].name, code_file)
    with passing_folder(paths.restoring_folder()) as folder:
        source = open_copy(copies, code, folder)
        done = adopt(paths.database_file(), paths.backups_folder(), folder / RECORD)
        names = _restored_names(names_beside(folder / RECORD))
        beside = take_over_beside(folder, paths.settings_file(), paths.root_file())
        studio, former = take_over_studio(folder, paths.studio_folder())
    words = [
        f"PINs and the trusted state of the province were restored; other files: {', '.join(beside.came) or 'none'}."
    ]
    if studio:
        words.append("The commune's own lessons, voices and key were restored.")
    if former is not None:
        words.append(f"The own lessons that were on this machine are kept: {former}")
    words += [*names, *(f"The previous file is kept: {file}" for file in beside.aside)]
    if source != copies[0]:
        words.append(f"The code does not fit the newest copy, {copies[0].name}; the copy that it fits was restored.")
    return replace(done, source=source), words


def _code(name: str, code_file: Path | None) -> str:
    from kiosk.cli.desk import asked
    from kiosk.services.backup.sealing import read_code

    if code_file is None:
        return read_code(asked(f"Code on the paper for {name} (not shown while you type)", is_new=False))
    try:
        return read_code(code_file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CopyRefusedError(
            untranslated("The code cannot be read from {file}."),
            untranslated("Name a text file that contains only the digits."),
            file=str(code_file),
        ) from error
