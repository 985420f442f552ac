"""View models of the lesson player: steps, feedback, films."""
