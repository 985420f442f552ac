"""Exchange with the province: statements made from events, sync bundles, receipts, and the mirror of packs."""
