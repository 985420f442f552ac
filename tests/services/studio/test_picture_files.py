"""Pictures on a stick, to choose from."""

import os
from pathlib import Path

from kiosk.services.studio.picture_files import pictures_below


def test_pictures_are_found_newest_first_without_hidden_files_and_links(tmp_path: Path):
    for number, name in enumerate(("cu.jpg", "moi.PNG", "anh/trong.webp", ".an.png", "a/b/c/d/e/sau.png", "thu.txt")):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
        os.utime(file, (number, number))
    (tmp_path / "lien-ket.png").symlink_to(tmp_path / "cu.jpg")
    assert [path.name for path in pictures_below(tmp_path)] == ["trong.webp", "moi.PNG", "cu.jpg"]
    assert len(pictures_below(tmp_path, most=1)) == 1
    assert pictures_below(tmp_path / "khong-co") == []
