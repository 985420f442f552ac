"""The self-check and its reports."""
