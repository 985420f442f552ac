"""Messages about copies of the record: making them on a stick, and opening them on a replacement machine."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Staff words", "That is no code of a copy: it has {digits} digits."),
    QT_TRANSLATE_NOOP("Staff words", "Type it as it is on the paper."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is no copy of a kiosk's record."),
    QT_TRANSLATE_NOOP("Staff words", "Copies of a kiosk lie in the folder tram-hoc-so/sao-luu of the stick."),
    QT_TRANSLATE_NOOP("Staff words", "The code does not open {file}."),
    QT_TRANSLATE_NOOP("Staff words", "Compare every digit with the paper; each copy has a code of its own."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is damaged or cut off."),
    QT_TRANSLATE_NOOP("Staff words", "Use another copy, with the code of that one."),
    QT_TRANSLATE_NOOP("Staff words", "Copies of several kiosks are there, the newest of each: {files}."),
    QT_TRANSLATE_NOOP("Staff words", "Name the file of the kiosk that was lost."),
    QT_TRANSLATE_NOOP("Staff words", "The code opens none of {files}."),
    QT_TRANSLATE_NOOP("Staff words", "The kiosk's own disk has too little room to make a copy."),
)
