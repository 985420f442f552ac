"""``kiosk hub pages``: the province's pages."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import paths
from kiosk.cli.amounts import amount
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.hub.options import Hub, Keys, Passphrases, Repo, opened_keys, stoppable, waiting
from kiosk.cli.hub.printing import PrintedProgress, lacking, print_lines, print_some

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from kiosk.province.hub.pages.refreshing import PageSources

Out = Annotated[
    Path | None,
    typer.Option("--out", help="Folder of the pages; replaces an older set. Default: by hub.toml."),
]


def pages(hub: Hub, out: Out = None, keys: Keys = None, repo: Repo = None, passphrase: Passphrases = None) -> None:
    """Count all results and make the province's pages: HTML, XLSX, CSV and Parquet, and the views in the database."""
    with explained_words(), stoppable(hub):
        from kiosk.province.hub.folder import opened
        from kiosk.province.hub.pages.refreshing import refresh
        from kiosk.province.hub.receipts.dating import date_of_signing
        from kiosk.province.publishing import office

        check = opened_keys(hub, keys, repo, passphrase).check
        with opened(hub) as found:
            found.objects.folders(
                "", 1
            )  # a server that is away would leave out the results of one kiosk after another
            # a clock that is behind would leave out what is dated later
            now = date_of_signing(found.store, office.system_clock, office.never)
            sources = page_sources(now)
            folder = out or hub / found.settings.pages
            made = refresh(found, check, folder, sources, PrintedProgress("kiosks"), waiting(hub))
            lines = lacking(found)
    province = made.province
    print(f"{folder / 'index.html'}: {len(province.communes)} communes, {len(province.periods)} periods.")
    print_lines(lines)
    if made.faults:
        print(f"The results of {len(made.faults)} kiosks are not counted completely:")
        print_some([str(fault) for fault in made.faults])
    if made.changed:
        print(
            f"Entries of {amount(len(made.changed), 'kiosk')} are shortened, shown without some signs, or left out:"
        )
        print_some([str(one) for one in made.changed])


def page_sources(now: "datetime", state: str = "") -> "PageSources":
    """Return what the pages need besides a hub; `state`: see `PageSources`. Raises KioskError, OSError."""
    from kiosk.content.communes import read_communes
    from kiosk.province.hub.pages.refreshing import PageSources

    communes = read_communes(paths.communes_file())

    def name_of(code: str) -> str | None:
        found = communes.of_code(code)
        return found.place if found is not None else None

    def codes_of(province: str) -> "Collection[str]":
        return {one.code for one in communes.of_province(province)}

    return PageSources(name_of, codes_of, paths.fonts_folder(), now, state)
