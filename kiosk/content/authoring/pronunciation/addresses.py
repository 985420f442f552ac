"""Web addresses, e-mail addresses and names of files, as people say them.

Rules: the labels that a word list knows are spoken as words; other labels are left out, because a listener cannot
remember letters. Of every web address the ending is spoken (``đuôi chấm gốp chấm vê en``), because the ending shows
whose page it is. Two sentences without a space between them (``nhé.Rồi``) are not an address.
"""

import re

from kiosk.content.authoring.pronunciation.readings import Reading

_MAIL = re.compile(r"(?<![\w.])(?P<user>[\w.+-]+)@(?P<host>(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})(?![\w-])")
_ADDRESS = re.compile(
    r"(?<![\w@.-])(?:https?://)?\.?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:/(?:[\w/-]|\.(?=\w))*)?(?![\w-])"
)
_EXTENSION = re.compile(r"(?<![\w.])\.(?P<kind>[a-z]{2,4})(?!\w)")
_FILES = frozenset(["apk", "pdf", "doc", "docx", "jpg", "png", "zip", "exe", "mp4", "mp3", "xlsx"])
_SECOND_LEVEL = frozenset(["gov", "com", "edu", "org", "net"])
"""Second-level labels that are part of the ending if a country code follows (``gov.vn``)."""
_COUNTRY = 2


def with_addresses(text: str, reading: Reading) -> str:
    """Return `text` with its addresses and names of files in words."""
    text = _MAIL.sub(lambda found: _mail(found, reading), text)
    text = _ADDRESS.sub(lambda found: _address(found[0], reading), text)
    return _EXTENSION.sub(lambda found: f"{reading.dot} {_label(found['kind'], reading)}", text)


def _mail(found: re.Match[str], reading: Reading) -> str:
    user = _label(found["user"], reading)
    host = f" {reading.dot} ".join(_label(label, reading) for label in found["host"].split("."))
    return f"{user} {reading.at} {host}"


def _address(address: str, reading: Reading) -> str:
    host = re.sub(r"^https?://|/.*$", "", address)
    labels = host.split(".")
    if not labels[-1].islower() or not host.isascii():
        return address
    if labels[-1] in _FILES:
        return f"{_words(labels[:-1], reading)} {reading.dot} {_label(labels[-1], reading)}".strip()
    length = 2 if len(labels[-1]) == _COUNTRY and len(labels) > 1 and labels[-2] in _SECOND_LEVEL else 1
    ending = "".join(f" {reading.dot} {_label(label, reading)}" for label in labels[-length:]).strip()
    rest = [label for label in labels[:-length] if label]
    if not rest:
        return ending
    name = _words(rest, reading)
    return (reading.ending if name else reading.nameless).format(name=name, ending=ending)


def _words(labels: list[str], reading: Reading) -> str:
    """Return the known ones of `labels`; of an unknown label with hyphens, its known parts."""
    known: list[str] = []
    for label in labels:
        if label.lower() in reading.labels:
            known.append(reading.labels[label.lower()])
        else:
            known += [reading.labels[part.lower()] for part in label.split("-") if part.lower() in reading.labels]
    return " ".join(known)


def _label(label: str, reading: Reading) -> str:
    return reading.labels.get(label.lower(), label if len(label) > 4 else _spelled(label, reading))  # noqa: PLR2004 - longer ones are words


def _spelled(label: str, reading: Reading) -> str:
    return " ".join(reading.letters.get(letter, letter) for letter in label.lower())
