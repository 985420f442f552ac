"""Messages about packs from the province's mirror."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP(
        "Staff words", "Try again in a few minutes. If it is the same then, tell the province about its mirror."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Check the address of the mirror in the settings."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Check the address of the mirror in the settings, and whether the network reaches the internet.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Check the address in the settings. If it is right, use a stick: somebody may stand in between.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "Check the network, then try again; nothing was changed."),
    QT_TRANSLATE_NOOP("Staff words", "Connect the kiosk to a network, or use a stick."),
    QT_TRANSLATE_NOOP("Staff words", "Try again at another time, or use a stick."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Check the clock of this kiosk. If it is right, tell the province to renew its certificate."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "If this network wants a sign-in, use another. Else use a stick and tell the province."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "If the mirror has moved, correct the address in the settings. If this network wants a sign-in, use another.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Ask the province for an address that anybody may read, or use another network."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Tell the province: its mirror has to answer range requests, as usual web servers do."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Write the address of one into the settings, or use a stick."),
    QT_TRANSLATE_NOOP("Staff words", "This kiosk has no mirror."),
    QT_TRANSLATE_NOOP("Staff words", "{address} is no address of a mirror."),
    QT_TRANSLATE_NOOP("Staff words", "There is no network, or it does not reach the internet."),
    QT_TRANSLATE_NOOP("Staff words", "No server called {host} is found."),
    QT_TRANSLATE_NOOP("Staff words", "The server {host} accepts no connection."),
    QT_TRANSLATE_NOOP("Staff words", "The server {host} does not answer."),
    QT_TRANSLATE_NOOP("Staff words", "The server {host} has too much to do or a fault ({status})."),
    QT_TRANSLATE_NOOP("Staff words", "The server {host} cannot send a part of a file."),
    QT_TRANSLATE_NOOP("Staff words", "The network is too slow: less than {least} a second comes from {host}."),
    QT_TRANSLATE_NOOP("Staff words", "The connection to {host} broke off."),
    QT_TRANSLATE_NOOP("Staff words", "No safe connection to {host} comes about ({detail})."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The certificate of {host} is not valid on {day}, the day that the clock of this kiosk shows."
    ),
    QT_TRANSLATE_NOOP("Staff words", "The server that answers for {host} shows the certificate of another one."),
    QT_TRANSLATE_NOOP("Staff words", "The certificate of {host} is none that this kiosk trusts ({detail})."),
    QT_TRANSLATE_NOOP("Staff words", "{host} sends the kiosk on to {address}, and the kiosk does not follow."),
    QT_TRANSLATE_NOOP("Staff words", "{host} wants a password."),
    QT_TRANSLATE_NOOP("Staff words", "{host} does not answer as the mirror of a province does ({detail})."),
    QT_TRANSLATE_NOOP("Staff words", "There are no packs of a province at this address of {host}."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is missing from the mirror."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is missing from the mirror; perhaps it is just being updated."),
    QT_TRANSLATE_NOOP("Staff words", "{file} on the mirror is longer than {most} KiB, which no such file is."),
    QT_TRANSLATE_NOOP("Staff words", "{file} cannot be written to the disk of this kiosk ({detail})."),
    QT_TRANSLATE_NOOP("Staff words", "Fetching was stopped."),
)
