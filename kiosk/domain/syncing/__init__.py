"""Values of the way of results to the province: who can open them, which kiosk sends them, and their state."""
