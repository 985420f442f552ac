"""Page of the self-check."""
