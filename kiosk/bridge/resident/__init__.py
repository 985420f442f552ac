"""The screens of residents, from the first touch to the result."""
