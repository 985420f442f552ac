"""Formats, names and size limits of bundles, for the writer and the reader."""

import re

PLAIN_FORMAT = "tram-hoc-so/bundle@1"
FORMAT = "tram-hoc-so/bundle@2"
SEALED_SUFFIX = ".age"
SEALED_NAME = re.compile(r"([1-9][0-9]*)-([1-9][0-9]*)-([0-9a-f]{64})\.age")
KIOSK_FOLDER = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
"""Pattern of the folder that contains the sealed bundles of a kiosk: the kiosk's id."""
LARGEST = 64 * 1024
"""Target size of a bundle in bytes; even a bad network connection transfers this much at once.

Measured with connections that break off every 64 KiB.
"""
MOST_EVENTS = 4096
"""Maximum number of events in a bundle; a bundle of maximum size contains about 1,400 statements."""
LARGEST_FILE = 16 * LARGEST
"""Maximum size of a bundle file in bytes; it exceeds `LARGEST` only if the bundle contains a single large event."""
LONGEST_MANIFEST = 4096
"""Maximum size of the manifest line in bytes."""
MOST_UNPACKED = 4 * 1024 * 1024
MOST_RATIO = 64
"""Maximum ratio of the unpacked size to the packed size; bundles of statements reach 27."""
