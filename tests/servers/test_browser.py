"""Pages are pictured in the sizes of a screen and of a telephone, and nothing is left behind."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from build_spec.province.browser import SIZES, chromium, take_pictures
from build_spec.province.servers.program import MissingProgramError

PAGE = '<!doctype html><meta name="viewport" content="width=device-width"><body style="background:#204060">'


@pytest.mark.servers
def test_a_page_is_pictured_in_both_sizes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        chromium()
    except MissingProgramError as missing:
        pytest.skip(str(missing))
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    page = tmp_path / "index.html"
    page.write_text(PAGE, "utf-8")
    for picture, size in zip(take_pictures(page, tmp_path), SIZES.values(), strict=True):
        image = QImage(str(picture))
        assert (image.width(), image.height()) == size
        assert image.pixelColor(20, 20) == QColor("#204060")
    assert list(home.iterdir()) == []
