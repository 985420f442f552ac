"""Messages about exporting results and reports."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP(
        "Staff words", "The sync bundle {file} is damaged and this version of the program cannot make it again."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Copy it back into {folder} from an older stick, or call the technician."),
    QT_TRANSLATE_NOOP("Staff words", "There is no room left in {folder}."),
    QT_TRANSLATE_NOOP("Staff words", "Free some space or take another stick."),
    QT_TRANSLATE_NOOP("Staff words", "{folder} is write-protected."),
    QT_TRANSLATE_NOOP("Staff words", "Take off the lock or take another stick."),
    QT_TRANSLATE_NOOP("Staff words", "{folder} cannot be reached: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Put the stick in again."),
    QT_TRANSLATE_NOOP("Staff words", "Nothing could be written to {folder}: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Try another stick."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not used: its name is not that of a sync bundle."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not used: it cannot be read ({detail})."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not used: its bytes are not those that its name promises."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not used: it cannot be unpacked ({detail})."),
    QT_TRANSLATE_NOOP(
        "Staff words", "{file} is not used: it is cut short, too big, or has something behind its end."
    ),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not used: it does not begin with its list."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not used: its name and its list tell of different events."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not used: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "Copy it from the kiosk again."),
    QT_TRANSLATE_NOOP("Staff words", "The results are on the stick, but the kiosk could not note it: {detail}."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Taking them again does no harm. The self-check says what to do about the disk."
    ),
    QT_TRANSLATE_NOOP("Staff words", "USB “{label}” was pulled out."),
    QT_TRANSLATE_NOOP("Staff words", "The file could not be written: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "The stick is write-protected."),
    QT_TRANSLATE_NOOP("Staff words", "There is no room left for the file."),
    QT_TRANSLATE_NOOP("Staff words", "The kiosk's own disk could not be written: {detail}."),
    QT_TRANSLATE_NOOP("Staff words", "The stick is not to blame: the self-check says what to do about the disk."),
    QT_TRANSLATE_NOOP("Staff words", "{file} on the stick is a link to another place, or no folder at all."),
    QT_TRANSLATE_NOOP("Staff words", "Take {file} off the stick, or use another stick."),
)
