"""What all roles of the staff share: the PIN, the pages behind it, sticks, and the words on them."""
