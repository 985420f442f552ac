"""Tests that messages about a hostile stick are readable and contain no control sequences for the terminal."""

import errno
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from kiosk.devices.stick import search as stick_search
from kiosk.domain.ids import KioskId
from kiosk.province.hub.folder import opened
from kiosk.province.hub.overview import kiosk_state
from kiosk.sync.bundles import Bundle
from tests.province.hub.hubs import Hub, bundles, forged, record


def test_a_statement_that_is_nested_without_end_keeps_nothing_from_being_told(hub: Hub, kiosk: KioskId):
    (bundle,) = bundles(record(1), kiosk)
    deep: dict[str, Any] = {}
    for _ in range(1200):
        deep = {"a": deep}
    last = {**bundle.statements[-1], "result": deep}
    hub.receives(forged(bundle, [*bundle.statements[:-1], last]))
    with opened(hub.folder) as holdings:
        assert kiosk_state(holdings, kiosk).newest == (bundle.last, last["timestamp"])


def test_what_a_manifest_calls_a_field_commands_no_terminal(hub: Hub, cut: list[Bundle]):
    taken = hub.receives(forged(cut[0], **{"\x1b[2J\u202e" + "x" * 500: 1}))
    (refused,) = taken.refused
    assert "is wrong at" in str(refused)
    assert str(refused).isprintable()
    assert len(str(refused)) < 400


def test_what_a_file_that_cannot_be_read_is_called_commands_no_terminal(
    hub: Hub, cut: list[Bundle], monkeypatch: pytest.MonkeyPatch
):
    (file,) = hub.lays(("\x1b[2J.ndjson.gz", b""))
    hub.lays(cut[0])

    def open_below(place: Path, parts: tuple[str, ...]) -> BinaryIO:
        if parts[-1] == file.name:
            raise OSError(errno.EIO, "input/output error")
        return place.joinpath(*parts).open("rb")

    monkeypatch.setattr(stick_search, "open_below", open_below)
    taken = hub.desk.receive(hub.stick)[0]
    assert len(taken.new) == 1
    assert [str(error).isprintable() for error in taken.refused] == [True]
