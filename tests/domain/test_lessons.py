from kiosk.domain.lessons import syllabus_place


def test_lessons_stand_in_the_order_of_the_syllabus():
    assert sorted(["2.10", "1.3", "2.9"], key=syllabus_place) == ["1.3", "2.9", "2.10"]
