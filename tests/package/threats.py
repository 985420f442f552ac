"""Attempts to leave a kiosk with keys and key combinations, as arguments of `wtype`."""

from collections.abc import Iterator

Act = tuple[str, ...]
"""Arguments of one call of `wtype`."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ALONE = (
    *(f"F{number}" for number in range(1, 13)),
    *("Menu", "Super_L", "Super_R", "Alt_L", "Control_L", "Print", "Sys_Req", "Pause", "Break"),
    *("Insert", "Help", "Undo", "Redo", "Find", "Cancel", "Scroll_Lock", "Num_Lock", "Execute", "Select"),
    *("XF86HomePage", "XF86Back", "XF86Forward", "XF86Refresh", "XF86Stop", "XF86Search", "XF86Favorites"),
    *("XF86WWW", "XF86Mail", "XF86Calculator", "XF86Explorer", "XF86MyComputer", "XF86Terminal", "XF86Tools"),
    *("XF86Copy", "XF86Cut", "XF86Paste", "XF86Open", "XF86Close", "XF86New", "XF86Save", "XF86Reload"),
    *("XF86AudioRaiseVolume", "XF86AudioLowerVolume", "XF86AudioMute", "XF86AudioPlay", "XF86AudioMedia"),
    *("XF86PowerOff", "XF86PowerDown", "XF86Sleep", "XF86Standby", "XF86Suspend", "XF86Hibernate", "XF86WakeUp"),
    *("XF86LogOff", "XF86ScreenSaver", "XF86Eject", "XF86Display", "XF86TaskPane", "XF86ApplicationLeft"),
    *("XF86ZoomIn", "XF86ZoomOut", "XF86MenuKB", "XF86RotateWindows", "XF86Launch0", "XF86Launch1"),
    *(f"XF86Switch_VT_{number}" for number in range(1, 8)),
    *("XF86Next_VMode", "XF86Prev_VMode", "XF86ClearGrab", "XF86Ungrab", "Terminate_Server"),
)
TOGETHER: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("alt",), ("F1", "F2", "F4", "F7", "F8", "F10", "Tab", "Print", "Sys_Req", "Left", "Right")),
    (("alt", "shift"), ("Tab", "F10")),
    (("ctrl",), (*LETTERS, "plus", "minus", "0", "F4", "Tab", "Insert", "Home", "Print")),
    (("ctrl", "shift"), ("q", "t", "n", "i", "z", "v", "u", "Tab", "Delete")),
    (("ctrl", "alt"), ("BackSpace", "Delete", "t", "l", "d", *(f"F{number}" for number in range(1, 13)))),
    (("shift",), ("F10", "Insert", "Delete")),
    (("logo",), ("d", "e", "l", "m", "r", "i", "x", "Tab", "Up", "F1", "Print", "plus")),
    (("logo", "shift"), ("s", "q")),
    (("logo", "ctrl"), ("q", "d", "F4")),
)


def chord(held: tuple[str, ...], key: str) -> Act:
    """Arguments that press `key` while the modifiers `held` are down."""
    press = tuple(part for name in held for part in ("-M", name))
    release = tuple(part for name in reversed(held) for part in ("-m", name))
    return (*press, "-k", key, *release)


def attempts() -> Iterator[tuple[str, Act]]:
    """Yield name and arguments of every attempt with keys that have no function in the kiosk."""
    for key in ALONE:
        yield key, ("-k", key)
    for held, keys in TOGETHER:
        for key in keys:
            yield "+".join((*held, key)), chord(held, key)
    yield "Shift five times", ("-k", "Shift_L") * 5


def acts() -> Iterator[tuple[str, Act]]:
    """Yield name and arguments of keys that have a function in the kiosk, alone and with modifiers.

    Escape goes back; Space and Return press the focused button.
    """
    for key in ("Escape", "space", "Return"):
        for held in ((), ("alt",), ("ctrl",), ("shift",), ("logo",), ("ctrl", "shift"), ("ctrl", "alt")):
            yield "+".join((*held, key)), chord(held, key)
