"""Opens the studio: wires the use cases of own lessons and voices (see `house`)."""
