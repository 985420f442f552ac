"""One module a command; each prints what it did and what to do when it could not."""
