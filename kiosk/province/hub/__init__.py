"""The province's hub: receives bundles of results, stores each once, and issues signed receipts."""
