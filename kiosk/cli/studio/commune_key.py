"""``kiosk commune-key``: the key with which this machine signs the commune's own lessons.

Rules: the commands never print the private key. Write access to the data folder is the only permission needed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from kiosk import RELEASED, paths
from kiosk.cli.ending.problems import explained_words

if TYPE_CHECKING:
    from kiosk.domain.studio.use import OwnCommune
    from kiosk.services.studio.use.own_key import OwnKey

app = typer.Typer(help="The key with which this machine signs the commune's own lessons.", no_args_is_help=True)


@app.command()
def show() -> None:
    """Print the commune and the digits of its key, which technicians of other kiosks compare."""
    from kiosk.domain.studio.accounts import OFFICE_AUTHOR

    with explained_words(paths.data_folder()), _opened(is_looking=True) as (own, commune):
        key = own.shown(OFFICE_AUTHOR, commune.code)
    if key is None:
        print(f"{commune.name} has no key on this machine yet. It is made when the first lesson is put into use.")
    else:
        print(f"{key.name}: {key.fingerprint}")


@app.command()
def change() -> None:
    """Replace the key, for example after a machine or a copy of its data folder was stolen.

    Other kiosks accept the new key with the next stick, because the former key has signed it.
    """
    from kiosk.domain.studio.accounts import OFFICE_AUTHOR

    with explained_words(paths.data_folder()), _opened() as (own, commune):
        key = own.change(OFFICE_AUTHOR, commune)
    print(f"{key.name} signs with a new key from now on: {key.fingerprint}")
    print("Copy the lessons to a stick and bring it to the other kiosks of the commune.")


@contextmanager
def _opened(*, is_looking: bool = False) -> "Iterator[tuple[OwnKey, OwnCommune]]":
    """Open the record of this machine in a ``with`` block; yield the service of the key, and the commune.

    Raises CommandError if the machine has no commune, and RecordError.
    """
    from kiosk import settings
    from kiosk.cli.record import opened_record
    from kiosk.devices.clock import MachineClock
    from kiosk.domain.errors import CommandError
    from kiosk.domain.studio.use import OwnCommune
    from kiosk.results_opening import own_places, wire_commune_trust
    from kiosk.services.packs.loading_service import HomeProvince, LoadingService, TrustedClock
    from kiosk.services.packs.pack_service import PackService
    from kiosk.services.studio.use.own_key import OwnKey

    data = paths.data_folder()
    chosen = settings.load(data / "settings.toml")
    with opened_record(is_looking=is_looking) as store:
        if not chosen.commune:
            raise CommandError("This machine has no commune yet.", "The technician chooses it under Settings.")
        clock = MachineClock(RELEASED, store.events.newest_wall)
        trust = wire_commune_trust(store, clock, _nothing)
        packs, home = PackService(store.shelf, paths.packs_folder()), HomeProvince(paths.root_file(data))
        loading = LoadingService(packs, store.trust, home, TrustedClock(clock, RELEASED), _nothing)
        yield OwnKey(own_places(data), trust, loading.reference), OwnCommune(chosen.commune, chosen.place)


def _nothing() -> None:
    """Do nothing after a change of the packs: the kiosk that runs reads the trusted keys each time."""
