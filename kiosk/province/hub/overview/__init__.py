"""What a hub contains and what needs attention; nothing is changed here."""
