"""What a technician sees after a record was damaged: whole and readable in every format."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site, application, build
from kiosk.bridge.driver import Driver
from kiosk.bridge.window import load_fonts
from kiosk.cli.album import CALM, FORMATS, PLAIN, Format, Scene, leaf_through
from kiosk.cli.staff_walk import StaffHands
from kiosk.cli.upkeep_walk import run_check, upkeep_site
from kiosk.cli.walk import Visitor
from kiosk.services.exporting import ExportService
from kiosk.settings import Settings
from kiosk.storage.store import open_store
from tests.closing import close
from tests.screenshots.faults import RULES
from tests.screenshots.sight import Sight
from tests.screenshots.test_every_screen import HARD
from tests.storage.damage import halve
from tests.storage.walks import SteppingClock, whole_visit

VISITS = 20
DAMAGED = f"1-9-{'0' * 64}.ndjson.gz"


def damage(data: Path) -> None:
    """A record cut to half, results of it in the outbox, and a damaged file beside them."""
    outbox = paths.outbox_folder(data)
    store = open_store(paths.database_file(data), SteppingClock())
    for number in range(VISITS):
        store.events.append(whole_visit(number))
        if number == VISITS // 2:
            ExportService(store.events, store.ledger, outbox, "0.1.0").cut()
    store.close()
    halve(paths.database_file(data))
    (outbox / DAMAGED).write_bytes(b"half")


def scenes(site: Site, chosen: Settings) -> Iterator[Scene]:
    own, _, _ = upkeep_site(site)
    damage(own.data)
    app = build(own, chosen, windowed=True)
    try:
        visitor = Visitor(app, Driver(app.window.quick))
        visitor.driver.window.resize(PLAIN.width, PLAIN.height)
        visitor.driver.see("startButton")
        visitor.driver.wait(lambda: app.worker.is_idle, "the record to be open")
        hands = StaffHands(app, visitor.driver)
        hands.come_to_door()
        hands.set_first_pin()
        hands.open_page("sync")
        hands.driver.wait(lambda: hands.staff.pageModel.isKnown, "what waits")
        yield Scene("sync-left", visitor)
        hands.open_page("check")
        run_check(hands)
        yield Scene("check-loss", visitor)
        hands.driver.tap("check-database")
        hands.driver.see("lossQuestion")
        yield Scene("check-loss-question", visitor)
    finally:
        close(app)


def faults(shown: Iterator[Scene], formats: tuple[Format, ...]) -> list[str]:
    """``scene format: what is wrong``."""
    found: list[str] = []

    def look(scene: Scene, wanted: Format) -> None:
        sight = Sight(scene.driver.window)
        found.extend(f"{scene.name} {wanted}: {fault}" for rule in RULES for fault in rule(sight))

    assert leaf_through(shown, look, formats) == 3
    return found


@pytest.fixture
def seen_site(site: Site, qapp: object) -> Site:
    application()
    load_fonts(paths.fonts_folder())
    return site


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site):
    wrong = faults(scenes(seen_site, CALM), FORMATS)
    assert not wrong, "\n".join(wrong)


def test_nothing_is_wrong_in_english(seen_site: Site):
    wrong = faults(scenes(seen_site, replace(CALM, language="en")), HARD)
    assert not wrong, "\n".join(wrong)
