"""What a province's office does on its own computer: sign packs, and fill the sticks that carry them.

Rules: a repository is a folder of static files without a secret; keys lie elsewhere, under passphrases; whatever is
written is verified before it is written, and every order in which the writing may be cut off leaves a repository
that kiosks accept; nothing here runs on a kiosk.
"""
