"""Use cases of the studio, in which a commune makes its own lessons and voices."""
