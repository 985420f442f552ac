"""The folders of the kiosk that a walker process opens; by default those of this clone."""

import os
from pathlib import Path

from kiosk import paths
from kiosk.app import Site

PACKS, TRANSLATIONS = "KIOSK_LIVE_PACKS", "KIOSK_LIVE_TRANSLATIONS"
"""Names of the environment variables with other folders of packs and of translations, used by the tests."""


def new_site(data: Path) -> Site:
    """Return a kiosk whose own files are all below `data`."""
    packs, translations = os.environ.get(PACKS), os.environ.get(TRANSLATIONS)
    return Site(
        data=data,
        bundled=Path(packs) if packs else paths.bundled_packs(),
        voice=paths.voice_folder(),
        translations=Path(translations) if translations else paths.translations_folder(),
    )
