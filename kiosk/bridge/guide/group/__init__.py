"""Teaching a group from one screen."""
