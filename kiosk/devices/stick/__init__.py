"""USB sticks: lists mounted drives, measures their speed, searches and reads them without following links."""
