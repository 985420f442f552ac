"""Whatever is asked for, an area is one that the checks accept."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.activities import registry
from kiosk.content.editing.areas import Area, Board, Corner, area_of, least_side, scaled, spread

SIDES = st.integers(100, 2000)
SHARES = st.floats(-0.5, 1.5)
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["new", "move", "resize"]), st.integers(0, 5), st.sampled_from(list(Corner)), SHARES, SHARES
    ),
    min_size=1,
    max_size=25,
)
MOST = 6


def step_of(size: tuple[int, int], areas: Sequence[Area]) -> dict:
    text = {"vi": "Chữ"}
    spots = [
        {"id": f"cho-{number}", "label": text, "right": not number, "explain": text, "area": list(area)}
        for number, area in enumerate(areas)
    ]
    scene = {"picture": "media/a.svg", "width": size[0], "height": size[1]}
    return {"question": {"vi": "Chạm chỗ nào?"}, "scene": scene, "spots": spots, "explain": text}


@settings(max_examples=150)
@given(SIDES, st.floats(0.25, 4), ACTS)
def test_any_touches_and_drags_leave_areas_that_the_checks_accept(width: int, ratio: float, acts: list):
    size = width, max(20, round(width / ratio))
    areas = [area for area in spread(2, size) if area is not None]
    assert len(areas) == 2
    for act, number, corner, x, y in acts:
        at = number % len(areas)
        others = tuple(area for place, area in enumerate(areas) if act == "new" or place != at)
        board = Board(*size, others)
        point = x * size[0], y * size[1]
        if act == "new" and len(areas) < MOST:
            new = board.placed(*point)
            assert new is None or (new[0] <= point[0] <= new[0] + new[2] and new[1] <= point[1] <= new[1] + new[3])
            areas += [] if new is None else [new]
        elif act == "move":
            moved = board.moved(areas[at], *point)
            assert moved is not None
            assert moved[2:] == areas[at][2:]
            areas[at] = moved
        elif act == "resize":
            areas[at] = board.resized(areas[at], corner, *point)
        registry()["hotspot"].parse(step_of(size, areas))


@given(SIDES, st.floats(0.25, 4), SIDES, st.floats(0.25, 4))
def test_in_another_picture_the_areas_are_at_the_same_places_and_accepted(
    width: int, ratio: float, other: int, other_ratio: float
):
    before, size = (width, max(20, round(width / ratio))), (other, max(20, round(other / other_ratio)))
    areas = scaled(spread(4, before), before, size)
    registry()["hotspot"].parse(step_of(size, [area for area in areas if area is not None]))


def test_the_same_shape_keeps_the_shares_of_the_areas():
    assert scaled([(10, 20, 30, 40), None], (100, 100), (200, 200)) == [(20, 40, 60, 80), None]


@pytest.mark.parametrize(
    ("other", "to", "found"),
    [
        ((70, 0, 30, 30), (30, 40), (30, 40)),
        ((70, 0, 30, 30), (-9, 500), (0, 80)),
        ((70, 0, 30, 30), (55, 10), (50, 10)),
        ((50, 0, 20, 100), (66, 9), (70, 9)),
    ],
)
def test_a_moved_area_stops_at_the_edge_of_the_picture_and_beside_the_others(other: Area, to: tuple, found: tuple):
    assert Board(100, 100, (other,)).moved((0, 0, 20, 20), *to) == (*found, 20, 20)


def test_a_resized_area_is_never_smaller_than_a_finger_and_keeps_its_other_corner():
    board = Board(100, 100, ((60, 0, 40, 40),))
    assert board.resized((20, 20, 30, 30), Corner.TOP_LEFT, 48, 48) == (42, 42, 8, 8)
    assert board.resized((20, 20, 30, 30), Corner.BOTTOM_RIGHT, 90, 35) == (20, 20, 40, 15)
    assert board.resized((20, 20, 30, 30), Corner.BOTTOM_LEFT, -5, 200) == (0, 20, 50, 80)


def test_where_nothing_fits_no_area_is_made():
    board = Board(100, 100, ((0, 0, 100, 95),))
    assert board.placed(50, 50) is None
    assert board.placed_anywhere() is None
    assert board.moved((0, 0, 10, 10), 50, 50) is None
    assert replace(board, others=()).placed_anywhere() == (40, 40, 20, 20)
    assert spread(2, (1000, 20)) == [None, None]  # no place in this picture is as high as a finger


def test_areas_of_files_are_read_as_whole_numbers():
    assert area_of([0.5, 1, 9.2, 8]) == (0, 1, 10, 8)
    assert area_of([1, 2, 3]) is None
    assert area_of([1, 2, "3", 4]) is None
    assert area_of(None) is None
    assert least_side((480, 300)) == 39
