from kiosk.content.packs.facts import filled

FACTS = {
    "so": {"value": "113"},
    "han": {"value": {"vi": "hai phút", "en": "two minutes"}},
    "nua": {"value": {"vi": "nửa"}},
}


def test_a_fact_is_told_in_the_language_around_it():
    texts = {"vi": "Trong {fact:han}", "en": "In {fact:han}"}
    assert filled({"text": texts}, FACTS) == {"text": {"vi": "Trong hai phút", "en": "In two minutes"}}


def test_a_fact_without_english_falls_back_to_vietnamese():
    assert filled({"en": "{fact:nua}"}, FACTS) == {"en": "nửa"}


def test_facts_are_found_below_lists_and_twice_in_a_text():
    assert filled([{"vi": "{fact:so} {fact:so}"}], FACTS) == [{"vi": "113 113"}]


def test_a_fact_that_nobody_knows_stays_as_it_is():
    assert filled("{fact:khong-co}", FACTS) == "{fact:khong-co}"


def test_what_is_no_text_stays_as_it_is():
    assert filled({"right": True, "area": [1, 2]}, FACTS) == {"right": True, "area": [1, 2]}
