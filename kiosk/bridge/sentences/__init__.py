"""Lists of all messages of errors and findings for staff, from which translators work.

Rules: one module per subject; a test in ``tests/house`` compares the lists with the messages in the code; the running
program does not read this package: `bridge.staff.words` looks up translations by the English sentence.
"""

from kiosk.bridge.sentences import (
    access,
    checks,
    copies,
    files,
    mirror,
    packs,
    receipts,
    record,
    results,
    setting_up,
    settings,
    trust,
)

SENTENCES = tuple(
    str(sentence)
    for subject in (
        access,
        checks,
        copies,
        files,
        mirror,
        packs,
        receipts,
        record,
        results,
        setting_up,
        settings,
        trust,
    )
    for sentence in subject.SENTENCES
)
