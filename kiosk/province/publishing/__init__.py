"""The province's publishing tools: manage keys and departments, sign packs, and write carriers to sticks.

Rules: a repository is a folder of static files without secrets; keys are stored outside it, encrypted with
passphrases; metadata is verified before it is written, and an interruption at any point leaves a repository that
kiosks accept; this package does not run on a kiosk.
"""
