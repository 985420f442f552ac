"""Checks a certificate for staff: by the text of its QR code, or by its check code in the record of this kiosk."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.people.certificates import IssuedCertificate
from kiosk.domain.ports.packs import Library
from kiosk.domain.self_check import Words, words
from kiosk.domain.texts import MessageText, translatable
from kiosk.services.certificates.keys import KeyRing
from kiosk.services.certificates.tasks import texts_of
from kiosk.services.certificates.verifying import verify

CODE_LENGTH = 8
"""Number of letters and digits of a check code, without the dash."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Result of a check. ``words``: what was found; ``cure``: what to do next.

    ``tasks``: texts of the tasks on a valid certificate; "" for one that is not installed here.
    """

    words: Words
    cure: MessageText
    is_valid: bool
    tasks: Sequence[str] = ()


def check(text: str, keys: KeyRing, issued: Sequence[IssuedCertificate], library: Library) -> Checked:
    """Check the text of a QR code, or a check code; `issued`: the certificates of this kiosk.

    Raises CertificateKeyError, OSError.
    """
    if len(normal_code(text)) == CODE_LENGTH:
        return _by_code(find(text, issued))
    found = verify(text, keys)
    if found.credential is None:
        return Checked(found.words, found.cure, is_valid=False)
    own = find(found.credential.check_code, issued)
    tasks = [task.text for task in own.tasks] if own else texts_of(found.credential.skills, library)
    return Checked(found.words, found.cure, is_valid=True, tasks=tasks)


def find(check_code: str, issued: Sequence[IssuedCertificate]) -> IssuedCertificate | None:
    """Return the certificate with a check code; case, spaces and dashes do not matter."""
    sought = normal_code(check_code)
    return next((one for one in issued if sought and normal_code(one.check_code) == sought), None)


def normal_code(check_code: str) -> str:
    """Return a check code without spaces and dashes, in capitals."""
    return "".join(check_code.split()).replace("-", "").upper()


def _by_code(found: IssuedCertificate | None) -> Checked:
    if found is None:
        return Checked(
            words(translatable("Staff", "Not found: this kiosk has issued no certificate with this check code.")),
            translatable("Staff", "Compare the letters with the paper, or scan the QR code."),
            is_valid=False,
        )
    return Checked(
        words(
            translatable(
                "Staff",
                "Valid: this kiosk issued certificate no. {number} of {year} on {day}; tasks done alone: {count}; "
                "check code {code}.",
            ),
            number=str(found.number),
            year=str(found.year),
            day=found.issued,
            count=len(found.tasks),
            code=found.check_code,
        ),
        translatable("Staff", "Compare number, day and tasks with the paper."),
        is_valid=True,
        tasks=[task.text for task in found.tasks],
    )
