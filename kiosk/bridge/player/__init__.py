"""The lesson player: steps, feedback, films."""
