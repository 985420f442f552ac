"""The province's side of results: received once, kept, and answered with signed receipts."""
