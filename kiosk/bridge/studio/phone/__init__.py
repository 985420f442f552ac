"""The editor of practice phones: an errand is built by touching a big phone."""
