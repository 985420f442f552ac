"""Fixtures: the tools for a headless compositor, and the packages (if they are named) in a clean Debian."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import packs, translations
from tests.package.debian import CleanDebian

__all__ = ["packs", "translations"]  # fixtures that pytest finds by name in this module

PACKAGE = os.environ.get("KIOSK_PACKAGE", "")
HUB_PACKAGE = os.environ.get("KIOSK_HUB_PACKAGE", "")
SESSION_TOOLS = ("cage", "grim", "wtype")


@pytest.fixture(scope="session")
def session_tools() -> None:
    """Skip the test unless the compositor and the tools for keys and screenshots are installed."""
    missing = [tool for tool in SESSION_TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}: apt-get install {' '.join(missing)}")


@pytest.fixture(scope="session")
def package() -> Path:
    """Path of the .deb to test, from KIOSK_PACKAGE; skips the test if that is not set."""
    if not PACKAGE:
        pytest.skip("KIOSK_PACKAGE names no .deb: make package, then make package-test")
    return Path(PACKAGE).resolve(strict=True)


@pytest.fixture(scope="session")
def hub_package() -> Path:
    """Path of the hub's .deb to test, from KIOSK_HUB_PACKAGE; skips the test if that is not set."""
    if not HUB_PACKAGE:
        pytest.skip("KIOSK_HUB_PACKAGE names no .deb: make package-hub, then make package-test")
    return Path(HUB_PACKAGE).resolve(strict=True)


@pytest.fixture(scope="session")
def clean_debian(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CleanDebian]:
    """A minimal Debian in a folder, which is deleted after the last test."""
    if os.getuid() != 0 or shutil.which("mmdebstrap") is None:
        pytest.skip("a clean Debian needs root and mmdebstrap: apt-get install mmdebstrap")
    debian = CleanDebian.made(tmp_path_factory.mktemp("debian") / "clean")
    yield debian
    debian.closed()
