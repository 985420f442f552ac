"""Verifies the text of a certificate's QR code, offline.

Rules: every text gives a `Verification` with a sentence. Whitespace around the text, line ends and tabs inside it,
and lower-case letters are accepted, because hand scanners type them. No altered byte is accepted.
"""

from dataclasses import dataclass

from kiosk.domain.self_check import Words, words
from kiosk.domain.texts import MessageText, translatable
from kiosk.services.certificates import base45, cose
from kiosk.services.certificates.credential import Credential, decode
from kiosk.services.certificates.keys import KeyRing

LONGEST = 1000
"""Maximum number of characters of a text that is examined; a certificate has at most 366."""
_FROM_SCANNERS = str.maketrans("", "", "\r\n\t")


@dataclass(frozen=True, slots=True)
class Verification:
    """Result of a verification.

    ``words``: what was found. ``cure``: what to do next. ``credential``: what the certificate states; None if it is
    not valid.
    """

    words: Words
    cure: MessageText
    credential: Credential | None = None

    @property
    def is_valid(self) -> bool:
        """Whether a trusted key signed the certificate and nothing was altered."""
        return self.credential is not None

    def __str__(self) -> str:
        return f"{self.words} {self.cure}"


def verify(text: str, keys: KeyRing) -> Verification:
    """Verify the `text` of a QR code with the trusted `keys`. Raises CertificateKeyError, OSError."""
    if not text.strip():
        return Verification(
            words(translatable("Staff", "Nothing was scanned.")),
            translatable("Staff", "Scan the QR code at the bottom of the certificate."),
        )
    try:
        message = _read(text)
    except ValueError:
        return _foreign()
    return _verify(message, keys)


def _read(text: str) -> cose.SignedMessage:
    """Parse a scanned text. Raises ValueError."""
    if len(text) > LONGEST or not text.isascii():
        raise ValueError("not the text of a certificate")
    return cose.parse(base45.decode(text.translate(_FROM_SCANNERS).strip().upper()))


def _verify(message: cose.SignedMessage, keys: KeyRing) -> Verification:
    known = keys.find(message.key_id)
    if known is None:
        return Verification(
            words(translatable("Staff", "Not verified: this machine lacks the key {key}."), key=message.key_id.hex()),
            translatable("Staff", "Use the kiosk that issued the certificate, or get the province's list of keys."),
        )
    if not cose.is_signed_by(message, known.key):
        return Verification(
            words(translatable("Staff", "Not valid: the signature does not match the content.")),
            translatable("Staff", "Scan again. If this appears again, ask the centre named on the certificate."),
        )
    try:
        credential = decode(message.payload)
    except ValueError:
        return Verification(
            words(translatable("Staff", "Not verified: a newer version of the program made this certificate.")),
            translatable("Staff", "Update the program of this machine."),
        )
    return _valid(credential, known.centre)


def _foreign() -> Verification:
    return Verification(
        words(translatable("Staff", "Not valid: this is not the text of a certificate.")),
        translatable(
            "Staff",
            "Scan the QR code at the bottom of the certificate again, and switch off Telex and VNI typing meanwhile.",
        ),
    )


def _valid(credential: Credential, centre: str) -> Verification:
    by_another = translatable(
        "Staff",
        "Valid: certificate no. {number} of {year}, issued on {day} by {centre}; tasks done alone: {count}; "
        "check code {code}.",
    )
    by_this = translatable(
        "Staff",
        "Valid: certificate no. {number} of {year}, issued on {day} by this kiosk; tasks done alone: {count}; "
        "check code {code}.",
    )
    return Verification(
        words(
            by_another if centre else by_this,
            number=str(credential.number),
            year=str(credential.year),
            day=credential.issued,
            centre=centre,
            count=credential.count,
            code=credential.check_code,
        ),
        translatable(
            "Staff", "Compare this with the paper. The code contains no name: ask the centre about the name."
        ),
        credential,
    )
