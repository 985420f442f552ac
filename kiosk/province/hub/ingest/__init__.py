"""Takes bundles into the hub: from a server, from sticks, and from its own archive."""
