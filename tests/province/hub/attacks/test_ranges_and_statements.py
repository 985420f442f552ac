"""Attacks of a kiosk whose key the hub knows: false ranges, foreign ids, and things that kiosks do not state."""

from typing import Any

import pytest

from kiosk.sync.bundles import statement_lines
from kiosk.sync.vocabulary import SEQUENCE
from tests.province.hub.attacks.conftest import RefusedFile
from tests.province.hub.attacks.forging import Kiosk, with_entry

OTHER = "0d6a3c51-7a0f-4a52-9d65-6f0cf4a3d0b7"
Statements = list[dict[str, Any]]


@pytest.mark.parametrize("last", [4097, 2**53 - 1, 2**53, 10**30])
def test_an_endless_range_is_refused(kiosk: Kiosk, refused: RefusedFile, last: int):
    """The file that shut out a kiosk for ever: 207 bytes that claim all events."""
    refused(kiosk.forged(with_entry(first=1, last=last), lines=b""), "is not used")


@pytest.mark.parametrize("first", [0, -1, 10**6, 1.0, "1", True, None])
def test_a_range_that_is_none_is_refused(kiosk: Kiosk, refused: RefusedFile, first: object):
    refused(kiosk.forged(with_entry(first=first)), "manifest")


def test_a_statement_outside_the_range_is_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.forged(with_entry(first=3)), "outside the range")
    refused(kiosk.forged(with_entry(last=len(kiosk.events) - 1)), "outside the range")


def test_statements_in_another_order_are_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.with_statements(Statements.reverse), "out of order")


def test_a_statement_twice_is_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.with_statements(lambda all_: all_.insert(1, all_[0])), "out of order")


def test_an_id_twice_is_refused(kiosk: Kiosk, refused: RefusedFile):
    def borrow(statements: Statements) -> None:
        statements[3] = {**statements[3], "id": statements[2]["id"]}

    refused(kiosk.with_statements(borrow), "the id of another one")


def test_statements_of_another_kiosk_are_refused(kiosk: Kiosk, refused: RefusedFile):
    """The forged bundle that reused another kiosk's statements, and so blocked that kiosk."""
    theirs = kiosk.with_other(id=OTHER)
    lines = statement_lines(theirs.bundle.statements)
    refused(kiosk.forged(lines=lines), "belongs to another kiosk")


def test_accounts_of_two_home_pages_are_refused(kiosk: Kiosk, refused: RefusedFile):
    lines = statement_lines(kiosk.bundle.statements).splitlines(keepends=True)
    own = f"https://tramhocso.example/kiosk/{kiosk.id}".encode()
    lines[4] = lines[4].replace(own, b"https://hocso.example/")
    refused(kiosk.forged(lines=b"".join(lines)), "statement 5 has accounts of another home page")


@pytest.mark.parametrize("field", ["name", "full-name", "https://x.example/name", "mbox"])
def test_a_padded_statement_is_refused(kiosk: Kiosk, refused: RefusedFile, field: str):
    def pad(statements: Statements) -> None:
        statements[2] = {**statements[2], field: "Trần Thị Hoa, 19/8/1957, thôn Phú Thọ"}

    place = rf"at statement\.{field.rpartition('/')[2]}"
    refused(kiosk.with_statements(pad), f"statement 3 has something that kiosks do not state, {place}")


def test_a_padded_manifest_is_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.forged(with_entry(name="Trần Thị Hoa")), "the manifest is wrong at 'name'")
    refused(kiosk.forged(with_entry(enrolment="Trần Thị Hoa")), "the manifest is wrong at 'enrolment'")
    refused(kiosk.forged(lambda said: said["centre"].update(name="x")), "the manifest is wrong at 'centre.name'")


def test_an_invented_verb_is_refused(kiosk: Kiosk, refused: RefusedFile):
    def invent(statements: Statements) -> None:
        statements[0] = {**statements[0], "verb": {"display": {"en": "paid"}, "id": "https://x.example/paid"}}

    refused(kiosk.with_statements(invent), "a verb that kiosks do not use")


@pytest.mark.parametrize("number", [0, -1, 2**53, 1.5, "1", None])
def test_a_sequence_number_that_is_none_is_refused(kiosk: Kiosk, refused: RefusedFile, number: object):
    def set_number(statements: Statements) -> None:
        context = {**statements[0]["context"]}
        context["extensions"] = {**context["extensions"], SEQUENCE: number}
        statements[0] = {**statements[0], "context": context}

    refused(kiosk.with_statements(set_number), "statement 1")


def test_a_manifest_that_promises_other_statements_is_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.forged(with_entry(statements=3)), "promises")
    refused(kiosk.forged(with_entry(sha256="0" * 64)), "promises")


def test_a_manifest_of_another_kiosk_with_own_statements_is_refused(kiosk: Kiosk, refused: RefusedFile):
    refused(kiosk.forged(with_entry(kiosk=OTHER)), "belongs to another kiosk")
