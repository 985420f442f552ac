"""Protection of PINs and picture codes against guessing: weak PINs, and the waiting time after wrong tries."""
