"""The vocabulary of statements: which fields and values a statement may have, for its writer and its readers."""
