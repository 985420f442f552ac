"""What leaves the kiosk: statements made from events, and the bundles that carry them."""
