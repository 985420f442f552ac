"""Videos of packs: only VP8 or VP9 in WebM is accepted; any other file is refused before a decoder reads it."""

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import examine_source, read_source
from kiosk.content.media.videos import HEAD_BYTES, MAX_BYTES, fault_of_video
from tests.content.conftest import TODAY
from tests.content.forge import put_together, sealed, taken_apart

FILM = (paths.assets_folder() / "videos" / "light-the-lamp.webm").read_bytes()
STEP = """
  - id: xem-phim
    type: video
    title: {vi: "Phim", en: "Film"}
    text: {vi: "Phim.", en: "A film."}
    video: media/phim.webm
    picture: media/khoa.svg
    captions: [{start: 0, end: 3, text: {vi: "Xem", en: "Look"}}]
"""


def fault(data, size=None):
    found = fault_of_video(data[:HEAD_BYTES], len(data) if size is None else size)
    return found.message if found else ""


def element(name, data):
    return name + (0x10000000 | len(data)).to_bytes(4) + data


def film(*tracks, doc_type=b"webm"):
    head = element(b"\x1a\x45\xdf\xa3", element(b"\x42\x82", doc_type))
    return head + element(b"\x18\x53\x80\x67", element(b"\x16\x54\xae\x6b", b"".join(tracks)))


def pictures(width=640, height=360, codec=b"V_VP9"):
    shape = element(b"\xb0", width.to_bytes(2)) + element(b"\xba", height.to_bytes(2))
    return element(b"\xae", element(b"\x86", codec) + element(b"\xe0", shape))


def sound(codec=b"A_OPUS"):
    return element(b"\xae", element(b"\x86", codec))


def test_a_film_as_ffmpeg_writes_it_is_taken():
    assert fault(FILM) == ""


@pytest.mark.parametrize(
    "data",
    [
        film(pictures()),
        film(pictures(codec=b"V_VP8"), sound()),
        film(pictures(1280, 720)),
        film(pictures(), doc_type=b"webm\0\0"),
    ],
)
def test_vp8_and_vp9_with_or_without_opus_are_taken(data):
    assert fault(data) == ""


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "not a WebM"),
        (b"\x00\x00\x00\x20ftypisom" + bytes(64), "not a WebM"),
        (FILM[4:], "not a WebM"),
        (film(pictures(), doc_type=b"matroska"), "not a WebM"),
        (FILM[:-1], "cut off"),
        (film(pictures(codec=b"V_MPEG4/ISO/AVC")), "has an unsupported track: V_MPEG4"),
        (film(pictures(), sound(b"A_VORBIS")), "has an unsupported track: A_VORBIS"),
        (film(pictures(), element(b"\xae", b"")), "has an unsupported track: ?"),
        (film(pictures(1282, 720)), "1282 × 720 pixels"),
        (film(pictures(1280, 722)), "1280 × 722 pixels"),
        (film(pictures(0, 0)), "0 × 0 pixels"),
        (film(sound()), "has 0 video tracks"),
        (film(pictures(), pictures()), "has 2 video tracks"),
        (film(), "has 0 video tracks"),
    ],
)
def test_anything_else_is_refused(data, told):
    assert told in fault(data)


def test_a_film_that_hides_its_tracks_behind_its_pictures_is_refused():
    cluster = element(b"\x1f\x43\xb6\x75", bytes(16))
    segment = element(b"\x18\x53\x80\x67", cluster + element(b"\x16\x54\xae\x6b", pictures()))
    assert "does not begin with" in fault(element(b"\x1a\x45\xdf\xa3", element(b"\x42\x82", b"webm")) + segment)


def test_a_film_of_more_than_20_mib_is_refused():
    assert "larger than 20 MiB" in fault(FILM, MAX_BYTES + 1)


@given(st.binary(max_size=200), st.integers(0, 400))
def test_damaged_heads_are_read_to_an_end(noise, place):
    assert isinstance(fault(FILM[:place] + noise + FILM[place + len(noise) :]), str)


@pytest.fixture
def with_film(folder):
    """Add a step with a video to the good source, and return the source folder."""
    shutil.copy(paths.assets_folder() / "videos" / "light-the-lamp.webm", folder / "media" / "phim.webm")
    lesson = folder / "ma-otp.yaml"
    before, steps, after = lesson.read_text("utf-8").partition("\nsteps:")
    lesson.write_text(before + steps + STEP.rstrip("\n") + after, "utf-8")
    return folder


def problems(folder):
    return [(problem.field, problem.message) for problem in examine_source(folder, today=TODAY).problems]


def test_a_pack_with_a_film_is_built_and_installed(with_film, station, tmp_path):
    built = build(read_source(with_film, today=TODAY), tmp_path / "built")
    station.install(built.path)
    assert taken_apart(built.path)["media/phim.webm"] == FILM


def test_a_film_that_is_missing_is_told(with_film):
    (with_film / "media" / "phim.webm").unlink()
    assert [message for _, message in problems(with_film)] == ["there is no media/phim.webm"]


def test_a_film_that_no_lesson_shows_is_told(folder):
    (folder / "media" / "phim.webm").write_bytes(FILM)
    assert ("file", "no lesson shows it") in problems(folder)


def test_a_film_of_another_format_is_told(with_film):
    (with_film / "media" / "phim.webm").write_bytes(b"\x00\x00\x00\x20ftypisom" + bytes(64))
    assert ("video", "is not a WebM video") in problems(with_film)


def test_a_pack_with_a_forged_film_is_refused_and_changes_nothing(with_film, station, tmp_path):
    parts = taken_apart(build(read_source(with_film, today=TODAY), tmp_path / "built").path)
    pack = put_together(sealed({**parts, "media/phim.webm": b"MZ" + FILM[2:]}))
    before = station.state()
    assert "is not a WebM video" in station.refuses(pack, "an-toan-mau-1.2.0.hocpack")
    assert station.state() == before
