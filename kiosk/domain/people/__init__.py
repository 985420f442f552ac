"""People of the kiosk who are known by name: learners and guides."""
