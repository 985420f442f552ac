"""The films of the lessons: what their script draws, and the files that were rendered with it."""

import itertools
from pathlib import Path

import pytest

from build_spec.films.make_films import LARGEST
from build_spec.films.scenes import FILMS
from build_spec.films.stage import HEIGHT, SCALE, WIDTH, Actor, Film, Key, Painter, at
from kiosk.content.media.videos import fault_of_video

every_film = pytest.mark.parametrize("file", FILMS, ids=lambda file: Path(file).stem)


@every_film
def test_a_rendered_film_is_small_and_can_be_played(file: str, project_root: Path) -> None:
    data = (project_root / file).read_bytes()
    assert len(data) <= LARGEST
    assert fault_of_video(data, len(data)) is None


@every_film
def test_a_film_moves_and_is_the_same_each_time(file: str, qapp: object) -> None:
    film = FILMS[file]()
    painter = Painter(film)
    frames = [painter.frame(second) for second in range(film.seconds)]
    assert all((frame.width(), frame.height()) == (WIDTH * SCALE, HEIGHT * SCALE) for frame in frames)
    assert sum(before != after for before, after in itertools.pairwise(frames)) >= film.seconds / 2
    assert Painter(FILMS[file]()).frame(5.0) == painter.frame(5.0)


@every_film
def test_nothing_moves_backwards_in_time_or_after_the_end(file: str) -> None:
    film = FILMS[file]()
    for actor in film.actors:
        times = [key.time for key in actor.keys]
        assert times == sorted(set(times))
        assert times[-1] <= film.seconds + 0.5


def test_an_actor_is_at_its_key_frames_and_between_them() -> None:
    keys = [Key(1, 0, 0), Key(3, 10, 20, 2.0)]
    assert at(keys, 0.5) is None
    assert at(keys, 1) == Key(1, 0, 0)
    assert at(keys, 2) == Key(2, 5, 10, 1.5)
    assert at(keys, 9) == Key(9, 10, 20, 2.0)


def test_a_drawing_that_is_none_is_refused_with_its_beginning(qapp: object) -> None:
    film = Film("sai", 1, "#FFFFFF", (Actor("<rect", 10, 10, [Key(0, 5, 5)]),))
    with pytest.raises(ValueError, match="sai: not a drawing: <rect"):
        Painter(film)
