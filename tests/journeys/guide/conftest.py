"""Fixtures of the journeys of guides."""

from tests.journeys.technician.conftest import kiosk, site_without_packs

__all__ = ["kiosk", "site_without_packs"]
