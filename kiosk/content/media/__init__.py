"""Pictures, recordings and videos of packs, and narration by machine."""
