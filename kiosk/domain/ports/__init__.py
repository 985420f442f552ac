"""Ports: the protocols through which the use cases reach storage, packs and devices."""
