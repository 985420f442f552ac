"""Export of results from the kiosk, and receipts for them."""
