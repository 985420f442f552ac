"""Results that leave the kiosk, and receipts for them."""
