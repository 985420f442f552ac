"""Texts of the page that installs packs: content of the source, cards of packs, progress of an installation.

Rules: values are inserted after the translation, so that each language keeps its word order.
"""

import math
import re
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.bridge.staff.words import format_number
from kiosk.bridge.technician.fact_lines import fact_line, spaced, unbroken
from kiosk.domain.offers import Changes

translate = QCoreApplication.translate
CONTEXT = "Packs to install"
STANDINGS = {
    "signed": str(QT_TRANSLATE_NOOP("Packs to install", "Signature valid")),
    "checking": str(QT_TRANSLATE_NOOP("Packs to install", "Checking…")),
    "same": str(QT_TRANSLATE_NOOP("Packs to install", "Already here")),
    "older": str(QT_TRANSLATE_NOOP("Packs to install", "Older version")),
    "superseded": str(QT_TRANSLATE_NOOP("Packs to install", "Newer one available")),
    "kept": str(QT_TRANSLATE_NOOP("Packs to install", "Stored, not in use")),
    "installing": str(QT_TRANSLATE_NOOP("Packs to install", "Installing…")),
    "installed": str(QT_TRANSLATE_NOOP("Packs to install", "Installed")),
    "failed": str(QT_TRANSLATE_NOOP("Packs to install", "Not installed")),
    "missing": str(QT_TRANSLATE_NOOP("Packs to install", "Not on the stick")),
    "remote": str(QT_TRANSLATE_NOOP("Packs to install", "Not downloaded")),
    "fetched": str(QT_TRANSLATE_NOOP("Packs to install", "Downloaded")),
    "unreached": str(QT_TRANSLATE_NOOP("Packs to install", "Unreachable")),
    "unserved": str(QT_TRANSLATE_NOOP("Packs to install", "Not on the server")),
    "attention": str(QT_TRANSLATE_NOOP("Packs to install", "Touch to decide")),
    "refused": str(QT_TRANSLATE_NOOP("Packs to install", "Refused")),
}
"""State of a row → its name on the screen."""
TONES = {
    "signed": "good",
    "fetched": "good",
    "installed": "good",
    "refused": "bad",
    "failed": "bad",
    "unreached": "bad",
    "older": "note",
    "attention": "note",
}
"""State of a row → tone of the label that shows the state; other states have no tone."""
PACK_FILE = re.compile(r"(?:.*/)?(.+)-([0-9][0-9.]*)\.hocpack")
NO_CHANGES = Changes(0)
SECONDS_SHOWN = 90
"""Threshold in seconds: a shorter remaining time is shown in seconds, a longer one in minutes."""


@dataclass(frozen=True, slots=True)
class SourceState:
    """State of the stick or of the mirror.

    ``phase``: see `UsbViewModel.phase`. ``is_remote``: whether the source is the mirror. ``label``: name of the
    stick. ``packs``: number of listed packs. ``rows``: number of rows on the page. ``needs_person``: see
    `UsbRows.needs_person`. ``installed``: number of installed packs. ``failed``: number of failed installations.
    ``size``: size of the packs, as text. ``free``: free disk space of the kiosk, as text. ``has_fetched``: whether
    packs that the kiosk has downloaded by itself wait for their installation. ``is_far``: whether a chosen pack must
    be downloaded before it is installed. ``locked``: see `UsbRows.locked_count`.
    """

    phase: str
    is_remote: bool
    label: str
    packs: int
    rows: int
    needs_person: bool
    installed: int
    failed: int
    size: str
    free: str
    has_fetched: bool = False
    is_far: bool = True
    locked: int = 0


def heading(source: SourceState) -> str:
    """Return the heading of the page."""
    return _mirror_heading(source) if source.is_remote else _stick_heading(source)


def _mirror_heading(source: SourceState) -> str:
    if source.phase == "looking":
        return translate("Packs to install", "Contacting the province's server…")
    if source.packs == 0:
        return translate("Packs to install", "Network — no packs found")
    if source.packs == 1:
        return translate("Packs to install", "Network — 1 pack, {size}").format(size=source.size)
    text = translate("Packs to install", "Network — {count} packs, {size}")
    return text.format(count=format_number(source.packs), size=source.size)


def _stick_heading(source: SourceState) -> str:
    if source.phase == "waiting" and source.has_fetched:
        return translate("Packs to install", "Downloaded packs are waiting")
    if source.phase == "waiting":
        return translate("Packs to install", "Plug in the USB stick")
    if source.phase == "looking":
        text = translate("Packs to install", "Reading USB “{stick}”…")
    elif source.packs == 0 and source.locked:
        return _locked_heading(source)
    elif source.needs_person:
        text = translate("Packs to install", "USB “{stick}” — decision needed")
    elif source.packs == 0 and source.rows:
        text = translate("Packs to install", "USB “{stick}” — no usable packs")
    elif source.packs == 0:
        text = translate("Packs to install", "USB “{stick}” — no packs found")
    elif source.packs == 1:
        text = translate("Packs to install", "USB “{stick}” — 1 pack, {size}")
    else:
        text = translate("Packs to install", "USB “{stick}” — {count} packs, {size}")
    return text.format(stick=source.label, count=format_number(source.packs), size=source.size)


