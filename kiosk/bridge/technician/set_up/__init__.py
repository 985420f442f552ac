"""Pages for the set-up of a kiosk and for changes of its settings."""
