"""Sealed copies of the record on sticks, and opening them."""
