"""Speech: phrases, recordings, and the sound thread that plays them."""
