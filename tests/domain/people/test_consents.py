"""Tests of consents: texts, versions, and the log of decisions."""

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.people.consents import KEPT_MONTHS, TEXTS, Consent, Purpose, agreed, decided, kept_until
from kiosk.domain.text import ADDRESSES, addressed

WORDS_A_MINUTE = 120
MOST_SECONDS = 40
AT = datetime(2026, 11, 27, 12, tzinfo=UTC)
VERSIONS = {
    (Purpose.KEEP_PROGRESS, 1): "18cedb1cd5c674a1531494a1c1831b114d063d166fc8b5e273cef8e5e08edf09",
    (Purpose.CLASS_LIST, 1): "b61a75f9df55f5f0efc98faf3495ccbc42b0c56a4e25554e328319fc9278578a",
    (Purpose.SHOW_NAME, 1): "ee4b44e00e6e1d76986ff1f39f1c871c0810a1239625f6dae3c4d44b8700e1ce",
    (Purpose.CALL, 1): "a35d04b4c556b46f558117811e22a3a6703bc207d19b3e0ad23ec62131e63f55",
}
"""SHA-256 of the English and the Vietnamese text of each version. Rows are added for new versions, never changed."""


@pytest.fixture(scope="module")
def vietnamese(project_root: Path) -> dict[str, str]:
    """The Vietnamese texts of the context Consent by their English sources."""
    root = ET.parse(project_root / "assets/i18n/kiosk_vi.ts").getroot()  # noqa: S314 - a file of this repository
    contexts = (context for context in root.iter("context") if context.findtext("name") == "Consent")
    messages = (message for context in contexts for message in context.iter("message"))
    return {message.findtext("source", ""): message.findtext("translation", "") for message in messages}


def test_every_purpose_has_a_text():
    assert set(TEXTS) == set(Purpose)


@pytest.mark.parametrize("purpose", Purpose)
def test_a_changed_text_needs_a_new_version_number(purpose, vietnamese):
    text = TEXTS[purpose]
    digest = hashlib.sha256(f"{text.text}\n{vietnamese[text.text]}".encode()).hexdigest()
    assert VERSIONS.get((purpose, text.number)) == digest, "raise the version number and add a row to VERSIONS"


@pytest.mark.parametrize("purpose", Purpose)
def test_a_text_is_read_aloud_in_forty_seconds_in_both_languages(purpose, vietnamese):
    source = TEXTS[purpose].text
    texts = [source, *(addressed(vietnamese[source], address) for address in ADDRESSES)]
    seconds = [len(text.split()) * 60 / WORDS_A_MINUTE for text in texts]
    assert max(seconds) <= MOST_SECONDS


@pytest.mark.parametrize("purpose", Purpose)
def test_a_text_names_keeper_time_refusal_and_withdrawal(purpose, vietnamese):
    source = TEXTS[purpose].text
    for said in ("commune", f"{KEPT_MONTHS} months", "If you refuse", "take it back at any time, ask a guide"):
        assert said in " ".join(source.split())
    for said in (" xã ", f"{KEPT_MONTHS} tháng", "không đồng ý", "đổi ý", "người hướng dẫn"):
        assert said in vietnamese[source].lower()


def test_a_decision_holds_the_version_of_the_text_that_was_read():
    consent = decided(Purpose.CALL, AT, "guide-3", given=True)
    assert consent == Consent(Purpose.CALL, True, TEXTS[Purpose.CALL].version, AT, "guide-3")
    assert len({text.version for text in TEXTS.values()}) == len(TEXTS)


def test_a_withdrawal_is_a_later_decision_even_if_the_clock_was_set_back():
    log = [
        decided(Purpose.CALL, AT, given=True),
        decided(Purpose.KEEP_PROGRESS, AT, given=True),
        decided(Purpose.CALL, AT.replace(year=2010), given=False),
    ]
    assert agreed(log) == {Purpose.KEEP_PROGRESS}
    assert agreed([]) == frozenset()


@given(st.lists(st.tuples(st.sampled_from(Purpose), st.booleans())))
def test_the_last_decision_about_a_purpose_counts(decisions):
    log = [decided(purpose, AT, given=is_given) for purpose, is_given in decisions]
    for purpose in Purpose:
        answers = [is_given for about, is_given in decisions if about is purpose]
        assert (purpose in agreed(log)) == bool(answers and answers[-1])


@pytest.mark.parametrize(
    ("visit", "until"),
    [
        (date(2026, 11, 27), date(2028, 11, 27)),
        (date(2024, 2, 29), date(2026, 2, 28)),
        (date(2026, 2, 28), date(2028, 2, 28)),
        (date(2026, 12, 31), date(2028, 12, 31)),
        (date(2026, 1, 1), date(2028, 1, 1)),
    ],
)
def test_a_record_is_kept_for_24_months_after_the_last_visit(visit, until):
    assert kept_until(visit) == until
