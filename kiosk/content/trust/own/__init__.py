"""The commune's own keys and signed repository, from which its own packs are installed."""
