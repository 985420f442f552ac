"""Messages about the record of results and its backups."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Staff words", "The disk is full: nothing more can be recorded."),
    QT_TRANSLATE_NOOP("Staff words", "Free some space, then go on."),
    QT_TRANSLATE_NOOP("Staff words", "The database {file} is damaged: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Restart the kiosk: it restores itself."),
    QT_TRANSLATE_NOOP("Staff words", "Another program holds {file}."),
    QT_TRANSLATE_NOOP("Staff words", "Close the other program and try again."),
    QT_TRANSLATE_NOOP("Staff words", "{file} cannot be written: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Give this user the right to write in the data folder."),
    QT_TRANSLATE_NOOP("Staff words", "{file} was written by a newer version of the program."),
    QT_TRANSLATE_NOOP("Staff words", "Install the newer version again."),
    QT_TRANSLATE_NOOP("Staff words", "{file} was written by another version of the program."),
    QT_TRANSLATE_NOOP("Staff words", "Start the kiosk once, with some space on the disk."),
    QT_TRANSLATE_NOOP("Staff words", "The record could not be used: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Restart the kiosk; if it comes back, call the technician."),
    QT_TRANSLATE_NOOP("Staff words", "An event does not fit the record: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Nothing was stored; report this fault."),
    QT_TRANSLATE_NOOP("Staff words", "Event {event} of the record cannot be read: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Event {event} of the record is missing."),
    QT_TRANSLATE_NOOP("Staff words", "Event {event} of the record does not follow the one before."),
    QT_TRANSLATE_NOOP("Staff words", "Event {event} of the record was changed."),
    QT_TRANSLATE_NOOP("Staff words", "Keep the data folder as it is and call the technician."),
    QT_TRANSLATE_NOOP("Staff words", "The backup could not be written: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Check the disk and its free space."),
    QT_TRANSLATE_NOOP("Staff words", "The backup {file} is damaged: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "An older one is used instead."),
    QT_TRANSLATE_NOOP("Staff words", "Events {first} to {last} are not the next to be exported."),
    QT_TRANSLATE_NOOP("Staff words", "Another export is running: try again."),
    QT_TRANSLATE_NOOP("Staff words", "The events from {first} on were already exported, or never claimed."),
    QT_TRANSLATE_NOOP("Staff words", "Report this fault."),
    QT_TRANSLATE_NOOP("Staff words", "Check the disk and the rights of this user."),
    QT_TRANSLATE_NOOP("Staff words", "The database {file} was damaged and was restored."),
    QT_TRANSLATE_NOOP("Staff words", "Keep {aside} and call the technician."),
    QT_TRANSLATE_NOOP("Staff words", "The record could not be restored: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Free some space, then restart the kiosk."),
    QT_TRANSLATE_NOOP("Staff words", "The database {file} is gone."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "The record was restored from the backup {backup} with {saved} newer events. Nothing was lost. ({detail})",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "The record was restored from the backup {backup} with {saved} newer events. Others may be lost, so the "
        "kiosk has a new id. ({detail})",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "There was no backup; the record was restored with {saved} events. Nothing was lost. ({detail})",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "There was no backup; the record was restored with {saved} events. Others may be lost, so the kiosk has a "
        "new id. ({detail})",
    ),
    QT_TRANSLATE_NOOP("Staff words", "There is no sound record in {place}."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Name the data folder of the old machine, one of its backups, its file kiosk.db, or a stick with a copy.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "{file} cannot be taken over: {detail}"),
    QT_TRANSLATE_NOOP("Staff words", "Name another backup or copy of that kiosk."),
    QT_TRANSLATE_NOOP("Staff words", "The kiosk is running."),
    QT_TRANSLATE_NOOP("Staff words", "End it first, then restore again."),
)
