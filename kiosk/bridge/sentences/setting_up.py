"""Messages about the set-up of a kiosk."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Staff words", "The list of communes cannot be read: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Install the program again."),
    QT_TRANSLATE_NOOP("Staff words", "The file is not the key of a province, or it is damaged."),
    QT_TRANSLATE_NOOP("Staff words", "The file is another part of the province's signatures, not its key."),
    QT_TRANSLATE_NOOP("Staff words", "The file is too large for the key of a province."),
    QT_TRANSLATE_NOOP("Staff words", "Copy it from the province again, or take another stick."),
    QT_TRANSLATE_NOOP("Staff words", "Take the file that is called root.json."),
    QT_TRANSLATE_NOOP("Staff words", "{file} cannot be read from the stick."),
    QT_TRANSLATE_NOOP("Staff words", "Pull the stick and put it in again; nothing was changed."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is a link to another place, or no file at all."),
    QT_TRANSLATE_NOOP("Staff words", "Copy the file itself to the stick."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not on the stick."),
    QT_TRANSLATE_NOOP("Staff words", "Copy it to the stick again."),
    QT_TRANSLATE_NOOP("Staff words", "The set-up could not be finished: {detail}."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The self-check says what to do about the disk; then restart the kiosk: it goes on with it."
    ),
    QT_TRANSLATE_NOOP("Staff words", "The set-up could not be saved: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Nothing was changed. The self-check says what to do about the disk."),
    QT_TRANSLATE_NOOP("Staff words", "The set-up file has lines that are wrong."),
    QT_TRANSLATE_NOOP("Staff words", "Correct it, then put the stick in again."),
    QT_TRANSLATE_NOOP("Staff words", "'{key}' is not part of a set-up."),
    QT_TRANSLATE_NOOP("Staff words", "A province alone says nothing."),
    QT_TRANSLATE_NOOP("Staff words", "Add the line with the commune, or take this out."),
    QT_TRANSLATE_NOOP("Staff words", "A PIN does not belong in a file."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Take the line out; PINs are chosen at the kiosk, where nobody can find them on a stick."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Several communes are called {name}: {communes}."),
    QT_TRANSLATE_NOOP("Staff words", 'Add a line with the province, such as province = "{province}".'),
    QT_TRANSLATE_NOOP("Staff words", "{code} is {commune}."),
    QT_TRANSLATE_NOOP("Staff words", "Correct the code or the province."),
    QT_TRANSLATE_NOOP("Staff words", "There is no commune {name}."),
    QT_TRANSLATE_NOOP("Staff words", "Write its name or its five digits as they are since July 2025."),
    QT_TRANSLATE_NOOP("Staff words", 'If {commune} is meant, write commune = "{code}".'),
    QT_TRANSLATE_NOOP("Staff words", 'Write a file, such as "root.json".'),
    QT_TRANSLATE_NOOP("Staff words", "{file} lies outside of the stick."),
    QT_TRANSLATE_NOOP("Staff words", "Put the file beside this one and write only its name."),
)
