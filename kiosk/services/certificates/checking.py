"""Checks a certificate for staff: by the text of its QR code, or by its check code in the record of this kiosk.

Rules: a QR code contains no name, so a genuine code can stand on a paper with another name. The name is compared with
the one that this kiosk knows; if it knows none, the result says that the name was not checked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.people.certificates import IssuedCertificate
from kiosk.domain.people.learner import Learner
from kiosk.domain.ports.packs import Library
from kiosk.domain.self_check import Words, words
from kiosk.domain.texts import MessageText, translatable
from kiosk.services.certificates.keys import KeyRing
from kiosk.services.certificates.tasks import texts_of
from kiosk.services.certificates.verifying import verify

CODE_LENGTH = 8
"""Number of letters and digits of a check code, without the dash."""


COMPARE = translatable("Staff", "Compare number, day and tasks with the paper.")


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose name must be on the paper. ``learner``: None if the name is not known here. ``note``: what to compare."""

    learner: Learner | None
    note: MessageText


@dataclass(frozen=True, slots=True)
class Checked:
    """Result of a check. ``words``: what was found; ``cure``: what to do next.

    ``tasks``: texts of the tasks on a valid certificate; "" for one that is not installed here. ``issued``: the
    certificate in the record of this kiosk, None if it is not there. ``holder``: of a valid certificate.
    """

    words: Words
    cure: MessageText
    is_valid: bool
    tasks: Sequence[str] = ()
    issued: IssuedCertificate | None = None
    holder: Holder | None = None


def check(text: str, keys: KeyRing, issued: Sequence[IssuedCertificate], library: Library) -> Checked:
    """Check the text of a QR code, or a check code; `issued`: the certificates of this kiosk.

    Raises CertificateKeyError, OSError.
    """
    if len(normal_code(text)) == CODE_LENGTH:
        return _by_code(find(text, issued))
    found = verify(text, keys)
    if found.credential is None:
        return Checked(found.words, found.cure, is_valid=False)
    read = found.credential
    own = find(read.check_code, issued)
    if own is not None and (own.kiosk, own.year, own.number) != (read.kiosk, read.year, read.number):
        own = None
    tasks = [task.text for task in own.tasks] if own else texts_of(read.skills, library)
    return Checked(found.words, COMPARE, is_valid=True, tasks=tasks, issued=own)


def holder_of(issued: IssuedCertificate | None, learner: Learner | None, *, is_corrected: bool) -> Holder:
    """Return whose name must be on a valid paper.

    `issued`: see `Checked`. `learner`: whose record it is; None if the name was deleted or may not be used.
    `is_corrected`: whether the name was corrected on the day of the paper or later.
    """
    if issued is None:
        note = translatable(
            "Staff", "This kiosk does not know whose paper this is. The name on it was not checked: ask the centre."
        )
    elif learner is None:
        note = translatable(
            "Staff", "The holder's name was deleted or locked. The name on the paper was not checked."
        )
    elif is_corrected:
        note = translatable("Staff", "The paper must bear this name, or the one before the correction:")
    else:
        note = translatable("Staff", "The paper must bear this name:")
    return Holder(learner if issued is not None else None, note)


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
        COMPARE,
        is_valid=True,
        tasks=[task.text for task in found.tasks],
        issued=found,
    )
