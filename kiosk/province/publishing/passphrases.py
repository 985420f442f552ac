"""Reads passphrases of key files from a person or from a script.

Rules: Every passphrase for a new key has the minimum length. A passphrase that was used earlier in the command is
tried on other keys before the person is prompted again. Keys are left unencrypted only if the source ``none`` is
given.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.keyring import Secrets, WithoutPassphrase
from kiosk.province.publishing.sealing import LEAST_CHARACTERS, passphrase_of

NONE = "none"

Ask = Callable[[str, bool], str]
"""Callback that shows a prompt to a person and returns the typed passphrase, which can be empty.

The argument of type bool is True for a new passphrase, which is typed twice.
"""


def secrets_from(sources: Sequence[str], ask: Ask) -> Secrets:
    """Build the passphrase source from ``env:NAME``, ``file:PATH``, ``credential:NAME`` or ``none``.

    If `sources` is empty, a person is prompted with `ask`. ``none`` has no effect beside other sources. Raises
    OSError, and PublishError for a source that is invalid, empty or too short.
    """
    given = [passphrase_of(_checked(_read(source))) for source in sources if source != NONE]
    if given:
        return _Given(given)
    return WithoutPassphrase() if sources else _Asked(ask)


def _read(source: str) -> str:
    """Return a variable, the first line of a file, or that of a credential of a systemd service."""
    kind, _, name = source.partition(":")
    if kind == "env":
        found = os.environ.get(name, "")
    elif kind == "file":
        found = _first_line(Path(name))
    elif kind == "credential":
        found = credential(name)
    else:
        cure = "Write env:NAME, file:PATH or none, or omit --passphrase to type it when prompted."
        raise PublishError("A passphrase must not be part of a command, where other users can read it.", cure)
    if not found:
        raise PublishError(
            "There is no passphrase in {source}.", "Correct the name, or store a passphrase there.", source=source
        )
    return found


def credential(name: str) -> str:
    """Return the first line of a credential (https://systemd.io/CREDENTIALS), "" if the service has none."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY", "")
    file = Path(folder, name)
    return _first_line(file) if folder and file.name == name and file.is_file() else ""


def _first_line(file: Path) -> str:
    try:
        return (file.read_text("utf-8-sig").splitlines() or [""])[0]
    except UnicodeDecodeError as error:
        cure = "Save it again as UTF-8, with the passphrase alone in the first line."
        raise PublishError("{file} is not plain text.", cure, file=str(file)) from error


def _checked(text: str) -> str:
    if len(text) < LEAST_CHARACTERS:
        cure = "Choose four words, or {least} characters; it protects the key if the stick is stolen."
        raise PublishError("The passphrase is too short.", cure, least=LEAST_CHARACTERS)
    return text


class _Given:
    """Passphrases supplied by a script: the first encrypts new keys, all are tried on existing keys."""

    def __init__(self, passphrases: Sequence[bytes]) -> None:
        self._passphrases = passphrases

    def for_new(self, _key: str, /) -> bytes | None:
        return self._passphrases[0]

    def for_old(self, _key: str, /) -> Sequence[bytes]:
        return self._passphrases


class _Asked:
    """Passphrases typed by a person."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._last_new: bytes | None = None
        self._typed: list[bytes] = []

    def for_new(self, key: str, /) -> bytes | None:
        again = " (Enter: same as before)" if self._last_new is not None else ""
        text = self._ask(f"New passphrase for {key}, at least {LEAST_CHARACTERS} characters{again}", True)
        if text or self._last_new is None:
            self._last_new = passphrase_of(_checked(text))
            self._typed.append(self._last_new)
        return self._last_new

    def for_old(self, key: str, /) -> Iterator[bytes]:
        yield from reversed(self._typed)
        self._typed.append(passphrase_of(self._ask(f"Passphrase of {key}", False)))
        yield self._typed[-1]
