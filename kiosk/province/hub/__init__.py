"""The province's hub: imports bundles of results, stores each bundle once, and issues signed receipts."""
