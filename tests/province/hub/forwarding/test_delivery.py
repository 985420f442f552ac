"""Tests of what each answer of a store causes."""

import json

import pytest

from kiosk.province.hub.forwarding.delivery import BatchDelivery, Reason
from kiosk.province.hub.forwarding.faults import ForwardingError, PutOffError, StoreUnreachableError
from kiosk.province.hub.forwarding.source import StatementLine
from kiosk.province.hub.forwarding.waiting import PAUSES
from kiosk.sync.network.troubles import Trouble as NetworkTrouble
from kiosk.sync.record_store.connection import Answer, NoAnswerError
from tests.province.hub.forwarding.clocks import Clock
from tests.province.hub.forwarding.kept_statements import KIOSK, outgoing
from tests.province.hub.forwarding.scripted_store import FAULTS, Resend, ScriptedStore, Trouble, as_returned, ids_of

PASSING = {
    NetworkTrouble.NO_NETWORK,
    NetworkTrouble.NO_SUCH_HOST,
    NetworkTrouble.REFUSED,
    NetworkTrouble.SILENT,
    NetworkTrouble.TOO_SLOW,
    NetworkTrouble.CUT_OFF,
}
BATCH = [outgoing(KIOSK, number) for number in range(1, 6)]
IDS = [one.id for one in BATCH]


def delivered(store: ScriptedStore, batch=BATCH, clock: Clock | None = None):
    return [
        (one.statement.sequence, one.reason, one.detail)
        for one in BatchDelivery(store, FAULTS, (clock or Clock()).waiting()).deliver(batch)
    ]


def parts(store: ScriptedStore) -> list[int]:
    """Return the number of statements of each request."""
    return [len(ids_of(body)) for body in store.bodies]


@pytest.mark.parametrize(
    ("resend", "expected"),
    [
        (Resend.TAKES_NEW, [5]),
        (Resend.LISTS_ALL, [5]),
        (Resend.REFUSES, [5, 2, 1, 1, 3, 1, 2]),
    ],
)
def test_three_known_and_two_new_statements_are_delivered(resend: Resend, expected: list[int]) -> None:
    store = ScriptedStore(resend)
    assert delivered(store, BATCH[:3]) == []
    store.bodies.clear()
    assert delivered(store) == []
    assert store.stored == IDS
    assert parts(store) == expected


def test_a_request_is_ascii_and_the_statements_are_the_same() -> None:
    """Some stores decode each piece of a request by itself, and lose characters that are cut (decision 78)."""
    made = {**json.loads(BATCH[0].line), "text": "xã Phú Thọ 🏠", "other": '"\\u00fa\\'}
    line = json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()
    store = ScriptedStore(Resend.TAKES_NEW)
    assert delivered(store, [StatementLine(1, BATCH[0].id, line)]) == []
    (body,) = store.bodies
    assert body.isascii()
    assert json.loads(body) == [made]


@pytest.mark.parametrize("resend", Resend)
def test_a_batch_that_is_sent_again_is_delivered(resend: Resend) -> None:
    store = ScriptedStore(resend)
    assert delivered(store) == delivered(store) == []
    assert store.stored == IDS


@pytest.mark.parametrize("is_wrapped", [False, True])
def test_a_conflict_is_put_aside_with_the_words_of_the_store(is_wrapped: bool) -> None:
    store = ScriptedStore(is_wrapped=is_wrapped)
    store.held[IDS[3]] = as_returned(json.loads(BATCH[3].line) | {"verb": {"id": "http://example.org/other"}})
    assert delivered(store) == [(4, Reason.CONFLICT, f"{IDS[3]} is conflicting")]
    assert store.stored == [one for one in IDS if one != IDS[3]]


def test_a_conflict_with_nothing_in_the_store_is_put_aside() -> None:
    store = ScriptedStore()
    store.answer = lambda _body: Answer(409, b"no reason")  # type: ignore[method-assign]
    assert delivered(store, BATCH[:1]) == [(1, Reason.CONFLICT, "no reason")]


def test_a_voided_statement_that_is_sent_again_is_delivered() -> None:
    store = ScriptedStore(Resend.REFUSES)
    batch = [*BATCH, outgoing(KIOSK, 6, voids=2)]
    assert delivered(store, batch) == delivered(store, batch) == []


