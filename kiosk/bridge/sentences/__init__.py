"""Every sentence in which errors and findings speak to staff, for whoever translates them.

Rules: one module a subject; a guard of the house holds the lists equal to what the code says; the program itself asks
Qt for a translation by the sentence (`bridge.staff.words`), so nothing here is read while it runs.
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
