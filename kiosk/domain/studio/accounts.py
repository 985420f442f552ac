"""The account of an author who works with ``kiosk studio`` on an office PC."""

from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.rights import Actor

OFFICE = AccountId("studio")
"""The account of everybody who uses ``kiosk studio``; it has no PIN and is not stored."""
OFFICE_AUTHOR = Actor(OFFICE, frozenset({Staff.AUTHOR, Staff.TECHNICIAN}))
"""Who uses ``kiosk studio``: the author, and the owner of the data folder, who chooses the commune."""
