"""Verifies sealed bundles without storing anything: seal, bounds, vocabulary."""
