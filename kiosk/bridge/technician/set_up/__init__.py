"""The pages that set a kiosk up and change its settings."""