def _locked_heading(source: SourceState) -> str:
    if source.locked == 1:
        text = translate(
            "Packs to install", "USB “{stick}” — 1 pack cannot be used yet: the kiosk lacks the province's key"
        )
    else:
        text = translate(
            "Packs to install",
            "USB “{stick}” — {count} packs cannot be used yet: the kiosk lacks the province's key",
        )
    return text.format(stick=source.label, count=format_number(source.locked))


def help_text(source: SourceState) -> str:
    """Return the explanation below the heading."""
    return _mirror_help(source) if source.is_remote else _stick_help(source)


def _mirror_help(source: SourceState) -> str:
    if source.phase == "looking":
        return translate("Packs to install", "Nothing changes yet.")
    if source.packs == 0 and source.rows == 0:
        return translate("Packs to install", "The province's server has no packs yet.")
    if source.packs == 0:
        return translate("Packs to install", "Nothing was changed.")
    if source.installed == 0 or source.phase == "installing":
        near = translate("Packs to install", "Free space: {free}. Nothing changes until you press Install.")
        far = translate("Packs to install", "Free space: {free}. Packs are downloaded when you press Install.")
        return (far if source.is_far else near).format(free=source.free)
    if source.failed == 0:
        return translate("Packs to install", "Installed: {count}.").format(count=format_number(source.installed))
    text = translate("Packs to install", "Installed: {count}. Not installed: {failed}, for the reason below.")
    return text.format(count=format_number(source.installed), failed=format_number(source.failed))


def _stick_help(source: SourceState) -> str:
    if source.phase == "waiting" and source.has_fetched:
        return translate(
            "Packs to install",
            "The kiosk has downloaded packs over the network: touch the button below, or plug in a USB stick.",
        )
    if source.phase == "waiting":
        return translate(
            "Packs to install",
            "The kiosk finds packs in any folder. If it does not detect the stick within half "
            "a minute, use one formatted with FAT32, exFAT or NTFS.",
        )
    if source.phase == "looking" or (source.packs == 0 and source.rows):
        return translate("Packs to install", "Nothing changes yet.")
    if source.packs == 0:
        return translate(
            "Packs to install",
            "A kiosk stick must contain the folders “metadata” and "
            "“targets”, or one .zip file, exactly as made by the "
            "province. Copy them from the province again and plug the stick back in.",
        )
    if source.installed == 0 or source.phase == "installing":
        text = translate("Packs to install", "Free space: {free}. Nothing changes until you press Install.")
        return text.format(free=source.free)
    if source.failed == 0:
        text = translate("Packs to install", "Installed: {count}. You can remove the stick.")
    else:
        text = translate(
            "Packs to install",
            "Installed: {count}. Not installed: {failed}, for the reason below. You can remove the stick.",
        )
    return text.format(count=format_number(source.installed), failed=format_number(source.failed))


def install_label(chosen: int) -> str:
    """Return the label of the button that installs the chosen packs; `chosen`: their number."""
    if chosen == 0:
        return translate("Packs to install", "Nothing chosen")
    if chosen == 1:
        return translate("Packs to install", "Install 1 pack")
    return translate("Packs to install", "Install {count} packs").format(count=format_number(chosen))


def network_label(*, has_fetched: bool) -> str:
    """Return the label of the button that lists the mirror's packs; `has_fetched`: see `SourceState`."""
    if has_fetched:
        return translate("Packs to install", "Downloaded packs")
    return translate("Packs to install", "Get packs over the network")


def other_source_label(*, is_remote: bool, has_fetched: bool) -> str:
    """Return the short label of the button that switches to the other source; see `SourceState`."""
    if is_remote:
        return translate("Packs to install", "Back to USB")
    if has_fetched:
        return translate("Packs to install", "Downloaded packs")
    return translate("Packs to install", "Over the network")


def expired_text(*, is_remote: bool) -> str:
    """Return the explanation of the question whether packs with an expired signature are accepted."""
    if is_remote:
        return translate(
            "Packs to install",
            "Everything else is correct, and no newer version was seen here. This "
            "is recorded. Tell the province about its server.",
        )
    return translate(
        "Packs to install",
        "Everything else is correct, and no newer version was seen here. This "
        "is recorded. Ask the province for a new stick.",
    )


