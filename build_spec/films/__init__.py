"""The films of the lessons: drawings, scenes, and their rendering to files."""
