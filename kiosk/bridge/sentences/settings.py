"""What is said of the settings file."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Staff words", "{file} cannot be read: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "{file} cannot be read."),
    QT_TRANSLATE_NOOP("Staff words", "Let the kiosk read it, or delete it."),
    QT_TRANSLATE_NOOP("Staff words", "Remove it."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not written in UTF-8."),
    QT_TRANSLATE_NOOP("Staff words", "Save it as UTF-8 in the editor."),
    QT_TRANSLATE_NOOP("Staff words", "{file} cannot be understood: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "{file} has a number that is too long."),
    QT_TRANSLATE_NOOP("Staff words", "Correct that line."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is too large or too deeply nested."),
    QT_TRANSLATE_NOOP("Staff words", "Keep only the lines that are needed, {most} at most."),
    QT_TRANSLATE_NOOP("Staff words", "'{key}' is not a setting."),
    QT_TRANSLATE_NOOP("Staff words", "Remove it; known are {known}."),
    QT_TRANSLATE_NOOP("Staff words", "The setting '{key}' is wrong."),
    QT_TRANSLATE_NOOP("Staff words", "In the setting '{key}', “{entry}” is wrong."),
    QT_TRANSLATE_NOOP("Staff words", "Write one line of at most {most} letters."),
    QT_TRANSLATE_NOOP("Staff words", "Write a text between quotes."),
    QT_TRANSLATE_NOOP("Staff words", "Write true or false."),
    QT_TRANSLATE_NOOP("Staff words", "Write an address that starts with https://."),
    QT_TRANSLATE_NOOP("Staff words", 'Write a list of whole paths of folders, such as ["/media/usb"].'),
    QT_TRANSLATE_NOOP("Staff words", "Write one of {choices}."),
    QT_TRANSLATE_NOOP("Staff words", "Write a whole number from {low} to {high}."),
    QT_TRANSLATE_NOOP("Staff words", "The settings could not be saved: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Nothing has changed. The self-check says what to do about the disk."),
    QT_TRANSLATE_NOOP("Staff words", 'Write the five digits of the commune between quotes, such as "19249".'),
    QT_TRANSLATE_NOOP("Staff words", 'Write a list of names, such as ["Thượng Giang", "An Lạc"].'),
    QT_TRANSLATE_NOOP("Staff words", "Write at most {most} entries."),
)
