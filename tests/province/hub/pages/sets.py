"""Page sets for the tests: of a generated province, and of one kiosk's statements."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

from kiosk import paths
from kiosk.province.hub.facts.counts import HubCounts
from kiosk.province.hub.facts.source import CountedRecord
from kiosk.province.hub.pages.page_set import Material, make_pages
from kiosk.province.hub.pages.province_page import Province
from kiosk.storage.database import Database

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
NAMES = {
    f"{19000 + number}": name
    for number, name in enumerate(
        (
            "xã Thượng Trạch",
            "xã Kim Điền",
            "xã Tân Thành",
            "xã Tuyên Sơn",
            "xã Nam Trạch",
            "xã Trường Phú",
            "xã Cam Hồng",
            "xã Quảng Ninh",
            "phường Đồng Thuận",
            "xã Phong Nha",
            "xã Bố Trạch",
            "xã Hoàn Lão",
            "xã Lệ Thủy",
            "xã Sen Ngư",
            "đặc khu Cồn Cỏ",
        )
    )
}


def make_set(out: Path, database: Database, records: Sequence[CountedRecord], now: datetime = NOW) -> Province:
    """Make the page set of `records` from the facts in `database`."""
    material = Material("Tỉnh Quảng Trị", records, NAMES.get, paths.fonts_folder(), codes=[*NAMES, "19800", "19801"])
    return make_pages(out, HubCounts(database), material, now)


def words_of(page: str) -> str:
    """Return the visible text of a page, with one space between the texts."""
    body = re.sub(r"<(style|script)>.*?</\1>", "", page.partition("<body>")[2], flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def headline(page: str, name: str) -> str:
    """Return the number of the headline figure `name`."""
    found = re.search(rf"<span>{re.escape(name)}</span><b>([^<]+)</b>", page)
    assert found is not None, name
    return unescape(found[1])
