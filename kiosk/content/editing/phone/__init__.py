"""Errands on the practice phone, built by touching: screens, right and wrong touches, the variant, the proof."""
