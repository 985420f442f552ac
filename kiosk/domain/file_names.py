"""Names of files that people find again, and that every file system accepts.

Rules: a name is in NFC, has none of the characters that FAT and Windows refuse, and is not too long. Linux allows 255
bytes, Windows 255 characters; `LONGEST` leaves room for a number, a suffix and the name of the temporary file.
"""

import unicodedata

LONGEST = 180
"""Maximum length of a name in bytes of UTF-8."""
_REFUSED = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))


def allowed(text: str) -> str:
    """`text` on one line, with dashes for refused characters, and without points and spaces at its ends."""
    plain = unicodedata.normalize("NFC", text).translate(_REFUSED)
    line = "".join(letter if letter.isprintable() else " " for letter in plain)
    return " ".join(line.split()).strip(" .")


def fitted(name: str, ending: str = "") -> str:
    """`name` with `ending`; if the result would be longer than `LONGEST`, the end of `name` is cut off."""
    most = LONGEST - len(ending.encode())
    return f"{name.encode()[:most].decode(errors='ignore').rstrip(' .')}{ending}"
