"""Placeholders as chips: what is shown can be written back."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.bridge.studio.editor.chips import ChipKind, Wording

WORDING = Wording({"cong-an": "113", "phi": "50.000 đồng"}, "bác")
PLAIN = st.text(alphabet=st.characters(blacklist_characters="[]{}", blacklist_categories=("Cs",)), max_size=12)
HOLDERS = st.sampled_from(["{addr}", "{Addr}", "{fact:cong-an}", "{fact:phi}", "{fact:khong-co}"])


@given(st.lists(PLAIN | HOLDERS, max_size=8).map("".join))
def test_a_shown_text_is_written_back_unchanged(text: str):
    assert WORDING.written(WORDING.shown(text)) == text


def test_chips_are_found_where_they_stand_and_other_brackets_stay():
    shown = WORDING.shown("{Addr} gọi {fact:cong-an} [nhé].")
    assert shown == "[Bác] gọi [113] [nhé]."
    assert [(shown[chip.start : chip.start + chip.length], chip.kind) for chip in WORDING.chips(shown)] == [
        ("[Bác]", ChipKind.ADDRESS),
        ("[113]", ChipKind.FACT),
    ]
    assert WORDING.written(shown) == "{Addr} gọi {fact:cong-an} [nhé]."


def test_words_are_counted_as_they_can_be_heard_at_most():
    assert WORDING.words("{Addr} trả {fact:phi}.") == 5  # bà con trả 50.000 đồng
