"""Content packs: reads their sources, builds, verifies and installs them, and loads their lessons.

Rules: a pack contains data only, no code. Builds are reproducible: the same source always gives the same bytes. Input
from outside is verified before it is used.
"""
