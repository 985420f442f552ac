"""The window: background threads, translation, idle detection, kiosk lockdown."""
