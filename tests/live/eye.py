"""Looks at a running kiosk, while it moves and speaks, and notes what a person would stumble over.

Rules: it reads the items of the window and what the X server shows; it never changes anything. Every fault is noted
once, with the screen on which it was seen.
"""

import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.app import App
from tests.screenshots.faults import pale_among, wrapped_labels
from tests.screenshots.sight import Seen, Sight, Words

EVERY_MS = 300
HIGHLIGHT_SECONDS = 0.4
"""Seconds after which the highlight of a spoken text has reached its full colour."""
SILENT_SECONDS = 4.0
"""Seconds within which a screen begins to speak."""
MOVED = ("item-", "option-", "previewStep-")
"""Beginnings of the names of what a touch moves on purpose, such as a card that goes into its group."""
SPEAKING = frozenset({"path", "home", "lessons", "player", "result", "hamlets", "who", "code", "turn", "keeping"})
"""Keys of the screens for residents, each of which speaks by itself."""


@dataclass
class Heard:
    """Speech that the program believes to be audible: a text, with its beginning and end as Unix times."""

    screen: str
    text: str
    begin: float
    end: float


@dataclass
class Shown:
    """A screen from its appearance to the next one (Unix times), and whether it spoke in time."""

    screen: str
    begin: float
    end: float = 0.0
    spoke: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """What a touch presses: ``name`` is its objectName, ``label`` what it is called on the screen."""

    name: str
    label: str


@dataclass
class Journal:
    """What was seen in a visit: ``faults`` are lines for a person; ``acts`` and ``states`` have the same length."""

    faults: list[str] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    films: list[dict[str, Any]] = field(default_factory=list)
    acts: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)

    def note(self, fault: str) -> None:
        """Add a fault that is not known yet."""
        if fault not in self.faults:
            self.faults.append(fault)

    def as_data(self) -> dict[str, Any]:
        """Return the journal as JSON data."""
        return asdict(self)


