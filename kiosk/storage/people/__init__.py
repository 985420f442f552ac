"""Storage of the names in a database of their own (``people.db``), so that deleting a person can be complete.

Rules: the record (`kiosk.storage`) never contains a name. The entry point is `kiosk.storage.people.file.open_people`.
"""
