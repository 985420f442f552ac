"""View models of the page on which a kiosk is set up and its settings are changed."""