@dataclass(frozen=True, slots=True)
class Progress:
    """Progress of an installation.

    ``number``: number of the pack being installed, from 1. ``count``: number of packs to install. ``share``:
    completed share, from 0 to 1. ``seconds_left``: remaining seconds; -1 while unknown. ``is_remote``: whether the
    packs are on the mirror.
    """

    number: int
    count: int
    share: float
    seconds_left: int
    is_remote: bool


def progress_text(progress: Progress, *, has_time: bool) -> str:
    """Return the progress in one line; `has_time`: whether to include the remaining time, if it is known."""
    if progress.is_remote:
        ease = translate("Packs to install", "continues by itself after a network failure")
    else:
        ease = translate("Packs to install", "you can remove the stick at any time")
    done = translate("Packs to install", "Installing {number} of {count} · {percent} %").format(
        number=progress.number, count=format_number(progress.count), percent=math.floor(progress.share * 100)
    )
    left = _time_left(progress.seconds_left) if has_time else ""
    return " · ".join(part for part in (done, left, ease) if part)


def _time_left(seconds: int) -> str:
    if seconds < 0:
        return ""
    if seconds < SECONDS_SHOWN:
        return translate("Packs to install", "about {count} seconds left").format(
            count=format_number(max(1, seconds))
        )
    return translate("Packs to install", "about {count} minutes left").format(
        count=format_number(math.ceil(seconds / 60))
    )


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the page: a pack, or an error of a whole carrier (a signed folder or zip file with packs).

    ``state``: a key of `STANDINGS`. ``before``: the installed version; empty if there is none. ``version``: the
    version on offer. ``changes``: numbers of the lessons. ``message``, ``cure``: message and remedy of an error;
    empty if there is none. ``act``: the action that the page offers for the error (see `rows.ACTS`); empty if there
    is none. ``can_be_installed``, ``is_chosen``: always false for an error. ``question``: title, text and button of
    the question about the key of a commune; empty for other rows.
    """

    key: str
    title: str
    state: str
    publisher: str = ""
    before: str = ""
    version: str = ""
    changes: Changes = NO_CHANGES
    languages: str = ""
    size: str = ""
    message: str = ""
    cure: str = ""
    act: str = ""
    can_be_installed: bool = False
    is_chosen: bool = False
    question: tuple[str, str, str] = ("", "", "")

    @property
    def card(self) -> dict[str, Any]:
        """Map of the state and the texts that the row's card shows."""
        title, versions, facts = _title(self.title), _versions(self.before, self.version), self._facts
        standing = QCoreApplication.translate(CONTEXT, STANDINGS.get(self.state, STANDINGS["refused"]))
        return {
            "key": self.key,
            "title": title,
            "version": self.version,
            "state": self.state,
            "headline": spaced(f"{title}   {unbroken(versions)}") if versions else title,
            "facts": facts,
            "standing": standing,
            "tone": TONES.get(self.state, ""),
            "label": ". ".join(part for part in (title, versions, facts, standing) if part),
            "message": self.message,
            "cure": self.cure,
            "act": self.act,
            "canBeInstalled": self.can_be_installed,
            "chosen": self.is_chosen,
            "askTitle": self.question[0],
            "askText": self.question[1],
            "askAct": self.question[2],
        }

    @property
    def _facts(self) -> str:
        if self.message:
            return f"{self.message} {self.cure}"
        lessons = _lessons(self.changes, is_update=self.before != "")
        return fact_line(self.publisher, lessons, self.languages, self.size)


def _title(title: str) -> str:
    """Return `title`; if it is the name of a pack file, return the id and version of the pack instead.

    A file name is one long word, for which a card is too narrow.
    """
    found = PACK_FILE.fullmatch(title)
    return f"{found[1]} {found[2]}" if found else title


def _versions(before: str, version: str) -> str:
    if not version:
        return ""
    if not before:
        return translate("Packs to install", "new · {version}").format(version=version)
    return version if before == version else f"{before} → {version}"


def _lessons(changes: Changes, *, is_update: bool) -> str:
    if changes.lessons == 0:
        return ""
    if changes.lessons == 1:
        parts = [translate("Packs to install", "1 lesson")]
    else:
        parts = [translate("Packs to install", "{count} lessons").format(count=format_number(changes.lessons))]
    if is_update and changes.new:
        parts.append(translate("Packs to install", "{count} new").format(count=format_number(changes.new)))
    if is_update and changes.changed:
        parts.append(translate("Packs to install", "{count} changed").format(count=format_number(changes.changed)))
    if is_update and changes.removed:
        parts.append(translate("Packs to install", "{count} removed").format(count=format_number(changes.removed)))
    return ", ".join(parts)
