"""Messages about carriers on sticks: their signatures, files and zip files."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("Staff words", "Copy the carrier to the stick again, or get it again from the province."),
    QT_TRANSLATE_NOOP("Staff words", "Copy the whole carrier to the stick again, or get it again from the province."),
    QT_TRANSLATE_NOOP("Staff words", "Copy the whole carrier to the stick again, with all its files."),
    QT_TRANSLATE_NOOP("Staff words", "Copy the whole carrier to the stick again, with both folders."),
    QT_TRANSLATE_NOOP("Staff words", "Copy the carrier to the stick again, as plain files and folders."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Copy the whole carrier of the province to the stick, with the folders “metadata” and “targets”.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "Put the carrier into the top folder of the stick."),
    QT_TRANSLATE_NOOP("Staff words", "Ask the province for a newly made carrier; do not use this one."),
    QT_TRANSLATE_NOOP("Staff words", "Ask the province for a smaller carrier."),
    QT_TRANSLATE_NOOP("Staff words", "Ask {department} for a pack under its own name."),
    QT_TRANSLATE_NOOP("Staff words", "Ask {publisher} to publish under another pack id."),
    QT_TRANSLATE_NOOP("Staff words", "{file} cannot be read ({detail})."),
    QT_TRANSLATE_NOOP("Staff words", "{file} cannot be read from the stick ({detail})."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is missing from the carrier."),
    QT_TRANSLATE_NOOP("Staff words", "{file} on the stick is a link to another place, or no file at all."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is no name for a file of a carrier."),
    QT_TRANSLATE_NOOP("Staff words", "{file} on the carrier is longer than {most} KiB, which no such file is."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is longer than {department} has signed."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is cut off: {department} has signed a longer file."),
    QT_TRANSLATE_NOOP(
        "Staff words", "{file} is not the file that {department} has signed: it is damaged or was changed."
    ),
    QT_TRANSLATE_NOOP("Staff words", "{file} names {publisher} as its publisher, but {department} has signed it."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The pack {pack} on this kiosk comes from {before}; {publisher} may not replace it."
    ),
    QT_TRANSLATE_NOOP("Staff words", "{file} lies on the stick without the signatures that prove who made it."),
    QT_TRANSLATE_NOOP("Staff words", "The stick holds more than {most} files and folders; not all were looked at."),
    QT_TRANSLATE_NOOP("Staff words", "The stick holds more than {most} zip files; this one was not looked at."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The stick holds more than {most} things that look like packs; not all were looked at."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "The folder {file} holds signatures, but the folder “{targets}” with the packs is missing beside them.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "The carrier holds more than {most} packs."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The province's signature lets {department} publish under names that are not its own."
    ),
    QT_TRANSLATE_NOOP("Staff words", "The province's signature names a department {department}, which is no name."),
    QT_TRANSLATE_NOOP("Staff words", "The province's signature hands rights on in a way that no kiosk follows."),
    QT_TRANSLATE_NOOP("Staff words", "{department} hands its right to publish on to others, which it may not."),
    QT_TRANSLATE_NOOP("Staff words", "{department} has signed {file} with a hash that this kiosk does not believe."),
    QT_TRANSLATE_NOOP("Staff words", "{department} has signed {file}, which is not under its own name."),
    QT_TRANSLATE_NOOP("Staff words", "{department} has signed {file}, which is no name for a pack."),
    QT_TRANSLATE_NOOP("Staff words", "{file} relies on a way of hashing that this kiosk does not believe."),
    QT_TRANSLATE_NOOP("Staff words", "The province's root of trust on this kiosk is damaged or was never set up."),
    QT_TRANSLATE_NOOP("Staff words", "Set up the province's keys again, from the set-up file of the province."),
    QT_TRANSLATE_NOOP("Staff words", "A carrier with newer signatures was used on this kiosk in the meantime."),
    QT_TRANSLATE_NOOP("Staff words", "The province's key on this kiosk was changed in the meantime."),
    QT_TRANSLATE_NOOP("Staff words", "Take the stick out, put it in again and look at it anew."),
    QT_TRANSLATE_NOOP("Staff words", "The zip file is damaged or no zip file."),
    QT_TRANSLATE_NOOP("Staff words", "The zip file is empty or cut off."),
    QT_TRANSLATE_NOOP("Staff words", "The zip file is cut off, longer than it was, in parts, or no zip file."),
    QT_TRANSLATE_NOOP("Staff words", "The zip file does not end like one."),
    QT_TRANSLATE_NOOP("Staff words", "The zip file holds more than {most} files."),
    QT_TRANSLATE_NOOP("Staff words", "The zip file holds {file} twice."),
    QT_TRANSLATE_NOOP("Staff words", "The zip file holds no packs that a province has signed."),
    QT_TRANSLATE_NOOP("Staff words", "Files in the zip file overlap: it could unpack to more than it is."),
    QT_TRANSLATE_NOOP("Staff words", "{file} in the zip file is damaged: its checksum is wrong."),
    QT_TRANSLATE_NOOP("Staff words", "{file} in the zip file is encrypted."),
    QT_TRANSLATE_NOOP("Staff words", "{file} in the zip file is a link to another place."),
    QT_TRANSLATE_NOOP("Staff words", "{file} in the zip file would lead out of it."),
    QT_TRANSLATE_NOOP(
        "Staff words", "{file} in the zip file is compressed; it could unpack to more than this kiosk can hold."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "The head of {file} in the zip file and the directory disagree, or files overlap."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Do not use this zip file; get it again from the province."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Make the zip file again with “kiosk publish carrier”, or unpack it on the stick."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Unpack the zip file on the stick, or make it again with “kiosk publish carrier”."
    ),
    QT_TRANSLATE_NOOP("Staff words", "If it should, make it again with “kiosk publish carrier”."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is signed by the province itself; packs are signed by departments."),
    QT_TRANSLATE_NOOP("Staff words", "Ask the province for a newly made carrier."),
    QT_TRANSLATE_NOOP("Staff words", "{file} lies among the packs of the carrier, but no pack is called like that."),
    QT_TRANSLATE_NOOP(
        "Staff words", "{file} is refused: the province does not let {department} publish packs, or no longer does."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "{file} is refused: {department} has not signed it, or no longer vouches for it."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Nothing of it is installed. Remove it from the stick, or ask the province about it."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "The signatures cannot be checked, because this kiosk cannot write its temporary files ({detail}).",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Remove a pack that nobody uses, restart the kiosk, then look at the stick again."
    ),
    QT_TRANSLATE_NOOP("Staff words", "The province's root of trust ended on {day}."),
    QT_TRANSLATE_NOOP("Staff words", "The province's list of departments ended on {day}."),
    QT_TRANSLATE_NOOP("Staff words", "The signature of {department} ended on {day}."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Check the date of this kiosk; if it is right, get a new carrier with a new root from the province.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Check the date of this kiosk; if it is right, get a new carrier from the province."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Check the date of this kiosk; if it is right, ask {department} to sign its packs again."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "The signatures on this carrier are good, but they promise to be the newest only until {day}."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Get a newer carrier. If there is none, a technician may install from this one all the same."
    ),
    QT_TRANSLATE_NOOP("Staff words", "{file} on the carrier is older than the one this kiosk has seen before."),
    QT_TRANSLATE_NOOP(
        "Staff words", "What {department} has signed on this carrier is older than what this kiosk has seen before."
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Use the newest carrier of the province; this one may have been kept back to hide something newer.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "{file} is not the file that belongs to this carrier: it is damaged, or mixed from several carriers.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "{file} does not go with what the province has signed before."),
    QT_TRANSLATE_NOOP("Staff words", "{file} on the carrier is damaged: it cannot be read."),
    QT_TRANSLATE_NOOP(
        "Staff words", "{file} on the carrier is wrongly made: the value of {field} has the wrong form."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Ask {department} to make and sign its packs again."),
    QT_TRANSLATE_NOOP("Staff words", "This carrier cannot be looked at, because the program fails on it ({detail})."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "Use another carrier, and send the log of this kiosk to whoever looks after the program.",
    ),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not signed by enough of the keys that this kiosk trusts."),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not signed by {department} with the keys that the province names."),
    QT_TRANSLATE_NOOP(
        "Staff words", "{file} is missing from the carrier, so the province's newer keys cannot be believed."
    ),
    QT_TRANSLATE_NOOP("Staff words", "{file} is not signed with the keys of the province that this kiosk trusts."),
    QT_TRANSLATE_NOOP(
        "Staff words",
        "If this carrier comes from your own province, ask it for a newly made one; else do not use it.",
    ),
    QT_TRANSLATE_NOOP(
        "Staff words", "Ask {department} for packs that it has signed; do not use this carrier for them."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Get a carrier from the province that holds all its roots."),
    QT_TRANSLATE_NOOP(
        "Staff words", "The clock of this kiosk shows {now}, years after the newest day it can be sure of ({floor})."
    ),
    QT_TRANSLATE_NOOP("Staff words", "Say whether it is right; if it is wrong, set the clock first."),
    QT_TRANSLATE_NOOP("Staff words", "This kiosk does not know its province's key yet, so it can believe no pack."),
    QT_TRANSLATE_NOOP(
        "Staff words", "Set up the province first, with the file root.json that the province gave you."
    ),
)
