"""The versions of the commune's own lessons, in a database of their own."""