class Eye:
    """Watches one kiosk from `open` to `close`."""

    def __init__(self, app: App, journal: Journal, *, has_voice: bool) -> None:
        self._app = app
        self._has_voice = has_voice
        self.journal = journal
        self._checked = ""
        self._timer = QTimer(interval=EVERY_MS)
        self._timer.timeout.connect(self._look)

    def open(self) -> None:
        """Begin to watch."""
        self._timer.start()

    def close(self) -> None:
        """Stop watching and end the last screen."""
        self._timer.stop()
        if self.journal.shown:
            self.journal.shown[-1].end = time.time()

    @property
    def screen(self) -> str:
        """Name of the current screen; in a lesson with the lesson and the number of the step."""
        model = self._app.model
        attempt = model.player.attempt
        if model.screen != "player" or attempt is None:
            return str(model.screen)
        return f"player {attempt.lesson.id.rpartition('/')[2]} {attempt.state.index + 1:02d} {attempt.step.kind}"

    def _look(self) -> None:
        now, screen = time.time(), self.screen
        shown = self.journal.shown
        if not shown or shown[-1].screen != screen:
            if shown:
                self._end(shown[-1], now)
            shown.append(Shown(screen, now))
            self._checked = ""
        self._listen(now, screen)

    def _end(self, shown: Shown, now: float) -> None:
        shown.end = now
        is_long = now - shown.begin > SILENT_SECONDS
        if self._has_voice and is_long and not shown.spoke and shown.screen.partition(" ")[0] in SPEAKING:
            self.journal.note(f"{shown.screen}: nothing was spoken within {SILENT_SECONDS:.0f} s")

    def _listen(self, now: float, screen: str) -> None:
        speech, heard = self._app.model.speech, self.journal.heard
        if not (speech.speaking and speech.text):
            self._checked = ""
            return
        if now - self.journal.shown[-1].begin < SILENT_SECONDS:
            self.journal.shown[-1].spoke = True
        if heard and heard[-1].text == speech.text and now - heard[-1].end < 4 * EVERY_MS / 1000:
            heard[-1].end = now
        else:
            heard.append(Heard(screen, speech.text, now, now))
        if self._checked != speech.text and now - heard[-1].begin > HIGHLIGHT_SECONDS:
            self._checked = speech.text
            sight = Sight(self._app.window.quick)
            for fault in pale_among(sight, _highlighted(sight)):
                self.journal.note(f"{screen}, while “{speech.text[:30]}” is spoken: {fault}")

    def look_around(self) -> None:
        """Note what is wrong on a screen at rest: targets that cannot be reached, labels that wrap needlessly."""
        sight = Sight(self._app.window.quick)
        self._find_outside(sight)
        for fault in wrapped_labels(sight):
            self.journal.note(f"{self.screen}: {fault}")

    def _find_outside(self, sight: Sight) -> None:
        """Note what can be touched, but is outside the window or outside the screen of the machine."""
        window = self._app.window.quick
        machine = QGuiApplication.primaryScreen().geometry()
        for target in sight.targets:
            middle = target.place.center()
            if _is_scrolled_away(target):
                continue
            on_machine = window.mapToGlobal(middle.toPoint())
            if not sight.place.contains(middle) or not machine.contains(on_machine):
                self.journal.note(f"{self.screen}: {target.name} “{target.label}” is outside the screen")

    @property
    def content(self) -> object:
        """Value that identifies the content of the screen; while it is equal, a touch has the same effect."""
        return self._app.model.content

    def items(self) -> Iterator[QQuickItem]:
        """Yield the visible items of the window."""
        return (seen.item for seen in Sight(self._app.window.quick).items)

    def note_act(self, act: str) -> None:
        """Note a touch and the state to which it led."""
        player = self._app.model.player
        scene = dict(player.activity.scene) if player.attempt is not None and player.activity is not None else {}
        told = {key: scene[key] for key in ("mode", "finished") if key in scene}
        menus = sorted({item.objectName() for item in self.items() if item.objectName().startswith("gesture-")})
        self.journal.acts.append(act)
        self.journal.states.append(f"{self.screen} {told} {menus}")

    # --- what a touch does ---------------------------------------------------------------------------------------

    def target_at(self, point: QPoint) -> Target | None:
        """Return what a touch at `point` presses."""
        found = [seen for seen in Sight(self._app.window.quick).targets if seen.place.contains(QPointF(point))]
        return Target(found[-1].item.objectName(), found[-1].label) if found else None

    def beside(self, item: QQuickItem) -> QPoint | None:
        """Return a point close to `item` at which nothing can be pressed, or None."""
        sight = Sight(self._app.window.quick)
        place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        gap = 14 * sight.unit
        for point in (
            QPointF(place.center().x(), place.bottom() + gap),
            QPointF(place.right() + gap, place.center().y()),
            QPointF(place.center().x(), place.top() - gap),
            QPointF(place.left() - gap, place.center().y()),
        ):
            if sight.place.contains(point) and not any(seen.place.contains(point) for seen in sight.targets):
                return point.toPoint()
        return None

    def follow(self, point: QPoint, pressed: Target | None, content: object) -> None:
        """Note a button that has moved from under the finger although the screen is the same."""
        if pressed is None or self.content != content or not pressed.name or pressed.name.startswith(MOVED):
            return
        for seen in Sight(self._app.window.quick).targets:
            if (seen.item.objectName(), seen.label) == (pressed.name, pressed.label):
                if not seen.place.contains(QPointF(point)):
                    under = self.target_at(point)
                    there = f"; under the finger is now '{under.name}'" if under is not None else ""
                    self.journal.note(f"{self.screen}: {seen.name} moves under the finger that pressed it{there}")
                return


def _highlighted(sight: Sight) -> Iterator[Words]:
    """Yield the texts that are highlighted now: those that contain a visible mark, or stand in the item with it."""
    marked = [seen.item.parentItem() for seen in sight.items if seen.item.objectName() == "spokenMark"]
    for text in sight.texts:
        if text.item in marked or text.item.parentItem() in marked:
            yield text


def _is_scrolled_away(target: Seen) -> bool:
    return any(holder.item.clip() and not holder.place.contains(target.place.center()) for holder in target.around)
