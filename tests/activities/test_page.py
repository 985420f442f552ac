import pytest

from kiosk.activities.page import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome

TASK = ACTIVITY.parse(SAMPLE)


def test_a_page_is_seen_and_never_right_or_wrong():
    assert ACTIVITY.judge(TASK, {}).outcome is Outcome.SEEN


def test_a_page_without_title_has_one_block():
    task = ACTIVITY.parse({"text": {"vi": "Chào {addr}."}})
    assert [block.id for block in ACTIVITY.blocks(task)] == ["text"]


def test_a_picture_is_counted_as_media():
    task = ACTIVITY.parse({**SAMPLE, "picture": "media/phone.svg"})
    assert ACTIVITY.media(task) == ("media/phone.svg",)


@pytest.mark.parametrize(
    ("payload", "field"),
    [
        ({}, "text"),
        ({"text": {"vi": "từ " * 41}}, "text"),
        ({"text": {"vi": "Chào"}, "title": {"vi": "từ " * 11}}, "title"),
        ({"text": {"en": "Hello"}}, "text"),
        ({"text": {"vi": "Chào"}, "picture": "../secret.svg"}, "picture"),
    ],
)
def test_a_faulty_page_is_refused_by_its_field(payload, field):
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse(payload)
    assert (error.value.field, bool(error.value.cure)) == (field, True)
