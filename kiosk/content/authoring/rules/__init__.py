"""The rules of a good lesson, one module for each subject; every rule is a function of one lesson or of one pack."""