@pytest.mark.parametrize("status", [400, 422])
def test_a_refused_statement_is_put_aside_and_the_others_are_delivered(status: int) -> None:
    store = ScriptedStore(bad=frozenset({IDS[1]}))
    answer = store.answer
    store.answer = lambda body: (  # type: ignore[method-assign]
        made if (made := answer(body)).status != 400 else Answer(status, "«verb»\x00 is\n  wrong".encode())
    )
    assert delivered(store) == [(2, Reason.REFUSED, "«verb»� is wrong")]
    assert store.stored == [one for one in IDS if one != IDS[1]]


def test_a_batch_that_is_too_large_is_halved() -> None:
    size = len(BATCH[0].line)
    store = ScriptedStore(most=2 * size + 3)
    assert delivered(store) == []
    assert parts(store) == [5, 2, 3, 1, 2]
    assert store.stored == IDS


def test_a_statement_that_is_too_large_is_put_aside() -> None:
    assert delivered(ScriptedStore(most=10), BATCH[:1]) == [(1, Reason.REFUSED, "status 413")]


@pytest.mark.parametrize(
    "trouble", [Trouble.BUSY, Trouble.ERROR, Trouble.TOO_MANY, Trouble.CUT_BEFORE, Trouble.CUT_AFTER]
)
def test_the_same_statements_are_sent_again_after_a_pause(trouble: Trouble) -> None:
    store, clock = ScriptedStore(), Clock()
    store.troubles = iter((trouble, trouble))
    assert delivered(store, clock=clock) == []
    assert len(store.bodies) == 3
    assert len(set(store.bodies)) == 1
    assert store.stored == IDS
    least = {Trouble.BUSY: 3, Trouble.TOO_MANY: 5}.get(trouble, 0.5)
    assert clock.slept[0] >= least


@pytest.mark.parametrize("trouble", [Trouble.ERROR, Trouble.CUT_BEFORE])
def test_a_store_that_keeps_failing_is_given_up(trouble: Trouble) -> None:
    store, clock = ScriptedStore(), Clock()
    store.troubles = iter([trouble] * 50)
    with pytest.raises(StoreUnreachableError):
        delivered(store, clock=clock)
    assert len(store.bodies) == len(PAUSES) + 1
    assert len(clock.slept) == len(PAUSES)


def test_a_store_that_asks_for_much_time_is_left_alone() -> None:
    store, clock = ScriptedStore(), Clock()
    store.answer = lambda _body: Answer(503, b"", "1800")  # type: ignore[method-assign]
    with pytest.raises(PutOffError) as caught:
        delivered(store, clock=clock)
    assert (caught.value.until - clock.now).total_seconds() == 1800
    assert clock.slept == []
    assert "2026-11-28 00:30 UTC" in str(caught.value)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(401), "user name and password (401)"),
        (Answer(403), "user name and password (403)"),
        (Answer(302, location="https://login.example/?a=b"), "https://login.example"),
        (Answer(404), "(404)"),
        (Answer(405), "(405)"),
        (Answer(200, b"<html>Sign in</html>"), "(200)"),
        (Answer(200, b'{"inserted": 3, "rejected": 2, "errors": []}'), "(200)"),
        (Answer(200, b"[" * 100_000), "(200)"),
        (Answer(201, b"[]"), "(201)"),
    ],
)
def test_an_answer_that_no_store_gives_stops_the_run(answer: Answer, words: str) -> None:
    store = ScriptedStore()
    store.answer = lambda _body: answer  # type: ignore[method-assign]
    with pytest.raises(ForwardingError) as caught:
        delivered(store)
    assert words in caught.value.message
    assert "stores.toml" in caught.value.cure
    assert not isinstance(caught.value, StoreUnreachableError)
    assert len(store.bodies) == 1


@pytest.mark.parametrize("trouble", [one for one in NetworkTrouble if one not in PASSING])
def test_a_store_that_cannot_be_trusted_stops_the_run(trouble: NetworkTrouble) -> None:
    store, clock = ScriptedStore(), Clock()

    def refuse(_body: bytes) -> Answer:
        raise NoAnswerError(trouble, "why")

    store.post = refuse  # type: ignore[method-assign]
    with pytest.raises(ForwardingError) as caught:
        delivered(store, clock=clock)
    assert not isinstance(caught.value, StoreUnreachableError)
    assert clock.slept == []
    assert "lrs.test" in caught.value.message


def test_a_user_who_may_not_read_is_not_a_conflict() -> None:
    store = ScriptedStore(Resend.REFUSES)
    delivered(store, BATCH[:1])
    store.statement = lambda _identifier, **_: Answer(403)  # type: ignore[method-assign]
    with pytest.raises(ForwardingError, match="user name and password"):
        delivered(store, BATCH[:1])
