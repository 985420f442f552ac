"""Attacks by packs on validly signed carriers: each must be refused and leave the kiosk's state unchanged."""

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.content.packs.packfile import PackFile
from kiosk.domain.errors import CarrierRefusedError, PackRefusedError
from tests.content.forge import DRAWING, LESSON, MANIFEST, Files, put_together, sealed, with_json
from tests.content.media.test_pictures import png, svg
from tests.content.trust.conftest import SECOND
from tests.content.trust.province import DEPARTMENT, OTHER, Province
from tests.content.trust.visiting import Visited

NAME = SECOND.partition("/")[2]


def refused(visited: Visited, province: Province, data: bytes, expected: type[Any] = PackRefusedError) -> str:
    """Sign the faulty pack `data` as a department, assert that it is not installed, and return the error message."""
    province.add(DEPARTMENT, NAME, data)
    before = visited.state()
    told = visited.refuses_to_install(province.files, SECOND, expected)
    assert visited.state() == before
    return told


def swapped(visited: Visited, province: Province, second: bytes, change: Callable[[bytes], bytes]) -> str:
    """Change a signed pack after the stick was examined, and assert that the pack is not installed.

    Returns the error message.
    """
    province.add(DEPARTMENT, NAME, second)
    carrier = visited.insert(province.files)
    examined = visited.looks(carrier)
    (target,) = [target for target in examined.targets if target.name == SECOND]
    (file,) = visited.kiosk.sticks.rglob(f"*.{NAME}")
    file.write_bytes(change(second))
    before = visited.state()
    with pytest.raises(CarrierRefusedError) as caught:
        visited.kiosk.install(PackFile.of_target(carrier, target, examined.belief))
    assert caught.value.cure
    assert visited.state() == before
    return str(caught.value)


def test_bit_flip_in_a_pack(visited: Visited, province: Province, parts: Files, second: bytes):
    """The changed pack is valid and has the same size, so only the signature reveals the change."""
    forged = with_json(parts, LESSON, lambda data: data["steps"][0]["text"].update(vi="Mã OTP là số nhà"))
    other = put_together(sealed(forged))
    padding = len(second) - len(other)
    text = "Mã OTP là số nhà" + "à" * (padding // 2) + "a" * (padding % 2)
    forged = with_json(parts, LESSON, lambda data: data["steps"][0]["text"].update(vi=text))
    same_size = put_together(sealed(forged))
    assert len(same_size) == len(second)
    told = swapped(visited, province, second, lambda _: same_size)
    assert f"is not the file that {DEPARTMENT} has signed: it is damaged or was changed" in told


def test_longer_pack(visited: Visited, province: Province, second: bytes):
    assert f"is longer than the file {DEPARTMENT} signed" in swapped(
        visited, province, second, lambda data: data + b"\0"
    )


@pytest.mark.parametrize("share", [0, 0.5, 0.999])
def test_truncated_pack(visited: Visited, province: Province, second: bytes, share: float):
    told = swapped(visited, province, second, lambda data: data[: int(len(data) * share)])
    assert "is cut off" in told


@pytest.mark.parametrize(
    ("change", "told"), [(lambda data: data + b"\0", "longer"), (lambda data: data[:-1], "cut off")]
)
def test_pack_of_another_size_is_seen_at_the_look(
    visited: Visited, province: Province, second: bytes, change: Callable[[bytes], bytes], told: str
):
    province.add(DEPARTMENT, NAME, second)
    tree = {name: change(data) if name.endswith(NAME) else data for name, data in province.files.items()}
    before = visited.state()
    assert told in visited.refuses_target(tree, SECOND)
    assert visited.state() == before


def test_pack_under_the_name_of_another(visited: Visited, province: Province, parts: Files):
    other = put_together(with_json(parts, MANIFEST, lambda data: data.update(id="ky-nang-so")))
    assert "contains ky-nang-so-1.3.0.hocpack" in refused(visited, province, other)


def test_pack_that_names_another_publisher(visited: Visited, province: Province, parts: Files):
    other = put_together(with_json(parts, MANIFEST, lambda data: data["publisher"].update(id=OTHER)))
    told = refused(visited, province, other)
    assert f"names {OTHER} as its publisher, but {DEPARTMENT} has signed it" in told


def test_department_that_takes_over_another_ones_pack(visited: Visited, province: Province, parts: Files):
    data = put_together(with_json(parts, MANIFEST, lambda data: data["publisher"].update(id=OTHER)))
    name = province.add(OTHER, NAME, data)
    before = visited.state()
    told = visited.refuses_to_install(province.files, name, PackRefusedError, is_older_allowed=True)
    assert f"comes from {DEPARTMENT}; {OTHER} may not replace it" in told
    assert visited.state() == before


def test_department_that_takes_over_a_pack_that_was_removed(visited: Visited, province: Province, parts: Files):
    (row,) = visited.kiosk.store.shelf.rows()
    visited.kiosk.store.shelf.activate(row.pack, None, [])
    data = put_together(with_json(parts, MANIFEST, lambda data: data["publisher"].update(id=OTHER)))
    name = province.add(OTHER, NAME, data)
    before = visited.state()
    assert "may not replace it" in visited.refuses_to_install(province.files, name, PackRefusedError)
    assert visited.state() == before


def test_same_version_signed_again_with_other_contents(visited: Visited, province: Province, parts: Files):
    other = with_json(parts, MANIFEST, lambda data: data.update(version="1.2.0", license="other"))
    name = province.add(DEPARTMENT, "an-toan-mau-1.2.0.hocpack", put_together(other))
    before = visited.state()
    assert "already on this kiosk, but this file is different" in visited.refuses_to_install(
        province.files, name, PackRefusedError
    )
    assert visited.state() == before


def test_huge_image_dimensions(visited: Visited, province: Province, parts: Files):
    pack = put_together(sealed({**parts, "media/to.png": png(60_000, 60_000)}))
    assert "60000" in refused(visited, province, pack)


@pytest.mark.parametrize(
    "drawing",
    [b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<desc>&a;</desc>"),
     svg('<image href="http://a.vn/x.png"/>'), svg('<rect fill="url(http://a.vn/x)"/>')],
    ids=["entity", "external picture", "external paint"],
)  # fmt: skip
def test_drawing_with_entities_or_external_references(
    visited: Visited, province: Province, parts: Files, drawing: bytes
):
    assert DRAWING in refused(visited, province, put_together(sealed({**parts, DRAWING: drawing})))


@pytest.mark.parametrize(
    "sign", ["\u202e", "\u2066", "\u200b", "\ufeff"], ids=["bidi", "isolate", "zero width", "bom"]
)
def test_invisible_character_in_a_title(visited: Visited, province: Province, parts: Files, sign: str):
    forged = with_json(parts, MANIFEST, lambda data: data["title"].update(vi=f"An{sign}toàn"))
    assert "invisible character" in refused(visited, province, put_together(sealed(forged)))
