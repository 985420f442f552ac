"""The province's server of packs, read over HTTPS."""
