"""Receipts: what the hub has received from a kiosk, signed with the province's key."""
