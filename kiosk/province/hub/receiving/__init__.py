"""Ways into the hub: sticks, the server's folder, a hub of an older version, and the hub's own archive."""
