"""Use cases of learning: visits, attempts at lessons, the home screen, suggestions and reviews."""
