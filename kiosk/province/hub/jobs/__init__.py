"""The work of a hub that needs no person: take in what kiosks have sent, and answer it with receipts."""
