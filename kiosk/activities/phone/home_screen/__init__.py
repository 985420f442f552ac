"""The home screens of the practice phone, filled up with apps of the program."""
