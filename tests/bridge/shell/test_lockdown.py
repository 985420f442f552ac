import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtNetwork import QNetworkRequest
from PySide6.QtQml import QQmlEngine

from kiosk.bridge.shell.lockdown import SCHEMES, lock_engine

QML = Path(__file__).parents[3] / "kiosk" / "qml"
CODE = QML.parent
MODULES = {"QtQuick", "QtQuick.Layouts", "QtQml.Models", "QtMultimedia"}
"""QML modules that screens may import. None of them has a menu, a desktop dialog, a browser or file storage."""
WAYS_OUT = (
    r"\bopenUrl|Qt\.exit|Qt\.quit|\bclipboard\(\)\.(?!clear\(\))|"
    r"\bDropArea\b|\bDrag\.|FileDialog|ContextMenu\.menu: (?!null)"
)
STRANGE_CODE = r"createQmlObject|createComponent\(|XMLHttpRequest|Qt\.include|\beval\(|\.import\s+[\"']"


def lines(folder: Path, pattern: str, *suffixes: str) -> list[str]:
    """Return ``file:line`` of every line in `folder` that matches `pattern`, in files with one of `suffixes`."""
    wanted = re.compile(pattern)
    return [
        f"{path.relative_to(CODE)}:{number}"
        for suffix in suffixes
        for path in sorted(folder.rglob(f"*{suffix}"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if wanted.search(line)
    ]


@pytest.fixture
def engine(qapp: object) -> Iterator[QQmlEngine]:
    locked = QQmlEngine()
    locks = lock_engine(locked)
    yield locked
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)
    locked.deleteLater()
    del locks


def test_a_picture_in_its_own_address_is_shown(engine: QQmlEngine, caplog: pytest.LogCaptureFixture):
    picture = "data:image/png;base64,iVBORw0KGgo="
    reply = engine.networkAccessManager().get(QNetworkRequest(QUrl(picture)))
    assert reply.url() == QUrl(picture)
    assert reply.readAll().data() == b"\x89PNG\r\n\x1a\n"
    assert caplog.messages == []


@pytest.mark.parametrize("address", ["data:text/html,<p>x", "data:image/svg+xml,<svg/>", "file:///etc/hostname"])
def test_other_contents_are_refused(engine: QQmlEngine, caplog: pytest.LogCaptureFixture, address: str):
    assert engine.networkAccessManager().get(QNetworkRequest(QUrl(address))).url() == QUrl("data:,")
    assert len(caplog.messages) == 1


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x.svg", "https://example.org/", "ftp://127.0.0.1:9/x"])
def test_what_a_screen_asks_of_the_network_is_answered_without_it(
    engine: QQmlEngine, caplog: pytest.LogCaptureFixture, address: str
):
    reply = engine.networkAccessManager().get(QNetworkRequest(QUrl(address)))
    assert reply.url() == QUrl("data:,")
    assert f"Refused a request of a screen for {address}" in caplog.messages


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_address_opens_another_program(engine: QQmlEngine, caplog: pytest.LogCaptureFixture, scheme: str):
    QDesktopServices.openUrl(QUrl(f"{scheme}:///etc/passwd"))
    assert caplog.messages == [f"Refused to open {scheme}:///etc/passwd"]


def test_no_screen_imports_what_has_menus_dialogs_or_a_browser():
    imported = {
        match[1]
        for path in QML.rglob("*.qml")
        for match in re.finditer(r"^import (\w[\w.]*)", path.read_text("utf-8"), re.MULTILINE)
    }
    assert {name for name in imported if not name.startswith("KioskUi.")} <= MODULES


def test_text_is_typed_into_one_kind_of_field_and_of_area_without_a_menu():
    found = lines(QML, r"^\s*(TextInput|TextEdit|TextField|TextArea)\s*\{", ".qml")
    assert [place.split(":")[0] for place in found] == [
        "qml/KioskUi/Components/KioskTextField.qml",
        "qml/KioskUi/Keyboard/WritingArea.qml",
    ]


def test_only_authors_have_an_area_with_a_clipboard():
    users = lines(QML, r"^\s*WritingArea\s*\{", ".qml")
    assert [place.split(":")[0] for place in users] == ["qml/KioskUi/Screens/Studio/Parts/TextCard.qml"]


def test_text_is_shown_by_one_kind_which_reads_no_markup():
    found = lines(QML, r"^\s*Text\s*\{|textFormat:(?! Text\.PlainText)|onLinkActivated", ".qml")
    assert [place.split(":")[0] for place in found] == ["qml/KioskUi/Components/KioskText.qml"]


def test_no_screen_and_no_view_model_knows_a_way_out():
    assert lines(QML, WAYS_OUT, ".qml", ".js") == []
    assert lines(CODE / "bridge", WAYS_OUT, ".py") == []


def test_no_screen_runs_code_from_anywhere_but_the_program():
    assert lines(QML, STRANGE_CODE, ".qml", ".js") == []
    assert lines(CODE / "bridge", r"\.setData\(|evaluate\(", ".py") == []


@pytest.mark.qt_log_ignore("^XMLHttpRequest: Using GET on a local file is disabled")  # Qt's message on refusal
def test_a_script_cannot_read_a_file_refused_and_state_unchanged(
    engine: QQmlEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("QML_XHR_ALLOW_FILE_READ", raising=False)
    secret = tmp_path / "secret.txt"
    secret.write_text("names of people", "utf-8")
    told = engine.evaluate(
        f"var r = new XMLHttpRequest(); r.open('GET', '{secret.as_uri()}', false); r.send(); r.responseText"
    )
    assert "names of people" not in told.toString()
    assert secret.read_text("utf-8") == "names of people"
