"""Acts that the player itself does on a step that plays on: «Gợi ý», «Thử lại», and the guide was called."""

HINT, AGAIN, HELP = "hint", "again", "help"
