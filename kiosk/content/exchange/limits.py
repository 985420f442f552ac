"""Limits for files of other programs; `docs/studio/import.md` lists them for authors."""

MAX_FILE_BYTES = 256 * 1024 * 1024
"""Maximum size of a zip file (QTI, H5P, XLSX) in bytes."""
MAX_TEXT_BYTES = 128 * 1024 * 1024
"""Maximum size of a text or XML file in bytes; its text is in memory while it is read."""
MAX_ITEMS = 5_000
"""Maximum number of items read from one file, twice what a pack of 100 lessons with 20 steps can hold."""
MAX_COUNTED = 20_000
"""Maximum number of items behind `MAX_ITEMS` that are counted; they are left."""
MAX_FIELD = 20_000
"""Maximum length of one text of an item in characters, before markup is removed; a step holds about 300."""
MAX_OPTIONS = 200
"""Maximum number of options of one item that a reader yields."""
MAX_GAPS = 100
"""Maximum number of gaps in one text; each becomes a step, and a lesson has 20."""
MAX_XML_DEPTH = 100
MAX_XML_TEXT = 24 * 1024 * 1024
"""Maximum length of the text in one XML element in characters; a picture in base64 is the longest."""
MAX_XML_ELEMENTS = 50_000
"""Maximum number of XML elements in one item."""
MAX_ZIP_MEMBERS = 10_000
MAX_ZIP_TOTAL = 512 * 1024 * 1024
"""Maximum total size of the unpacked members of a zip file in bytes."""
MAX_ZIP_MEMBER = 32 * 1024 * 1024
"""Maximum size of one member of a zip file that is read, in bytes."""
MAX_ZIP_RATIO = 200
"""Maximum ratio of unpacked to packed size of a member; XML and text reach about 50, deflate ends at 1032."""
