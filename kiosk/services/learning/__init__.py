"""Learning: visits, attempts, the home screen, reviews."""
