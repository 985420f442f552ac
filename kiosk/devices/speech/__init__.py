"""Speech engines, and the sound of clips: pauses, loudness and encoding."""
