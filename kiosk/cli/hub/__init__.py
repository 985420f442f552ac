"""``kiosk hub``: a province's office receives results and answers with receipts.

Rules: output, errors and passphrases follow the rules of `cli.publish`. Results stored before an error remain stored.
Every command can be repeated without harm. Ctrl+C loses no stored results.
"""
