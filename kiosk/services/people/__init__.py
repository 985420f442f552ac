"""Use cases about people with a record: lists, records, consents, requests, deletion, merging, signing in."""
