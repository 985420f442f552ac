"""The facts for guides agree with the receipts: the day up to which everything arrived, and what still waits."""

from dataclasses import replace

from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.syncing.news import ResultsNews
from kiosk.services.results.results_news import results_news
from kiosk.services.results.taking import TakingService
from kiosk.storage.store import Store
from tests.storage.walks import whole_visit


def news(store: Store) -> ResultsNews:
    return results_news(store.events, store.ledger, None)


def receive(store: Store, *numbers: int) -> None:
    """Let the province confirm the bundles with these positions in the ledger."""
    rows = [store.ledger.bundles()[number] for number in numbers]
    bundles = tuple(ReceivedBundle(row.first, row.last, row.sha256) for row in rows)
    moment = next(iter(store.events.read(1, 1))).wall
    store.ledger.receive([Receipt(store.events.kiosk(), moment, bundles)], None)


def test_a_new_kiosk_has_no_news(store: Store) -> None:
    assert news(store) == ResultsNews(has_results=False)


def test_the_day_ends_before_the_first_bundle_without_a_receipt(store: Store, taking: TakingService) -> None:
    for number in range(3):
        store.events.append(whole_visit(number))
        taking.exporting.cut()
    rows = store.ledger.bundles()
    waiting = news(store)
    assert waiting.received is None
    assert waiting.waits_since == next(iter(store.events.read(1, 1))).wall
    receive(store, 2)
    assert news(store) == waiting
    receive(store, 0)
    partly = news(store)
    assert partly.received == next(iter(store.events.read(rows[0].last, rows[0].last))).wall
    assert partly.waits_since == next(iter(store.events.read(rows[1].first, rows[1].first))).wall
    receive(store, 1)
    assert news(store) == replace(news(store), waits_since=None)
