"""Fixtures: the album (all screens of ``kiosk shots``), with the real packs and the committed translation."""

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site, application
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.tour.album import CALM, LESSONS, AlbumScene, Format, leaf_through, scenes
from kiosk.tour.album_contents import OUTCOMES, screens_of
from tests.journeys.conftest import ample_disk, loudspeaker, packs, translations
from tests.screenshots.pages import faults_of
from tests.screenshots.pseudo import lengthen
from tests.screenshots.tabbing import faults_of_tab
from tests.services.set_up.kiosk import communes_file
from tests.verified import packs_verified_once

__all__ = [
    "ample_disk",
    "loudspeaker",
    "packs",
    "packs_verified_once",
    "translations",
]  # fixtures that pytest finds by name in this module

Album = Callable[..., Iterator[AlbumScene]]
Leafs = Callable[..., list[str]]


@pytest.fixture(scope="session")
def long_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder with the interface translated into a pseudo-language whose texts are 40 % longer."""
    return lengthen(paths.assets_folder() / "i18n" / "kiosk_vi.ts", tmp_path_factory.mktemp("long"))


@pytest.fixture
def site(packs: Path, translations: Path, data_folder: Path, tmp_path: Path) -> Site:
    """The folders of a kiosk without voice recordings."""
    return Site(data=data_folder, bundled=packs, voice=tmp_path / "voice", translations=translations)


@pytest.fixture
def seen_site(site: Site, qapp: object) -> Site:
    """The folders of a kiosk, after Qt and the fonts were initialized."""
    application()
    load_fonts(paths.fonts_folder())
    return site


@pytest.fixture(scope="session")
def communes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all communes of the country."""
    return communes_file(tmp_path_factory.mktemp("communes"))


@pytest.fixture
def album(seen_site: Site, communes: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Album]:
    """Return a function that opens chapters of the album: ``album("basics", language="en", translations=…)``.

    That function returns an iterator over the scenes of the chapters. All kiosks are closed after the test.
    """
    monkeypatch.setattr(paths, "communes_file", lambda: communes)
    opened: list[Iterator[AlbumScene]] = []

    def open_chapters(*chapters: str, language: str = "vi", translations: Path | None = None) -> Iterator[AlbumScene]:
        own = replace(seen_site, translations=translations or seen_site.translations)
        opened.append(scenes(own, replace(CALM, language=language), chapters))
        return opened[-1]

    yield open_chapters
    for shown in opened:
        shown.close()  # type: ignore[attr-defined]  # closing the generator closes its kiosk
    opened.clear()
    gc.collect()  # on the GUI thread: Qt objects must not be destroyed by another thread


def unlisted(seen: set[str], chapters: Sequence[str], packs: Sequence[Path]) -> Iterator[str]:
    """Yield the differences between `seen`, the screens that were shown, and the listed screens of the chapters."""
    listed = {name for chapter in chapters for name in screens_of(chapter, packs)}
    ends = OUTCOMES if set(chapters) & set(LESSONS) else ("",)
    yield from (f"{name} is listed and never shown" for name in listed - seen)
    yield from (f"{name} is not listed" for name in seen - {name + end for name in listed for end in ends})


@pytest.fixture
def faults_in(album: Album, site: Site) -> Leafs:
    """Return a function that shows chapters in some formats and returns all faults as ``scene format: fault``.

    It is also a fault if a shown screen is missing in the list of `kiosk shots --only`, or if a listed screen was not
    shown. With ``by_key=True``, the Tab key is tried on each screen, too.
    """

    def leaf(formats: tuple[Format, ...], *chapters: str, by_key: bool = False, **manner: object) -> list[str]:
        found: list[str] = []
        seen: set[str] = set()

        def look(scene: AlbumScene, shown: Format) -> None:
            seen.add(scene.name)
            found.extend(faults_of(scene, shown))

        def tabbed(shown: Iterator[AlbumScene]) -> Iterator[AlbumScene]:
            for scene in shown:
                yield scene
                found.extend(faults_of_tab(scene))

        shown = album(*chapters, **manner)
        assert leaf_through(tabbed(shown) if by_key else shown, look, formats) > 0
        return found + list(unlisted(seen, chapters, sorted(site.bundled.glob("*.hocpack"))))

    return leaf
