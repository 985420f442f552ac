"""The practice phone: what a lesson writes about it, how it is played, and the proof that nobody gets stuck."""
