"""Setting a kiosk up and changing its settings."""
