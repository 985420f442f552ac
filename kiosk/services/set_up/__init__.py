"""Set-up of a kiosk and changes of its settings."""
