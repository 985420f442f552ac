"""Pack files and installed packs: verifies and installs packs, and reads their lessons."""
