"""Tests of the location of the data folder when the user has no home directory."""

import os
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.domain.errors import SettingsError

pwd = pytest.importorskip("pwd")


@pytest.fixture
def stranger(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Simulate a user without a home directory: neither an environment variable nor the list of users names one."""

    def unknown(_uid: int) -> None:
        raise KeyError

    for name in ("HOME", "XDG_DATA_HOME", "TRAM_HOC_DATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    return monkeypatch


@pytest.mark.usefixtures("stranger")
def test_a_user_without_a_home_is_told_what_to_set() -> None:
    with pytest.raises(SettingsError, match="TRAM_HOC_DATA"):
        paths.data_folder()


def test_a_folder_below_a_home_that_is_not_there_is_refused_in_the_same_words(stranger: pytest.MonkeyPatch) -> None:
    stranger.setenv("TRAM_HOC_DATA", "~/tram")
    with pytest.raises(SettingsError, match="TRAM_HOC_DATA"):
        paths.data_folder()


def test_a_user_without_a_home_may_name_a_folder(stranger: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stranger.setenv("TRAM_HOC_DATA", os.fspath(tmp_path))
    assert paths.data_folder() == tmp_path
