"""The areas of a picture that learners touch: their geometry, and the edits that go with the picture."""
