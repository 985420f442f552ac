"""The province's publishing tools: manage keys and departments, sign packs, and write carriers to sticks.

Rules: A repository is a folder of static files without secrets. Keys are stored outside the repository, encrypted
with passphrases. Metadata is verified before it is written. An interruption at any point leaves a repository that
kiosks accept. This package does not run on a kiosk.
"""
