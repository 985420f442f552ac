"""The ledger of sync bundles: their ranges and files, the copies that left, and the province's receipts."""
