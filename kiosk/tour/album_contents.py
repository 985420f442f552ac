"""Lists the names of the screens in each chapter of the album, without running the kiosk."""

import json
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.domain.errors import CommandError, PackError
from kiosk.domain.texts import untranslated
from kiosk.tour.album import CHAPTERS, LESSONS

AROUND = {
    "start": ("attract", "path", "home", "volume", "help", "problem", "running"),
    "interrupted": ("result-passed", "lessons-passed", "finish", "home-continue", "resume", "idle"),
    "staff": (
        *("staff-pin-first", "staff-pin-weak", "staff-pin-repeat", "staff-guide-add"),
        *("staff-pin-guide", "staff-access"),
        *("staff-needs-a-look", "staff-leave", "staff-leave-question"),
        *("staff-pin-forgotten", "staff-pin-wrong", "staff-pin-locked"),
    ),
    "upkeep": (
        *("sync-waiting", "sync-taken", "sync-code", "sync-receipts", "sync-received"),
        *("backup-ready", "backup-making", "backup-stopped", "backup-code", "backup-done"),
        *("check-before", "check-done", "check-touch", "check-touch-over", "check-sound", "check-clock", "logs"),
    ),
    "loading": (
        *("usb-waiting", "usb-looking", "usb-found", "usb-installing", "usb-installed", "usb-last-page"),
        *("packs", "packs-back-question", "packs-remove-question", "packs-removed", "packs-history"),
        *("usb-clock", "usb-clock-question", "usb-expired", "usb-expired-question"),
    ),
    "setting-up": (
        *("set-up-fresh", "set-up-file-waiting", "set-up-file-wrong", "set-up-file-right", "set-up-file-key"),
        *("set-up-language", "set-up-commune", "set-up-commune-found", "set-up-hamlets", "set-up-pins"),
        *("set-up-manner", "set-up-network", "set-up-province-waiting", "set-up-province-offered"),
        *("set-up-province-known", "set-up-centre", "set-up-centre-filled"),
        *("set-up-adults-wrong", "set-up-summary", "set-up-overview"),
        *("go-live", "go-live-police", "go-live-team", "go-live-waived"),
    ),
    "evening": (
        *("guide-pin", "guide-today-closed", "guide-attendance"),
        *("guide-adding-details", "guide-adding-consent", "guide-adding-code", "guide-today"),
        *("learner-turn", "learner-home-turn", "learner-card", "learner-card-printed", "learner-attract"),
        *("learner-hamlets", "learner-who", "learner-code", "learner-home"),
        *("learner-guest-home", "learner-keeping", "guide-keeping", "guide-keeping-code", "learner-kept"),
        *("guide-today-help", "guide-today-room"),
        *("guide-group", "guide-group-answer", "guide-papers", "guide-papers-certificate", "guide-papers-saved"),
        *("guide-learners", "guide-request", "guide-rights", "guide-own-data", "guide-requests"),
        *("report-month", "report-week", "report-hamlets", "guide-closing", "guide-today-ended"),
    ),
    "studio": (
        *("studio-empty", "studio-sample", "studio-cards", "studio-cards-printed"),
        *("studio-new", "studio-new-written"),
        *("studio-editor-page", "studio-editor-kinds", "studio-editor-question", "studio-editor-cover", "studio-use"),
        *("studio-shelf", "studio-card-open", "studio-removed", "studio-found"),
    ),
    "import": (
        *("import-file", "import-preview", "import-look", "import-pick"),
        *("import-mark", "import-names", "import-done"),
    ),
    "errand": (
        *("errand-start", "errand-screen", "errand-touch", "errand-variant", "errand-changes", "errand-step"),
        *("spots-marked", "spots-form"),
    ),
    "voice": (
        *("voice-nobody", "voice-language", "voice-consent", "voice-fresh", "voice-recording", "voice-good"),
        *("voice-fan", "voice-too-loud", "voice-kept", "voice-no-microphone", "voice-no-stick", "voice-stick"),
        *("voice-found", "voice-brought", "voice-in-use", "voice-readers", "voice-forget"),
    ),
}
"""Chapter that shows no lesson → names of its screens."""
OUTCOMES = ("", "-hint", "-right", "-wrong", "-alone", "-alone-hint", "-alone-done")
"""Possible suffixes of the name of a lesson's step."""


class NoScreenError(CommandError):
    """No screen of the album has the requested name."""

    code = "no-screen"


def chapters_with(only: str, packs: Sequence[Path]) -> list[str]:
    """Return the chapters with screens whose names contain `only`.

    Raises NoScreenError, with the names of all screens, if there is no such chapter.
    """
    known = {chapter: list(screens_of(chapter, packs)) for chapter in CHAPTERS}
    found = [
        chapter
        for chapter, names in known.items()
        if any(only in name + end for name in names for end in _ends(chapter))
    ]
    if not found:
        names = ", ".join(name for names in known.values() for name in names)
        raise NoScreenError(f"No screen's name contains “{only}”.", f"The screens are: {names}.")
    return found


def screens_of(chapter: str, packs: Sequence[Path]) -> Iterator[str]:
    """Yield the names of the screens of `chapter`; the names of a lesson's steps lack the suffixes in `OUTCOMES`."""
    lesson = LESSONS.get(chapter)
    if lesson is None:
        yield from AROUND[chapter]
        return
    pack, _, name = lesson.partition("/")
    yield f"lessons-{chapter}"
    for file in packs:
        if file.name.startswith(f"{pack}-"):
            for number, kind in enumerate(_kinds(file, f"lessons/{name}.json"), 1):
                yield f"{name}-{number:02d}-{kind}"
    yield f"{name}-result"
    yield f"{name}-card"


def _kinds(pack: Path, lesson: str) -> list[str]:
    """Return the kinds of a lesson's steps, read from the file of a bundled pack. Raises PackError."""
    try:
        with zipfile.ZipFile(pack) as opened:
            return [str(step["type"]) for step in json.loads(opened.read(lesson))["steps"]]
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError) as error:
        raise PackError(
            untranslated(f"{pack} is damaged."), untranslated("Build it again: kiosk pack build --all")
        ) from error


def _ends(chapter: str) -> Sequence[str]:
    return OUTCOMES if chapter in LESSONS else ("",)
