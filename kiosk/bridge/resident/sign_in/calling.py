"""Names of people on the screen: the form of address before a name, and several names in a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

FOR_ONE = frozenset({"bác", "bạn"})
"""Forms of address that can stand before one person's name; the others address several people."""


def called(name: str, address: str) -> str:
    """Return `name` with the form of address before it, such as «bác An»; only the name if that is not possible.

    English has no form of address before a name.
    """
    if address not in FOR_ONE:
        return name
    return QCoreApplication.translate("Sign in", "{name}", "with the form of address").replace("{name}", name)


def called_first(name: str, address: str) -> str:
    """Return `called` with a capital letter, such as «Bác An»."""
    label = called(name, address)
    return label[:1].upper() + label[1:]


def joined(names: Sequence[str]) -> str:
    """Return the names as «Minh, Lài và Hoa»."""
    if len(names) < 2:  # noqa: PLR2004 - one name
        return "".join(names)
    translate = QCoreApplication.translate
    return translate("Turn", "{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])
