"""Streaming encryption and decryption of files with a code that is written on paper.

Rules: Files are encrypted with age, under a key that scrypt derives from the code and a salt. Codes are random, never
chosen by a person, so that they cannot be guessed. Neither code nor key is ever stored, logged or part of an error.
Only a few blocks of a file are in memory at a time. The passphrase mode of age is not used: its work factor depends
on the machine that encrypts, and it took 512 MiB and blocked the whole program for 1.5 seconds.

Format: `MAGIC`, the salt in hex, a line feed, then an age file for the one recipient derived from the code. `unseal`
outputs plain text before the whole file is authenticated, so this text must be discarded unless `unseal` returns.
"""

import hashlib
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from kiosk.domain.errors import CopyRefusedError
from kiosk.domain.texts import translatable

if TYPE_CHECKING:
    from pyrage.x25519 import Identity

DIGITS = 24
"""Number of digits of a code (together 79 random bits); they are shown in groups of `GROUP`."""
GROUP = 4
MAGIC = b"tram-hoc-so sao-luu 1\n"
_SALT_BYTES = 16
_SALT_LINE = re.compile(rb"[0-9a-f]{%d}\n" % (2 * _SALT_BYTES))
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_KEY_PREFIX = "age-secret-key-"

Sink = Callable[[bytes], object]


def new_code() -> str:
    """Generate a random code of `DIGITS` digits."""
    return "".join(secrets.choice("0123456789") for _ in range(DIGITS))


def in_groups(code: str) -> str:
    """Format `code` in groups of `GROUP` digits, in which people read it."""
    return " ".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def read_code(text: str) -> str:
    """Parse a code typed by a person; spaces, dots and dashes are ignored. Raises CopyRefusedError."""
    code = re.sub(r"[\s.\-\u2010-\u2015]", "", text)
    if not re.fullmatch(rf"[0-9]{{{DIGITS}}}", code):
        raise CopyRefusedError(
            translatable("Staff", "This is not a backup code: it must have {digits} digits."),
            translatable("Staff", "Type it as it is on the paper."),
            digits=DIGITS,
        )
    return code


def seal(blocks: Iterator[bytes], sink: Sink, code: str) -> None:
    """Encrypt `blocks` with `code` into `sink`; errors of `blocks` and `sink` are raised unchanged."""
    import pyrage

    salt = secrets.token_bytes(_SALT_BYTES)
    sink(MAGIC + salt.hex().encode() + b"\n")
    reader, writer = _Reader(blocks), _Writer(sink)
    with _own_failures(reader, writer):
        pyrage.encrypt_io(reader, writer, [_identity(code, salt).to_public()])


def is_sealed(stream: BinaryIO) -> bool:
    """Whether `stream` begins with `MAGIC`; reads as many bytes as `MAGIC` has."""
    return stream.read(len(MAGIC)) == MAGIC


def unseal(stream: BinaryIO, sink: Sink, code: str, name: str) -> None:
    """Decrypt `stream` and pass the plain text to `sink`; discard this text unless the function returns.

    Raises CopyRefusedError, whose message contains `name`. Errors of `stream` and `sink` are raised unchanged.
    """
    import pyrage

    is_known = is_sealed(stream)
    salt = stream.read(2 * _SALT_BYTES + 1)
    if not is_known:
        cure = translatable("Staff", "Backups of a kiosk are in the folder tram-hoc-so/sao-luu of the stick.")
        raise CopyRefusedError(translatable("Staff", "{file} is not a backup of a kiosk's record."), cure, file=name)
    if not _SALT_LINE.fullmatch(salt):
        raise damaged(name)
    reader, writer = _Reader(iter(lambda: stream.read(1 << 16), b"")), _Writer(sink)
    try:
        with _own_failures(reader, writer):
            pyrage.decrypt_io(reader, writer, [_identity(code, bytes.fromhex(salt[:-1].decode()))])
    except pyrage.DecryptError as error:
        if "No matching keys" not in str(error):
            raise damaged(name) from None
        cure = translatable("Staff", "Compare every digit with the paper; each backup has its own code.")
        raise CopyRefusedError(translatable("Staff", "The code does not open {file}."), cure, file=name) from None
    except OSError as error:
        if error is reader.failure or error is writer.failure:
            raise
        raise damaged(name) from None


def damaged(name: str) -> CopyRefusedError:
    """Return the error for a damaged or truncated copy."""
    return CopyRefusedError(
        translatable("Staff", "{file} is damaged or cut off."),
        translatable("Staff", "Use another backup, with its own code."),
        file=name,
    )


class _Stream:
    """Input or output stream for age.

    An exception raised in the stream is stored, because age reports only the name of the exception.
    """

    def __init__(self) -> None:
        self.failure: BaseException | None = None

    @contextmanager
    def _remembered(self) -> Iterator[None]:
        try:
            yield
        except BaseException as error:
            self.failure = error
            raise


class _Reader(_Stream):
    def __init__(self, blocks: Iterator[bytes]) -> None:
        super().__init__()
        self._blocks = blocks
        self._left = memoryview(b"")

    def read(self, size: int = -1) -> bytes:
        """Read up to `size` bytes; return b"" at the end."""
        with self._remembered():
            while not self._left:
                block = next(self._blocks, None)
                if block is None:
                    return b""
                self._left = memoryview(block)
        if size < 0:
            size = len(self._left)
        taken, self._left = bytes(self._left[:size]), self._left[size:]
        return taken


class _Writer(_Stream):
    def __init__(self, sink: Sink) -> None:
        super().__init__()
        self._sink = sink

    def write(self, data: bytes) -> int:
        """Write all of `data`."""
        with self._remembered():
            self._sink(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: writes are not buffered."""


@contextmanager
def _own_failures(*streams: _Stream) -> Iterator[None]:
    """Re-raise the original exception of a stream in place of the exception that age raises because of it."""
    try:
        yield
    except Exception:
        for stream in streams:
            if stream.failure is not None:
                raise stream.failure from None
        raise


def _identity(code: str, salt: bytes) -> "Identity":
    import pyrage

    key = hashlib.scrypt(code.encode(), salt=salt, n=1 << 15, r=8, p=1, maxmem=1 << 26, dklen=32)
    return pyrage.x25519.Identity.from_str(_bech32(key).upper())


def _bech32(key: bytes) -> str:
    """Encode a secret key in the Bech32 format of age (BIP 173)."""
    bits = int.from_bytes(key, "big") << (-len(key) * 8 % 5)
    count = -(-len(key) * 8 // 5)
    words = [bits >> 5 * place & 31 for place in reversed(range(count))]
    spread = [*(ord(letter) >> 5 for letter in _KEY_PREFIX), 0, *(ord(letter) & 31 for letter in _KEY_PREFIX)]
    check = _polymod([*spread, *words, 0, 0, 0, 0, 0, 0]) ^ 1
    words += [check >> 5 * place & 31 for place in reversed(range(6))]
    return f"{_KEY_PREFIX}1{''.join(_BECH32[word] for word in words)}"


def _polymod(words: list[int]) -> int:
    check = 1
    for word in words:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ word
        for place, factor in enumerate(_BECH32_GENERATOR):
            check ^= factor if top >> place & 1 else 0
    return check
