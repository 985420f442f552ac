"""Recording the lessons: readers, takes, clips, and the recorder."""
