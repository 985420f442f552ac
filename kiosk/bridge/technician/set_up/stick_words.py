"""Texts of the set-up about the set-up files and the provinces' roots on a stick."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FileState:
    """The displayed set-up file.

    ``phase``, ``file``, ``can_apply``: see `phase`, `file` and `canApply` of `SetUpFindsViewModel`. ``label``: name
    of the stick. ``wrong``: number of invalid lines.
    """

    phase: str
    label: str
    file: str
    wrong: int
    can_apply: bool


def file_heading(state: FileState) -> str:
    """Return the heading of the preview of a set-up file."""
    if state.phase == "waiting":
        return translate("Set-up", "Plug in the stick with the file tram-hoc.toml")
    if state.phase == "looking":
        text = translate("Set-up", "Reading USB “{stick}”…")
    elif state.file:
        text = translate("Set-up", "{file} on USB “{stick}”")
    else:
        text = translate("Set-up", "USB “{stick}” has no file tram-hoc.toml")
    return text.format(file=state.file, stick=state.label)


def file_help(state: FileState) -> str:
    """Return the explanation below the heading `file_heading`."""
    if state.phase in {"waiting", "looking"}:
        return translate("Set-up", "Nothing changes yet.")
    if not state.file:
        return translate(
            "Set-up",
            "Get it from the province or write it with any text editor. Or go back and set up the kiosk by hand.",
        )
    if state.wrong:
        return translate(
            "Set-up",
            "%n line(s) have errors, so the file is not used. Correct the "
            "file, or go back and set up the kiosk by hand.",
            "",
            state.wrong,
        )
    if state.can_apply:
        return translate("Set-up", "Nothing changes until you press Apply.")
    return translate("Set-up", "All settings already match the file.")


@dataclass(frozen=True, slots=True)
class RootState:
    """The root in use and the roots on the stick.

    ``phase``: see `SetUpFindsViewModel.phase`. ``is_known``: whether a root is in use. ``name``: name of the province
    of the root in use; empty if there is none. ``found``: number of roots on the stick. ``offered``: number of roots
    on the stick that are not in use.
    """

    phase: str
    is_known: bool
    name: str
    found: int
    offered: int


def root_heading(state: RootState) -> str:
    """Return the heading of the step about the province."""
    if state.is_known:
        return translate("Set-up", "The province's key")
    return translate("Set-up", "Which province's packs does this kiosk trust?")


def root_help(state: RootState) -> str:
    """Return the explanation below the heading `root_heading`."""
    if state.phase == "looking":
        return translate("Set-up", "Reading the stick…")
    if state.phase == "waiting":
        return _waiting(is_known=state.is_known)
    if state.offered == 0:
        return _nothing_offered(state)
    if not state.is_known:
        return translate("Set-up", "Compare the fingerprint with the province's paper before you use a key.")
    name = state.name or translate("Set-up", "an unnamed province")
    return translate(
        "Set-up", "In use: {province}. Use another key only if its digits are on the province's paper."
    ).format(province=name)


def _waiting(*, is_known: bool) -> str:
    if is_known:
        return translate("Set-up", "To change it, plug in a USB stick with another file root.json.")
    return translate(
        "Set-up",
        "Plug in the USB stick with the province's file root.json. Without it, "
        "packs from sticks are refused; you can do this later.",
    )


def _nothing_offered(state: RootState) -> str:
    if state.found:
        return translate("Set-up", "This stick has the key already in use.")
    return translate("Set-up", "There is no file root.json on this stick. Ask the province for it.")
