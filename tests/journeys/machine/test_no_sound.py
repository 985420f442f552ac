"""A kiosk without a sound device promises no voice; the promise returns with the loudspeaker."""

import pytest

from kiosk.bridge.speech.playback import ClipPlayer
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import CALM, Opens


def texts(visitor: Visitor) -> str:
    """Return all texts on the screen."""
    return "\n".join(str(item.property("text")) for item in visitor.driver.items() if item.property("text"))


def test_nobody_is_promised_a_voice_until_there_is_a_loudspeaker(
    opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ClipPlayer, "has_device", False)
    visitor = opens(CALM)
    assert "đọc cho nghe" not in texts(visitor)
    assert "chưa có tiếng" in texts(visitor)
    visitor.start()
    again = visitor.driver.see("repeatButton")
    assert "đọc cho" not in texts(visitor)
    assert (again.property("available"), again.property("iconName")) == (False, "speaker-off")
    monkeypatch.setattr(ClipPlayer, "has_device", True)
    visitor.app.speech.devicesChanged.emit()
    assert (again.property("available"), again.property("iconName")) == (True, "speaker")
