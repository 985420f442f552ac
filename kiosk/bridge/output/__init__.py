"""Papers on their way out: preview, choice of the outlet, and delivery to a printer, a stick or a folder."""
