"""The microphone, and the processing of recorded speech."""
