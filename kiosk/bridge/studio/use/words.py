"""Sentences of the sheet that puts lessons into use."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from kiosk.services.studio.use.own_use import UsePlan
    from kiosk.services.studio.use.question_files import CopiedQuestions

translate = QCoreApplication.translate
MOST_STOPS = 3
"""Number of findings that the sheet shows."""


def title(purpose: str, state: str) -> str:
    """Return the heading of the sheet."""
    if state == "done":
        return {
            "put": translate("Use", "The lesson is in use"),
            "leave": translate("Use", "The lesson is out of use"),
            "copy": translate("Use", "The lessons are on the stick"),
            "questions": translate("Use", "The questions are on the stick"),
        }[purpose]
    return {
        "put": translate("Use", "Put the lesson into use?"),
        "leave": translate("Use", "Take the lesson out of use?"),
        "copy": translate("Use", "Copy the commune's lessons to a stick"),
        "questions": translate("Use", "Copy the questions for another program?"),
    }.get(purpose, "")


def begin_label(purpose: str) -> str:
    """Return the words of the button that begins."""
    return {
        "put": translate("Use", "Put into use"),
        "leave": translate("Use", "Take out of use"),
        "copy": translate("Use", "Copy"),
        "questions": translate("Use", "Copy"),
    }.get(purpose, "")


def outlook(purpose: str, plan: "UsePlan | None", minutes: int = 0) -> list[dict[str, Any]]:
    """Return what will happen, as lines with an icon; `minutes`: measured duration of the lesson."""
    if purpose == "copy":
        return [
            _line("stick", translate("Use", "Plug in a USB stick.")),
            _line("check", translate("Use", "Everything that is in use is copied, marked “Lesson of the commune”.")),
            _line("lock", translate("Use", "A kiosk that trusts this commune takes the lessons from the stick.")),
        ]
    if purpose == "questions":
        return [
            _line("stick", translate("Use", "Plug in a USB stick.")),
            _line("check", translate("Use", "The questions are written for Moodle, as GIFT text and as QTI 3.0.")),
            _line("phone", translate("Use", "Practice phones stay here: other programs do not know them.")),
        ]
    if plan is None:
        return []
    if purpose == "leave":
        lines = [_line("check", translate("Use", "Residents no longer find this lesson. It stays here as a draft."))]
    else:
        counted = translate("Use", "%n step(s)", "", plan.steps)
        lasting = translate("Use", "about %n minute(s)", "", minutes)
        lines = [
            _line(
                "check",
                translate("Use", "Residents find the lesson on this kiosk: {steps}, {minutes}.").format(
                    steps=counted, minutes=lasting
                ),
            ),
            _line(
                "lock",
                translate("Use", "It is marked “Lesson of the commune” and signed by {commune}.").format(
                    commune=plan.commune.name
                ),
            ),
        ]
        missing = min(plan.unspoken.values(), default=0)
        if missing:
            silent = translate(
                "Use", "%n sentence(s) without a voice: residents see them, but hear nothing.", "", missing
            )
            lines.append(_line("speaker-off", silent))
    if plan.others:
        lines.append(_line("check", translate("Use", "%n other lesson(s) in use stay as they are.", "", plan.others)))
    return lines


def at_place(step: int | None, finding: str) -> str:
    """Return a finding with its place; `step`: index of the step, None for the texts of the lesson itself."""
    if step is None:
        return translate("Use", "Lesson: {finding}").format(finding=finding)
    return translate("Use", "Step {number}: {finding}").format(number=step + 1, finding=finding)


def result(purpose: str, stick: str, key: str) -> list[dict[str, Any]]:
    """Return what came of it; `stick`: name of the stick; `key`: digits of the commune's key, or see `counted`."""
    if purpose == "put":
        return [
            _line("check", translate("Use", "Residents find it first in its subject, at once.")),
            _line("stick", translate("Use", "For other kiosks: copy the lessons to a stick on the shelf.")),
        ]
    if purpose == "copy":
        copied = translate("Use", "You can pull out the stick {stick} now.").format(stick=stick)
        return [
            _line("stick", copied),
            _line("lock", translate("Use", "On the other kiosk, a technician loads it from the stick.")),
            _line("phone", translate("Use", "The first time, they compare the commune's key by telephone:")),
            _line("app-key", key),
        ]
    if purpose == "questions":
        return [
            _line("stick", translate("Use", "You can pull out the stick {stick} now.").format(stick=stick)),
            _line("check", translate("Use", "Questions and pages in each file: {counts}.").format(counts=key)),
            _line(
                "archive", translate("Use", "They are in the folder {folder}.").format(folder="tram-hoc-so/cau-hoi")
            ),
        ]
    return [_line("check", translate("Use", "You can put it into use again at any time."))]


def counted(copied: "CopiedQuestions") -> str:
    """Return how many questions and pages each format holds, with the names of the formats."""
    names = {"moodle": "Moodle", "gift": "GIFT", "qti": "QTI 3.0"}
    return " · ".join(f"{names[key]} {copied.counts[key]}" for key in names)


def _line(icon: str, text: str) -> dict[str, Any]:
    return {"icon": icon, "text": text}
