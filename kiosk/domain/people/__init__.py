"""The people who learn at the kiosk: names and their order, profiles, consents, requests and picture codes."""
