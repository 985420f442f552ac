"""The province's publishing tools: manage keys and departments, sign packs, and write carriers to sticks.

Rules: a repository is a folder of static files without secrets; keys are stored elsewhere, encrypted with
passphrases; metadata is verified before it is written, and an interruption at any point leaves a repository that
kiosks accept; nothing here runs on a kiosk.
"""
