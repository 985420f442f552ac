"""Messages about the results of self-checks and about the log."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Staff words", "The check was stopped."),
    QT_TRANSLATE_NOOP("Staff words", "Start it again."),
    QT_TRANSLATE_NOOP("Staff words", "The check could not be made: {reason}."),
    QT_TRANSLATE_NOOP("Staff words", "Check again; if it stays so, look at the disk."),
    QT_TRANSLATE_NOOP("Staff words", "Take the log away on a stick and report this fault."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is in order."),
    QT_TRANSLATE_NOOP("Staff words", "There is no {file}; the defaults are used."),
    QT_TRANSLATE_NOOP("Staff words", "Correct them; the log has the right form of each."),
    QT_TRANSLATE_NOOP("Staff words", "{count} whole, every file of them."),
    QT_TRANSLATE_NOOP("Staff words", "There is none: residents find no lesson."),
    QT_TRANSLATE_NOOP("Staff words", "Install packs from a stick."),
    QT_TRANSLATE_NOOP("Staff words", "Files are missing or changed: {packs}."),
    QT_TRANSLATE_NOOP("Staff words", "Install it again from a stick."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Restart the kiosk and let nobody use it for a quarter of an hour: it repairs them by itself.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "Came with the program and is not installed: {packs}."),
    QT_TRANSLATE_NOOP("Staff words", "Restart the kiosk; if it stays so, the log says why."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The province's keys are not on this kiosk: no pack from a stick can be trusted."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Bring them in at set-up, from the province's stick."),
    QT_TRANSLATE_NOOP("Staff words", "The province's keys are damaged."),
    QT_TRANSLATE_NOOP("Staff words", "Bring them in again, from the province's stick."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The province's keys hold until {day}; the clock cannot tell whether that is past."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Set the clock first."),
    QT_TRANSLATE_NOOP("Staff words", "The province's keys have expired on {day}."),
    QT_TRANSLATE_NOOP("Staff words", "Ask the province for a stick with newer keys."),
    QT_TRANSLATE_NOOP(
        "Staff words", "{keys} keys of the province, {needed} needed, until {day}; {marks} versions remembered."
    ),
    QT_TRANSLATE_NOOP("Staff words", "They expire soon: ask the province for newer ones."),
    QT_TRANSLATE_NOOP("Staff words", "{free} of {total} are free."),
    QT_TRANSLATE_NOOP("Staff words", "Only {free} are free."),
    QT_TRANSLATE_NOOP("Staff words", "Only {free} are free, and the room that is kept for the record is used up."),
    QT_TRANSLATE_NOOP("Staff words", "{free} of {total} are free, but no room could be kept for the record."),
    QT_TRANSLATE_NOOP("Staff words", "Restart the kiosk and check again. If it stays so, the log tells why."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Make room now: remove packs that are not used. Soon nothing can be recorded any more."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "The disk will be full one day: remove packs that are not used, or take a larger disk."
    ),
    QT_TRANSLATE_NOOP("Staff words", "{free} of {total} are free on the disk of {linked}."),
    QT_TRANSLATE_NOOP("Staff words", "Only {free} are free on the disk of {linked}."),
    QT_TRANSLATE_NOOP("Staff words", "Make room on that disk now, or take a larger one."),
    QT_TRANSLATE_NOOP("Staff words", "That disk will be full one day: make room on it, or take a larger one."),
    QT_TRANSLATE_NOOP("Staff words", "The system lets nothing be written to the disk of {linked} any more."),
    QT_TRANSLATE_NOOP("Staff words", "The system lets nothing be written to the disk any more."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Restart the kiosk. If it stays so, the disk is failing: take the results away and replace it."
    ),
    QT_TRANSLATE_NOOP("Staff words", "It is {now}; the network has set the clock."),
    QT_TRANSLATE_NOOP("Staff words", "It shows {now}. Last confirmed: {trusted}."),
    QT_TRANSLATE_NOOP("Staff words", "It shows {now}. Nobody has confirmed that yet."),
    QT_TRANSLATE_NOOP("Staff words", "It shows {now}, which cannot be right by what is recorded here."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Look at a watch. If the time is right, confirm it here; else set the system's clock."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Set the system's clock. If it is wrong after every start, change the mainboard's battery."
    ),
    QT_TRANSLATE_NOOP("Staff words", "{disk} says that it is sound ({source})."),
    QT_TRANSLATE_NOOP("Staff words", "{disk} is nearly worn out ({source})."),
    QT_TRANSLATE_NOOP("Staff words", "Plan to replace it this year."),
    QT_TRANSLATE_NOOP("Staff words", "{disk} reports errors ({source})."),
    QT_TRANSLATE_NOOP("Staff words", "Take the results away on a stick today, and replace the disk."),
    QT_TRANSLATE_NOOP("Staff words", "This machine does not say how sound its disk is."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Nothing has to be done. Where smartctl is installed and may be used, it is asked."
    ),
    QT_TRANSLATE_NOOP("Staff words", "USB “{label}” takes {writing} MB a second and gives {reading}."),
    QT_TRANSLATE_NOOP("Staff words", "USB “{label}” takes {writing} MB a second."),
    QT_TRANSLATE_NOOP("Staff words", "It is slow: try another socket, or another stick for large packs."),
    QT_TRANSLATE_NOOP("Staff words", "USB “{label}” does not answer: {reason}."),
    QT_TRANSLATE_NOOP("Staff words", "USB “{label}” can be read, but not written."),
    QT_TRANSLATE_NOOP("Staff words", "USB “{label}” has no 8 MB free."),
    QT_TRANSLATE_NOOP("Staff words", "Put the stick in again, or take another one."),
    QT_TRANSLATE_NOOP("Staff words", "No USB stick is plugged in."),
    QT_TRANSLATE_NOOP("Staff words", "Plug in a stick and check again."),
    QT_TRANSLATE_NOOP("Staff words", "The stick gave back something else than was written."),
    QT_TRANSLATE_NOOP("Staff words", "Use another stick."),
    QT_TRANSLATE_NOOP("Staff words", "All {total} cells answer."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The record was gone and was restored on {when}. How many events are missing is not known."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "The record was damaged and was restored on {when}: {saved} events were read from the damaged file, about "
        "{missing} may be missing. The damaged file is kept: {file}.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "The record was damaged and was restored on {when}: {saved} events were read from the damaged file; it is "
        "not known how many are missing. The damaged file is kept: {file}.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Take the results away, report it, and look at the disk. Then confirm here that you have seen this.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "Files in the outbox are damaged and cannot be taken away ({count}): {names}."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Copy them back from an older stick if it has them; else move them out of the outbox and keep them.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "{whole} bundles are whole. Visits waiting: {visits}, since {since}; {left} of them are from an earlier "
        "record of this kiosk.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "{missing} of {total} cells did not answer (row/column): {cells}."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Clean the screen and try again. If the same cells stay silent, calibrate or replace it."
    ),
    QT_TRANSLATE_NOOP("Staff words", "The test sound was heard."),
    QT_TRANSLATE_NOOP("Staff words", "The test sound was not heard."),
    QT_TRANSLATE_NOOP("Staff words", "Turn the speaker on and up, look at its cable, and try again."),
    QT_TRANSLATE_NOOP("Staff words", "Nobody has listened yet."),
    QT_TRANSLATE_NOOP("Staff words", "Play the test sound."),
    QT_TRANSLATE_NOOP("Staff words", "The sound service of this machine does not answer."),
    QT_TRANSLATE_NOOP("Staff words", "Wait a minute; if it stays like this, restart this machine."),
    QT_TRANSLATE_NOOP("Staff words", "This machine has no sound device."),
    QT_TRANSLATE_NOOP("Staff words", "Plug in a speaker, or look whether the system knows its sound card."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Measure a capital letter: it should be {least} mm tall for whoever sits {distance} cm away."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "From farther than {near} cm people need larger text: show them A+, or take a larger display."
    ),
    QT_TRANSLATE_NOOP("Staff words", "{whole} bundles are whole. No visit waits."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "{whole} bundles are whole; all visits were taken away, last {taken}. No receipt tells more yet.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "{whole} bundles are whole; all visits were taken away, last {taken}; the last receipt is of {received}.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "The province has received everything; its last receipt is of {received}."),
    QT_TRANSLATE_NOOP(
        "Staff words", "{whole} bundles are whole. Some were taken away on {first} and have no receipt yet."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Bring the province's receipts on a stick, or take the results away once more: page “Sync”.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "{whole} bundles are whole. Visits waiting: {visits}, since {since}; last taken away: {taken}."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "{whole} bundles are whole. Visits waiting: {visits}, since {since}; nothing was ever taken away.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "Take the results away on a stick: page “Sync”."),
    QT_TRANSLATE_NOOP("Staff words", "The file is whole (SQLite {version}, {journal})."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The file is whole, though the kiosk was cut off before this start ({journal})."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Switch it off from this screen, and ask whether the power fails often."),
    QT_TRANSLATE_NOOP("Staff words", "The file is whole. Damaged ones are kept: {names}."),
    QT_TRANSLATE_NOOP("Staff words", "Take them away for whoever looks for the reason, then delete them."),
    QT_TRANSLATE_NOOP("Staff words", "{count} events hang together."),
    QT_TRANSLATE_NOOP("Staff words", "They are what the events add up to."),
    QT_TRANSLATE_NOOP("Staff words", "They are not what the events add up to."),
    QT_TRANSLATE_NOOP("Staff words", "Run: kiosk doctor --rebuild"),
    QT_TRANSLATE_NOOP("Staff words", "There is none yet."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The first is made when nobody has used the kiosk for a while after its first visitor."
    ),
    QT_TRANSLATE_NOOP("Staff words", "None of the {count} backups holds."),
    QT_TRANSLATE_NOOP("Staff words", "The disk may be failing: replace it soon."),
    QT_TRANSLATE_NOOP("Staff words", "{count} backups; the newest, of {made}, holds."),
    QT_TRANSLATE_NOOP("Staff words", "{count} backups; the newest does not hold, the one of {made} does."),
    QT_TRANSLATE_NOOP("Staff words", "Look at the disk: something was damaged on it."),
    QT_TRANSLATE_NOOP("Staff words", "{count} settings are wrong: {names}."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "{width} × {height} pixels, {inches} inches. Capitals are {normal} mm tall at least, {large} mm in the "
        "largest text.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "{width} × {height} pixels. The display does not tell its size."),
    QT_TRANSLATE_NOOP("Staff words", "There is no log yet."),
    QT_TRANSLATE_NOOP("Staff words", "Look again after the kiosk has been used."),
)
