"""The form of address before one person's name."""

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
