"""Errors of backups, with messages for staff of the province's office."""

from kiosk.province.hub.faults import HubError


class BackupError(HubError):
    """A backup cannot be made, read or restored; older backups are unchanged."""

    code = "hub-backup"
